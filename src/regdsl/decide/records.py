"""Lists of records in an application: objects by key, each field known, absent or unknown by itself."""

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct, field

from regdsl.core.program import Field, Input
from regdsl.decide import findings
from regdsl.diagnostics import Bilingual, Kind
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.feel.types import ListOf, Record, Type
from regdsl.runtime.reading import LONGEST_KEY, composed
from regdsl.runtime.unknown import Unknown
from regdsl.text import did_you_mean

__all__ = ["Refused", "read_records", "unknown_fields"]


class Refused(Struct, frozen=True):
    """Why a value does not fit; `path` leads from the input to the part that does not."""

    kind: Kind
    params: dict[str, Parameter] = field(default_factory=dict)
    path: tuple[str | int, ...] = ()
    help: Bilingual | None = None


ReadOne = Callable[[object, Type, str], "object | Refused"]
"""How a value of a type is read; the text names it in messages and in what is missing."""


def read_records(
    value: Mapping[object, object],
    kind: ListOf,
    name: str,
    read: ReadOne,
    unseen: Callable[[str, str], Refused | None],
) -> tuple[tuple[object, ...], ...] | Refused:
    """The records under their keys, in the order of the application: the key, then the fields in their places. A field
    that is left out is unknown by the path that leads to it: `name.key.field`."""
    assert isinstance(kind.element, Record)
    made: list[tuple[object, ...]] = []
    keys: set[str] = set()
    for written, entry in value.items():
        key = composed(written) if isinstance(written, str) else ""
        if not 0 < len(key) <= LONGEST_KEY:
            return Refused(findings.RECORD_KEY, {"name": name})
        if key in keys:
            return Refused(findings.SAME_KEY, {"name": name, "key": key})
        keys.add(key)
        if (fault := unseen(key, name)) is not None:
            return fault
        one = _record(entry, kind.element, f"{name}.{key}", read)
        if isinstance(one, Refused):
            return Refused(one.kind, one.params, (key, *one.path), one.help)
        made.append((key, *one))
    return tuple(made)


def _record(entry: object, kind: Record, name: str, read: ReadOne) -> tuple[object, ...] | Refused:
    if not isinstance(entry, Mapping):
        expected = Bilingual("запись с полями", "a record with fields")
        return Refused(findings.NOT_A_RECORD, {"name": name, "expected": expected})
    declared = [own for own, _ in kind.fields[1:]]
    for own in entry:
        if own not in declared:
            shown = str(own)[:60]
            close = get_close_matches(shown, declared, 1)
            help_ = did_you_mean(shown, close[0]) if close else None
            params: dict[str, Parameter] = {"name": name, "field": shown, "known": ", ".join(declared)}
            return Refused(findings.UNKNOWN_RECORD_FIELD, params, (shown,), help_)
    values: list[object] = []
    for own, static in kind.fields[1:]:
        path = f"{name}.{own}"
        if own not in entry:
            values.append(Unknown(frozenset((path,))))
            continue
        value = entry[own]
        if value is None and static.nullable:
            values.append(None)
            continue
        made = read(value, static.type, path)
        if isinstance(made, Refused):
            return Refused(made.kind, made.params, (own, *made.path), made.help)
        values.append(made)
    return tuple(values)


def unknown_fields(slot: Input, value: object) -> Iterator[tuple[str, Field]]:
    """The fields of an input's records that are unknown: the path to each, with what is declared of it. The records
    stand in the order of their keys, as a receipt keeps them."""
    if slot.fields and isinstance(value, tuple):
        yield from _unknown(slot.name, value, slot.fields)


def _unknown(name: str, records: tuple[object, ...], fields: tuple[Field, ...]) -> Iterator[tuple[str, Field]]:
    for record in sorted(records, key=_key):
        assert isinstance(record, tuple)
        key, *values = record
        for declared, value in zip(fields, values, strict=True):
            path = f"{name}.{key}.{declared.name}"
            if isinstance(value, Unknown):
                yield path, declared
            elif declared.fields and isinstance(value, tuple):
                yield from _unknown(path, value, declared.fields)


def _key(record: object) -> str:
    assert isinstance(record, tuple)
    return str(record[0])
