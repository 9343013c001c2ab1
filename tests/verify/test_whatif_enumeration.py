"""The nearest changes on random small regulations over finite domains, against trying every change there is."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.runtime.effects import DETERMINATE, Outcome
from regdsl.verify.whatif import Goal, whatif
from tests.decide.services import load
from tests.support.depth import at_depth
from tests.verify.test_enumeration import DOMAINS, condition

COUNT = at_depth(10, 100)
OWN = ("а", "в", "д")
"""What is the applicant's; the police says the rest."""

Values = dict[str, Any]


def regulation(folder: Path, random: Random) -> regdsl.Regulation:
    inputs = "\n".join(
        f"{name}: {{title: Т {name}, {kind}, source: {'оплата' if name in OWN else 'полиция'}}}"
        for name, (kind, _) in DOMAINS.items()
    )
    variants = f"- {{id: в0, title: В0, when: '{condition(random, 1)}'}}\n- {{id: иной, title: Иной, otherwise: true}}"
    refuse = "\n".join(
        f"- {{id: о{n}, title: О{n}, basis: акт/п.1, when: '{condition(random)}'{random.choice(('', ', only: [в0]'))}}}"
        for n in range(3)
    )
    suspend = f"- {{id: п0, title: П0, basis: акт/п.1, when: '{condition(random)}'}}" if random.random() < 0.5 else ""
    sources = "оплата: {from: payment}\nполиция: {agency: Полиция}"
    return load(folder, sources=sources, inputs=inputs, variants=variants, refuse=refuse, suspend=suspend)


def others(values: Values, may_change: tuple[str, ...]) -> Iterator[Values]:
    for own in product(*(DOMAINS[name][1] for name in may_change)):
        yield {**values, **dict(zip(may_change, own, strict=True))}


def changed(one: Values, other: Values) -> frozenset[str]:
    return frozenset(name for name in one if one[name] != other[name])


def distance(one: Values, other: Values) -> int | None:
    """How far the number moved, where that is all that changed."""
    (name,) = changed(one, other)
    was, now = one[name], other[name]
    return abs(now - was) if type(was) is int and type(now) is int else None


@pytest.mark.parametrize("seed", range(COUNT))
def test_the_answers_are_those_of_trying_everything(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    made = regulation(tmp_path, random)
    day = made.program.in_force_from

    def decided(values: Values) -> Outcome:
        return made.decide({"submitted_at": f"{day}T10:00", "inputs": values}, day).outcome

    for _ in range(3):
        values = {name: random.choice(domain) for name, (_, domain) in DOMAINS.items()}
        answer = whatif(made.engine, {"submitted_at": f"{day}T10:00", "inputs": values}, day, count=100)
        granted = decided(values) is Outcome.GRANTED
        assert answer.goal is (Goal.LOSE if granted else Goal.GRANT)
        assert answer.undecided is None
        wanted = DETERMINATE - {Outcome.GRANTED} if granted else {Outcome.GRANTED}
        right = [other for other in others(values, tuple(DOMAINS) if granted else OWN) if decided(other) in wanted]
        sets = {changed(values, other) for other in right}
        smallest = {one for one in sets if not any(other < one for other in sets)}
        found = [frozenset(change.path[0] for change in one.changes) for one in answer.alternatives]
        assert sorted(map(sorted, found)) == sorted(map(sorted, smallest))
        assert [len(one) for one in found] == sorted(len(one) for one in found)
        assert answer.is_proved_impossible is (not smallest)
        for one, names in zip(answer.alternatives, found, strict=True):
            other = {**values, **{change.path[0]: change.after for change in one.changes}}
            assert decided(other) is one.outcome
            assert one.outcome in wanted
            assert one.closest
            if len(names) == 1 and (moved := distance(values, other)) is not None:
                near = (distance(values, each) for each in right if changed(values, each) == names)
                assert moved == min(step for step in near if step is not None)
