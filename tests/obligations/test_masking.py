"""Masking MC/DC against its definition: every pair of assignments of small structures is looked at."""

from collections.abc import Sequence
from itertools import product
from random import Random

import pytest
from msgspec.structs import replace

from regdsl.feel.kernel import Apply, Choose, Const, Kernel, Op, Origin, Ref
from regdsl.obligations.gauge import PLAIN
from regdsl.obligations.masking import Known, has_the_say, worth
from regdsl.obligations.structure import BOOLEAN, All, Any, Leaf, Not, Structure, condition_of
from tests.support.depth import at_depth

SEEDS = range(at_depth(30, 600))
Values = tuple[bool, ...]


def structure(random: Random, places: Sequence[int]) -> Structure:
    """A nest of and, or, not over some places, each once."""
    if random.random() < 0.25:
        return Not(structure(random, places))
    if len(places) == 1:
        return Leaf(places[0])
    cut = random.randint(1, len(places) - 1)
    parts = (structure(random, places[:cut]), structure(random, places[cut:]))
    return All(parts) if random.random() < 0.5 else Any(parts)


def decided(node: Structure, values: Values) -> bool:
    match node:
        case Leaf(place=place):
            return values[place]
        case Not(part=part):
            return not decided(part, values)
        case All(parts=parts):
            return all(decided(part, values) for part in parts)
        case Any(parts=parts):
            return any(decided(part, values) for part in parts)


def known(values: Sequence[bool | None]) -> list[Known[bool]]:
    return [Known(value is True, value is False) for value in values]


def flipped(values: Values, place: int) -> Values:
    return (*values[:place], not values[place], *values[place + 1 :])


@pytest.mark.parametrize("seed", SEEDS)
def test_the_pairs_are_those_of_the_definition(seed: int) -> None:
    """A pair: the condition differs, the decision differs, and in both applications the decision hangs on the condition
    alone, so that the others, which may differ, are masked."""
    random = Random(seed)
    size = random.randint(1, 5)
    made = structure(random, range(size))
    every = list(product((False, True), repeat=size))
    for place in range(size):
        by_definition = {
            (one, other)
            for one, other in product(every, repeat=2)
            if one[place]
            and not other[place]
            and decided(made, one) != decided(made, other)
            and all(decided(made, flipped(own, place)) != decided(made, own) for own in (one, other))
        }
        saying = [own for own in every if has_the_say(made, place, known(own), PLAIN)]
        ours = {(one, other) for one, other in product(saying, repeat=2) if one[place] and not other[place]}
        assert ours == by_definition
        # the stricter kind of pair, in which nothing else differs, is among them
        alone = {(own, flipped(own, place)) for own in every if own[place]}
        assert {pair for pair in alone if decided(made, pair[0]) != decided(made, pair[1])} <= ours


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_unknown_leaves_nobody_the_say(seed: int) -> None:
    """With data missing a condition has the say only if it has whatever the data turn out to be."""
    random = Random(seed)
    size = random.randint(1, 4)
    made = structure(random, range(size))
    for values in product((False, True, None), repeat=size):
        full = [own for own in product((False, True), repeat=size) if _completes(own, values)]
        said = worth(made, known(values), PLAIN)
        assert said.true == all(decided(made, own) for own in full)
        assert said.false == all(not decided(made, own) for own in full)
        for place in range(size):
            has = has_the_say(made, place, known(values), PLAIN)
            assert has == all(has_the_say(made, place, known(own), PLAIN) for own in full)


def _completes(own: Values, values: Sequence[bool | None]) -> bool:
    return all(value is None or value is one for one, value in zip(own, values, strict=True))


def test_a_place_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        has_the_say(Leaf(0), 1, known((True, True)), PLAIN)


NAMES = ("а", "б", "в")


def kernel(random: Random, depth: int) -> Kernel:
    kind = random.randint(0, 4) if depth else random.choice((4, 4, 4, 5))
    inner = tuple(kernel(random, depth - 1) for _ in range(3)) if depth else ()
    match kind:
        case 0:
            return Apply(op=Op.AND, operands=inner, static=BOOLEAN)
        case 1:
            return Apply(op=Op.OR, operands=inner[:2], static=BOOLEAN)
        case 2:
            return Apply(op=Op.NOT, operands=inner[:1], static=BOOLEAN)
        case 3:
            then = inner[1] if random.random() < 0.6 else Const(value=random.random() < 0.5, static=BOOLEAN)
            otherwise = inner[2] if random.random() < 0.6 else Const(value=random.random() < 0.5, static=BOOLEAN)
            return Choose(condition=inner[0], then=then, otherwise=otherwise, static=BOOLEAN)
        case 5:
            return Const(value=random.random() < 0.5, static=BOOLEAN)
        case _:
            return Ref(origin=Origin.INPUT, name=random.choice(NAMES), static=BOOLEAN)


def evaluated(node: Kernel, facts: dict[str, bool]) -> bool:
    match node:
        case Const(value=bool() as value):
            return value
        case Ref(name=name):
            return facts[name]
        case Apply(op=Op.AND, operands=parts):
            return all(evaluated(part, facts) for part in parts)
        case Apply(op=Op.OR, operands=parts):
            return any(evaluated(part, facts) for part in parts)
        case Apply(op=Op.NOT, operands=(part,)):
            return not evaluated(part, facts)
        case Choose(condition=condition, then=then, otherwise=otherwise):
            return evaluated(then if evaluated(condition, facts) else otherwise, facts)
        case _:
            raise AssertionError(node)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_condition_taken_apart_means_the_same(seed: int) -> None:
    random = Random(seed)
    whole = kernel(random, 3)
    condition = condition_of(whole)
    for values in product((False, True), repeat=len(NAMES)):
        facts = dict(zip(NAMES, values, strict=True))
        atoms = known([evaluated(atom, facts) for atom in condition.atoms])
        said = worth(condition.structure, atoms, PLAIN)
        assert (said.true, said.false) == (evaluated(whole, facts), not evaluated(whole, facts))


def test_a_condition_that_stands_twice_is_two() -> None:
    twice = Ref(origin=Origin.INPUT, name="а", static=BOOLEAN)
    both = Apply(op=Op.AND, operands=(twice, replace(twice, start=7)), static=BOOLEAN)
    assert condition_of(both).atoms == (twice, replace(twice, start=7))
