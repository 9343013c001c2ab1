"""What is decided one by one, lowered: the grounds about one subject, and the list of those for whom none holds."""

from msgspec.structs import replace

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.records import computed_fields, places_read
from regdsl.core.lower.texts import Wording
from regdsl.core.program import Definition, Ground, Limb, SubjectField, Subjects
from regdsl.feel.elaborate.compare import BOOLEAN, negate
from regdsl.feel.kernel import (
    Apply,
    Choose,
    Collect,
    Const,
    Extend,
    InRange,
    Kernel,
    MakeList,
    Op,
    Origin,
    Quantify,
    Ref,
    Select,
)
from regdsl.feel.types import ListOf, Record, Static
from regdsl.runtime.effects import Effect

__all__ = ["fields_read", "kept_definition", "read_with_fields", "subjects_for", "subjects_of"]

VARIANT = Static(BOOLEAN.type)


def subjects_of(checked: CheckedRegulation, grounds: tuple[Ground, ...]) -> Subjects | None:
    """The subjects with the grounds about them, of several results those of all; None where nothing is decided one by
    one."""
    subject, model = checked.subject, checked.bundle.regulation.model
    if subject is None:
        return None
    early = any(effect.value == Effect.REFUSE.value for effect in model.grounds.early)
    given = (*((model.result,) if model.result is not None else ()), *model.results.values())
    per_subject = any(result.per is not None for result in given)
    return Subjects(
        subject.name, _source(checked), subject.input, grounds, early, per_subject, subject.only, subject.kept
    )


def subjects_for(checked: CheckedRegulation, subjects: Subjects | None, result: str) -> Subjects | None:
    """The same for one of several results: with the grounds of its own lists, and its own record."""
    if subjects is None:
        return None
    model = checked.bundle.regulation.model
    own = {ground.id for _, _, ground in model.grounds.located_of(result)}
    early = any(effect.value == Effect.REFUSE.value for effect in model.grounds.early_of(result))
    return replace(
        subjects,
        grounds=tuple(ground for ground in subjects.grounds if ground.id in own),
        early=early,
        per_subject=model.results[result].per is not None,
    )


def _source(checked: CheckedRegulation) -> Ref:
    assert checked.subject is not None
    symbol = checked.symbols[checked.subject.input]
    return Ref(origin=symbol.origin, name=symbol.name, static=checked.subject.list)


def kept_definition(checked: CheckedRegulation, wording: Wording, grounds: tuple[Ground, ...]) -> Definition:
    """The list of those for whom no ground holds: a selection whose condition is that each limb of each fails to
    apply."""
    subject = checked.subject
    assert subject is not None
    assert subject.kept is not None
    kind = subject.list.type
    assert isinstance(kind, ListOf)
    element = Ref(origin=Origin.LOCAL, name=subject.name, static=Static(kind.element))
    source = _source(checked)
    grounds = tuple(ground for ground in grounds if ground.id not in _of_allocated(checked))
    applying = [
        _guarded(limb, _narrowest(subject.only, ground.only, limb.only)) for ground in grounds for limb in ground.limbs
    ]
    none = [negate(_spoken(kernel, element)) for kernel in applying]
    condition: Kernel = Const(value=True, static=BOOLEAN)
    if none:
        condition = none[0] if len(none) == 1 else Apply(op=Op.AND, operands=tuple(none), static=BOOLEAN)
    static = Static(ListOf(kind.element, 0, kind.max_items))
    value = Select(local=subject.name, source=source, condition=condition, static=static)
    reads = dict.fromkeys((source.name, *(name for ground in grounds for limb in ground.limbs for name in limb.reads)))
    title = {wording.language: subject.kept}
    only = checked.symbols[subject.kept].only
    return Definition(subject.kept, title, value, None, None, tuple(reads), only=only)


def _of_allocated(checked: CheckedRegulation) -> frozenset[str]:
    """The grounds of results that wait for an allocation: no application is decided by them."""
    model = checked.bundle.regulation.model
    allocated = [lists for name, lists in model.grounds.by_result.items() if model.results[name].is_allocated]
    return frozenset(ground.id for lists in allocated for ground in lists.refuse or ())


def _narrowest(*narrowed: frozenset[str] | None) -> frozenset[str] | None:
    given = [only for only in narrowed if only is not None]
    return frozenset.intersection(*given) if given else None


def _guarded(limb: Limb, only: frozenset[str] | None) -> Kernel:
    """A limb that is for some variants only, as a condition of its own."""
    if only is None:
        return limb.fails
    tests = tuple(Ref(origin=Origin.VARIANT, name=name, static=VARIANT) for name in sorted(only))
    if not tests:
        return Const(value=False, static=BOOLEAN)
    chosen: Kernel = tests[0] if len(tests) == 1 else Apply(op=Op.OR, operands=tests, static=BOOLEAN)
    return Apply(op=Op.AND, operands=(chosen, limb.fails), static=BOOLEAN)


def _spoken(kernel: Kernel, element: Ref) -> Kernel:
    """The kernel where the subject is the variable `element`."""

    def each(node: Kernel) -> Kernel:
        return _spoken(node, element)

    match kernel:
        case Ref(origin=Origin.SUBJECT):
            return element
        case Const() | Ref():
            return kernel
        case Apply(operands=operands):
            return replace(kernel, operands=tuple(map(each, operands)))
        case InRange(value=value, low=low, high=high):
            return replace(kernel, value=each(value), low=each(low), high=each(high))
        case Choose(condition=condition, then=then, otherwise=otherwise):
            return replace(kernel, condition=each(condition), then=each(then), otherwise=each(otherwise))
        case MakeList(items=items):
            return replace(kernel, items=tuple(map(each, items)))
        case Quantify(source=source, condition=condition) | Select(source=source, condition=condition):
            return replace(kernel, source=each(source), condition=each(condition))
        case Collect(source=source, result=result):
            return replace(kernel, source=each(source), result=each(result))
        case Extend(record=record, items=items):
            return replace(kernel, record=each(record), items=tuple(map(each, items)))


def fields_read(checked: CheckedRegulation, kernel: Kernel) -> tuple[SubjectField, ...]:
    """The fields of the subject that an expression reads, each with those that it is computed from."""
    if checked.subject is None:
        return ()
    kind = checked.subject.list.type
    assert isinstance(kind, ListOf)
    record = kind.element
    assert isinstance(record, Record)
    behind = {place: fields for place, fields, _ in computed_fields(checked, record)}
    found: dict[int, None] = {}
    for place in places_read(kernel, Origin.SUBJECT, checked.subject.name):
        found.setdefault(place)
        found.update(dict.fromkeys(behind.get(place, ())))
    name = checked.subject.name
    return tuple(SubjectField(f"{name}.{record.fields[place][0]}", place, record.fields[place][1]) for place in found)


def read_with_fields(checked: CheckedRegulation, kernel: Kernel, reads: tuple[str, ...]) -> tuple[str, ...]:
    """What an expression reads beside the subject itself: with the computed fields, what those are computed from."""
    subject = checked.subject
    if subject is None or subject.name not in reads:
        return reads
    assert isinstance(subject.list.type, ListOf)
    record = subject.list.type.element
    assert isinstance(record, Record)
    places = set(places_read(kernel, Origin.SUBJECT, subject.name))
    more = [name for place, _, names in computed_fields(checked, record) if place in places for name in names]
    return tuple(dict.fromkeys((*(name for name in reads if name != subject.name), *more)))
