"""All obligations of a program: what its grounds, variants and outcomes, its pairs and its borders ask of the cases."""

from collections.abc import Iterable, Iterator, Mapping

from regdsl.core.left_out import left_out
from regdsl.core.program import Definition, Ground, Input, Program
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Apply, Kernel, Op, Origin, Ref
from regdsl.feel.types import Boolean
from regdsl.obligations.borders import Border, borders_in
from regdsl.obligations.obligation import Kind, Obligation, Owner, Side, Yardstick
from regdsl.obligations.structure import BOOLEAN, All, Any, Condition, Leaf, condition_of
from regdsl.obligations.values import thresholds_in
from regdsl.runtime.effects import OUTCOME_OF, Outcome

__all__ = ["decided_grounds", "outcomes", "yardstick_of"]

_APPLIES = (Side.APPLIES, Side.ESCAPED)
_TRUTH = (Side.TRUE, Side.FALSE)


def yardstick_of(program: Program) -> Yardstick:
    """The obligations of a program. A condition of one atom has no pair of its own: that its ground applies and is
    escaped says the same."""
    conditions = dict(_conditions(program))
    values = dict(_values(program, {owner.name for owner in conditions if owner.group == "definitions"}))
    parts = {owner: Condition(All(()), tuple(part for part, _ in found)) for owner, found in values.items()}
    obligations = (*_obligations(program, conditions), *_of_values(values))
    return Yardstick(obligations, {**conditions, **parts})


def decided_grounds(program: Program) -> tuple[Ground, ...]:
    """The grounds that decide on an application: not those of a result that waits for an allocation."""
    if not program.links:
        return program.grounds
    own = {ground.id for link in program.links if link.program is not None for ground in link.program.grounds}
    return tuple(ground for ground in program.grounds if ground.id in own)


def _obligations(program: Program, conditions: dict[Owner, Condition]) -> Iterator[Obligation]:
    for ground in decided_grounds(program):
        owner = Owner("grounds", ground.id)
        yield from _sides(Kind.GROUND, owner, _APPLIES)
        for limb in ground.limbs if len(ground.limbs) > 1 else ():
            yield from _sides(Kind.LIMB, Owner("grounds", ground.id, limb.id), _APPLIES)
    for variant in program.variants:
        if variant.id:
            yield from _sides(Kind.VARIANT, Owner("variants", variant.id), (Side.ANY,))
    for outcome in outcomes(program):
        yield from _sides(Kind.OUTCOME, Owner("outcomes", outcome.value), (Side.ANY,))
    definitions = {one.name: one for one in program.definitions}
    for owner, condition in conditions.items():
        if len(condition.atoms) > 1:
            for place in range(len(condition.atoms)):
                yield from _sides(Kind.PAIR, owner, _TRUTH, place)
        yield from _borders(owner, condition, definitions)


def _borders(owner: Owner, condition: Condition, definitions: dict[str, Definition]) -> Iterator[Obligation]:
    number = 0
    for place, atom in enumerate(condition.atoms):
        for border in borders_in(atom, definitions):
            number += 1
            group = f"{Kind.BORDER.value}/{owner.path}/{number}"
            for side in (Side.ON, Side.BEYOND):
                yield Obligation(f"{group}/{side.value}", group, Kind.BORDER, side, owner, place, border)


def _of_values(values: Mapping[Owner, tuple[tuple[Kernel, Border], ...]]) -> Iterator[Obligation]:
    for owner, found in values.items():
        for place, (_, border) in enumerate(found):
            group = f"{Kind.BORDER.value}/{owner.path}/{place + 1}"
            for side in (Side.ON, Side.BEYOND):
                yield Obligation(f"{group}/{side.value}", group, Kind.BORDER, side, owner, place, border)


