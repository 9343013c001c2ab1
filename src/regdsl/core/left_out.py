"""What it means that the applicant left a required input out: it is absent, or a field of it that he has to fill in."""

from collections.abc import Iterator

from msgspec.structs import replace

from regdsl.core.program import Input
from regdsl.feel.kernel import Apply, Choose, Const, Kernel, Op, Origin, Quantify, Ref
from regdsl.feel.types import ALWAYS, NEVER, Boolean, ListOf, Record, Static, Type, number

__all__ = ["has_own_fields", "left_out"]

_BOOLEAN = Static(Boolean())


def has_own_fields(entry: Input) -> bool:
    """Whether an input is a list of records with fields that the applicant may leave blank although he must not."""
    return any(True for _ in _places(entry.static.type))


def left_out(entry: Input) -> Kernel:
    """Whether an input is absent, or present with such a field blank."""
    own = Ref(origin=Origin.INPUT, name=entry.name, static=entry.static)
    return _left_out(own, entry.name)


def _left_out(value: Kernel, name: str) -> Kernel:
    absent = Apply(op=Op.IS_ABSENT, operands=(value,), static=_BOOLEAN)
    kind = value.static.type
    tests = tuple(_blank(kind, place, name) for place in _places(kind))
    if not tests:
        return absent
    assert isinstance(kind, ListOf)
    condition = tests[0] if len(tests) == 1 else Apply(op=Op.OR, operands=tests, static=_BOOLEAN)
    present = replace(value, static=value.static.present())
    some = Quantify(universal=False, local=_each(name), source=present, condition=condition, static=_BOOLEAN)
    return Choose(condition=absent, then=Const(value=True, static=_BOOLEAN), otherwise=some, static=_BOOLEAN)


def _places(kind: Type) -> Iterator[int]:
    """The places of the fields that may be blank until a stage, or that list records with such fields."""
    if isinstance(kind, ListOf) and isinstance(kind.element, Record):
        for place, (_, static) in enumerate(kind.element.fields):
            if static.absent_until not in (NEVER, ALWAYS) or any(True for _ in _places(static.type)):
                yield place


def _blank(kind: Type, place: int, name: str) -> Kernel:
    assert isinstance(kind, ListOf)
    assert isinstance(kind.element, Record)
    own, static = kind.element.fields[place]
    each = Ref(origin=Origin.LOCAL, name=_each(name), static=Static(kind.element))
    index = Const(value=place, static=Static(number(place, place)))
    field = Apply(op=Op.FIELD, operands=(each, index), static=static)
    return _left_out(field, f"{name}.{own}")


def _each(name: str) -> str:
    return f"each of {name}"
