"""What the applicant left blank although he must not: a required input, or a field of his in a record of one."""

from collections.abc import Iterator

from regdsl.core.program import Field, Input
from regdsl.feel.types import ALWAYS, NEVER, ListOf, Record, Type
from regdsl.runtime.unknown import Unknown

__all__ = ["blanks", "open_blanks", "still_to_learn"]

Parts = Iterator[tuple[str, Field | None, object]]


def blanks(slot: Input, value: object) -> Iterator[tuple[str, Field | None]]:
    """What is blank of a required input: the input itself, or fields of its records, each by its path."""
    return ((path, field) for path, field, own in _parts(slot, value) if own is None)


def open_blanks(slot: Input, value: object) -> frozenset[str]:
    """What would have to be known to say that nothing of a required input is blank."""
    return frozenset(path for path, _, own in _parts(slot, value) if isinstance(own, Unknown))


def still_to_learn(slot: Input, value: object) -> object:
    """The value with what is blank unknown: silence granted without it."""
    if value is None:
        return value if slot.nullable else Unknown(frozenset((slot.name,)))
    return _to_learn(slot.name, slot.static.type, value)


def _to_learn(path: str, kind: Type, value: object) -> object:
    record = _record_of(kind)
    if record is None or not isinstance(value, tuple):
        return value
    made = []
    for key, *own in value:
        fields: list[object] = [key]
        for (name, static), part in zip(record.fields[1:], own, strict=True):
            at = f"{path}.{key}.{name}"
            blank = part is None and static.absent_until != ALWAYS
            fields.append(Unknown(frozenset((at,))) if blank else _to_learn(at, static.type, part))
        made.append(tuple(fields))
    return tuple(made)


def _parts(slot: Input, value: object) -> Parts:
    yield slot.name, None, value
    yield from _fields(slot.name, slot.static.type, slot.fields, value)


def _fields(path: str, kind: Type, declared: tuple[Field, ...], value: object) -> Parts:
    record = _record_of(kind)
    if record is None or not isinstance(value, tuple):
        return
    for key, *own in value:
        for field, (_, static), part in zip(declared, record.fields[1:], own, strict=True):
            at = f"{path}.{key}.{field.name}"
            if static.absent_until not in (NEVER, ALWAYS):
                yield at, field, part
            yield from _fields(at, static.type, field.fields, part)


def _record_of(kind: Type) -> Record | None:
    return kind.element if isinstance(kind, ListOf) and isinstance(kind.element, Record) else None
