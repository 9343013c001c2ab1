"""What a key among the data of a case leads to: an input, an element of its list, a field of the element.

Names and keys may hold spaces and points, so that a point does not say by itself where one of them ends: of the names
that are there the longest one is taken.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Kind
from regdsl.feel.types import ListOf, Record, Static, Type
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.testing import data_findings
from regdsl.testing.findings import INPUT_UNKNOWN
from regdsl.testing.laid import Path

__all__ = ["POINT", "Lost", "find", "records_of"]

POINT = "."


class Lost(Struct, frozen=True):
    """Why a key leads to nothing."""

    kind: Kind
    params: Mapping[str, str]
    help: Bilingual | None = None


def records_of(kind: Type) -> Record | None:
    """The type of the elements where a value is a list of records."""
    return kind.element if isinstance(kind, ListOf) and isinstance(kind.element, Record) else None


def find(key: str, inputs: Mapping[str, Static], values: Mapping[str, Any], value: Any) -> Path | Lost:
    """The path that `key` means among `inputs`, as far as their `values` are laid. A key with a record for a `value`
    may be that of an element which is not there yet."""
    if key in inputs:
        return (key,)
    owner = next(_heads(key, inputs), None)
    if owner is None:
        head, point, rest = key.partition(POINT)
        near = nearest(head, sorted(inputs)) if point else nearest(key, sorted(inputs))
        help_ = did_you_mean(f"{near}{point}{rest}", key) if near else None
        return Lost(INPUT_UNKNOWN, {"name": head if point and near else key}, help_)
    return _in_list(inputs[owner].type, _rest(key, owner), values.get(owner), (owner,), value)


def _in_list(kind: Type, rest: str, elements: Any, above: Path, value: Any) -> Path | Lost:
    """The element that `rest` starts with, and what it names of it."""
    record = records_of(kind)
    if record is None:
        return Lost(data_findings.NO_LIST, {"name": POINT.join(above), "part": rest})
    there = elements if isinstance(elements, Mapping) else {}
    if rest in there:
        return (*above, rest)
    lost: Lost | None = None
    for key in _heads(rest, there):
        found = _in_record(record, _rest(rest, key), there[key], (*above, key), value)
        if not isinstance(found, Lost):
            return found
        lost = lost or found
    if lost is not None:
        return lost
    absent = _before_field(rest, record)
    if isinstance(value, Mapping) and absent is None:
        return (*above, rest)
    name = absent if absent is not None else rest.partition(POINT)[0]
    near = nearest(name, there)
    whole = POINT.join((*above, f"{near}{rest.removeprefix(name)}"))
    help_ = did_you_mean(whole, POINT.join((*above, rest))) if near else None
    return Lost(data_findings.NO_ELEMENT, {"name": POINT.join(above), "element": name}, help_)


def _in_record(record: Record, rest: str, values: Any, above: Path, value: Any) -> Path | Lost:
    """The field that `rest` starts with, and what it names of it."""
    fields = dict(record.fields[1:])
    if rest in fields:
        return (*above, rest)
    own = next(_heads(rest, fields), None)
    if own is not None:
        inside = values.get(own) if isinstance(values, Mapping) else None
        return _in_list(fields[own].type, _rest(rest, own), inside, (*above, own), value)
    head, point, tail = rest.partition(POINT)
    near = nearest(head, fields)
    help_ = did_you_mean(POINT.join((*above, f"{near}{point}{tail}")), POINT.join((*above, rest))) if near else None
    return Lost(data_findings.NO_FIELD, {"name": POINT.join(above), "field": head, "known": ", ".join(fields)}, help_)


def _heads(key: str, names: Iterable[str]) -> Iterator[str]:
    """The names that `key` starts with before a point, the longest first."""
    return iter(sorted((name for name in names if key.startswith(name + POINT)), key=len, reverse=True))


def _rest(key: str, head: str) -> str:
    return key[len(head) + 1 :]


def _before_field(rest: str, record: Record) -> str | None:
    """What stands before the name of a field: the element that is meant and is not there."""
    for name, _ in record.fields[1:]:
        head, found, _tail = f"{rest}{POINT}".partition(f"{POINT}{name}{POINT}")
        if found and head:
            return head
    return None