def _values(program: Program, told: set[str]) -> Iterator[tuple[Owner, tuple[tuple[Kernel, Border], ...]]]:
    """The borders inside the definitions that are no conditions, or that the record alone comes to, and inside the
    fields of the record: on which side of them an application stands changes what is granted."""
    definitions = {one.name: one for one in program.definitions}
    conditions = [condition for _, condition in _conditions(program)]
    decides = {one.name for one in _come_to(program, _kernels(conditions))}
    for definition in _come_to(program, [*(one.value for one in program.results), *_kernels(conditions)]):
        if definition.name not in told and not _of_subject(definition.value):
            owner = Owner("definitions", definition.name, granted=definition.name not in decides)
            yield owner, tuple(thresholds_in(definition.value, definitions))
    for result in program.results:
        if result.of_subject or not _of_subject(result.value):
            owner = Owner("results", result.name, about=result.of_subject, granted=True)
            yield owner, tuple(thresholds_in(result.value, definitions))


def _kernels(conditions: Iterable[Condition]) -> list[Kernel]:
    return [atom for one in conditions for atom in one.atoms]


def _sides(kind: Kind, owner: Owner, sides: tuple[Side, ...], place: int = 0) -> Iterator[Obligation]:
    group = f"{kind.value}/{owner.path}/{place + 1}" if kind is Kind.PAIR else _group(kind, owner)
    for side in sides:
        yield Obligation(f"{group}/{side.value}".rstrip("/"), group, kind, side, owner, place)


def _group(kind: Kind, owner: Owner) -> str:
    return f"{kind.value}/{owner.path.partition('/')[2]}"


def outcomes(program: Program) -> tuple[Outcome, ...]:
    """The outcomes that the regulation knows: a grant, one for each list that is not empty, and that data are
    missing."""
    effects = {ground.effect for ground in decided_grounds(program)}
    found = {OUTCOME_OF[effect] for effect in effects} | {Outcome.GRANTED}
    found |= {Outcome.NEEDS_DATA} if program.inputs else set()
    return tuple(outcome for outcome in Outcome if outcome in found)


def _conditions(program: Program) -> Iterator[tuple[Owner, Condition]]:
    """The conditions of the grounds, of the criteria and true-or-false definitions that they come to, and of the
    variants."""
    kernels: list[Kernel] = []
    about = {ground.id for ground in program.subjects.grounds} if program.subjects is not None else set()
    for ground in decided_grounds(program):
        if ground.missing_required:
            yield Owner("grounds", ground.id), _lacking(program, ground)
        elif ground.event is None:
            for limb in ground.limbs:
                kernels.append(limb.fails)
                yield Owner("grounds", ground.id, limb.id, ground.id in about), condition_of(limb.fails)
    for variant in program.variants:
        if variant.condition is not None:
            kernels.append(variant.condition)
            yield Owner("variants", variant.id), condition_of(variant.condition)
    for definition in _come_to(program, kernels):
        if isinstance(definition.value.static.type, Boolean) and not _of_subject(definition.value):
            yield Owner("definitions", definition.name), condition_of(definition.value)


def _lacking(program: Program, ground: Ground) -> Condition:
    """That one of the data which its stage requires was left out: each is an atomic condition."""
    asked = tuple(entry for entry in program.inputs if entry.required is ground.effect)
    return Condition(Any(tuple(map(Leaf, range(len(asked))))), tuple(map(_left_out, asked)))


def _left_out(entry: Input) -> Kernel:
    """That a datum is absent, in a variant that asks for it."""
    absent = left_out(entry)
    if entry.only is None:
        return absent
    variants = tuple(Ref(origin=Origin.VARIANT, name=name, static=BOOLEAN) for name in sorted(entry.only))
    among: Kernel = variants[0] if len(variants) == 1 else Apply(op=Op.OR, operands=variants, static=BOOLEAN)
    return Apply(op=Op.AND, operands=(among, absent), static=BOOLEAN)


def _come_to(program: Program, kernels: list[Kernel]) -> tuple[Definition, ...]:
    """The definitions that conditions read, directly or through others, in the order of the program."""
    definitions = {one.name: one for one in program.definitions}
    found: set[str] = set()
    open_ = list(kernels)
    while open_:
        for node in nodes((open_.pop(),)):
            if isinstance(node, Ref) and node.origin is Origin.DEFINITION and node.name not in found:
                found.add(node.name)
                open_.append(definitions[node.name].value)
    return tuple(one for one in program.definitions if one.name in found)


def _of_subject(kernel: Kernel) -> bool:
    return any(isinstance(node, Ref) and node.origin is Origin.SUBJECT for node in nodes((kernel,)))
