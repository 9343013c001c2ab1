"""A witness made as plain as the engine lets it be: of what an applicant has, only what matters stays."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, Final

from msgspec import Struct

from regdsl.core.program import Input, Program
from regdsl.feel.types import Date, ListOf, Number, Record, Static, Text, Type
from regdsl.runtime.written import decimal_text
from regdsl.verify.plain_values import plain_value

__all__ = ["Applicant", "reduced"]

Paths = tuple[str, ...]
_NONE: Final = object()
"""Stands for a plain value that there is not."""
_CODES: Final = 30
"""So many codes of a list are tried in their order."""


class Applicant(Struct, frozen=True):
    """An application in the shape of its file, and the day on which it is decided."""

    application: Mapping[str, Any]
    on: date

    def on_day(self, on: date) -> "Applicant":
        """The same on another day."""
        return Applicant({**self.application, "submitted_at": f"{on.isoformat()}T10:00"}, on)

    def having(self, name: str, value: Any) -> "Applicant":
        """The same with another value of an input."""
        inputs = {**self.application["inputs"], name: value}
        return Applicant({**self.application, "inputs": inputs}, self.on)

    def without_events(self) -> "Applicant":
        """The same, to whom nothing has happened."""
        return Applicant({key: value for key, value in self.application.items() if key != "events"}, self.on)


def reduced(program: Program, found: Applicant, shows: Callable[[Applicant], bool]) -> tuple[Applicant, Paths]:
    """The applicant with every fact plain that need not be otherwise for him to show what he `shows`, and the paths of
    those that must, in the order of the regulation."""
    made, matter = found, list[str]()
    if "events" in made.application and shows(plainer := made.without_events()):
        made = plainer
    if made.on != program.first_filing:
        if shows(plainer := made.on_day(program.first_filing)):
            made = plainer
        else:
            first, last = program.first_filing.toordinal(), made.on.toordinal()
            on = _between(first, last, lambda one: shows(made.on_day(date.fromordinal(one))))
            made = made.on_day(date.fromordinal(on))
            matter.append("/day")
    slots = [slot for slot in program.inputs if slot.name in made.application["inputs"]]
    made, paths = _inputs_reduced(made, slots, shows)
    if len(paths) > 1:  # what mattered while others were not plain yet may matter no longer
        names = {path.partition(".")[0] for path in paths}
        made, paths = _inputs_reduced(made, [slot for slot in slots if slot.name in names], shows)
    return made, tuple(dict.fromkeys((*matter, *paths)))


def _inputs_reduced(
    made: Applicant, slots: Sequence[Input], shows: Callable[[Applicant], bool]
) -> tuple[Applicant, Paths]:
    """All plain at once, else each half by itself: of many inputs few matter."""
    inputs = made.application["inputs"]
    plain = {slot.name: next(plain_value(slot.static.type, _may_lack(slot)), _NONE) for slot in slots}
    slots = [slot for slot in slots if inputs[slot.name] != plain[slot.name]]
    others = {slot.name: plain[slot.name] for slot in slots if plain[slot.name] is not _NONE}
    plainer = Applicant({**made.application, "inputs": {**inputs, **others}}, made.on)
    if others and shows(plainer):
        made, slots = plainer, [slot for slot in slots if slot.name not in others]
    if not slots:
        return made, ()
    if len(slots) > 1:
        half = len(slots) // 2
        made, paths = _inputs_reduced(made, slots[:half], shows)
        made, more = _inputs_reduced(made, slots[half:], shows)
        return made, (*paths, *more)
    (slot,) = slots
    would = partial(_shows_having, shows, made, slot.name)
    value, paths = _reduced(slot.name, made.application["inputs"][slot.name], slot.static.type, _may_lack(slot), would)
    return made.having(slot.name, value), paths


def _may_lack(slot: Input) -> bool:
    return slot.nullable or slot.required is not None


def _shows_having(shows: Callable[[Applicant], bool], made: Applicant, name: str, value: Any) -> bool:
    return shows(made.having(name, value))


def _reduced(path: str, value: Any, kind: Type, nullable: bool, shows: Callable[[Any], bool]) -> tuple[Any, Paths]:
    for plain in plain_value(kind, nullable):
        if value == plain:
            return value, ()
        if shows(plain):
            return plain, ()
    return _nearer(path, value, kind, nullable, shows)


def _nearer(path: str, value: Any, kind: Type, nullable: bool, shows: Callable[[Any], bool]) -> tuple[Any, Paths]:
    """What cannot be plain, as near to it as it can be."""
    for near in plain_value(kind, False) if nullable else ():
        if value == near or shows(near):
            return near, (path,)
    match value, kind:
        case ((int() | str()), Number(scale=int() as scale)):
            start = next(plain_value(kind, False))
            found = _between(_units(start, scale), _units(value, scale), lambda one: shows(_number(one, scale)))
            return _number(found, scale), (path,)
        case str(), Date():
            days = [date.fromisoformat(one).toordinal() for one in (next(plain_value(kind, False)), value)]
            found = _between(days[0], days[1], lambda one: shows(date.fromordinal(one).isoformat()))
            return date.fromordinal(found).isoformat(), (path,)
        case str(), Text(codes=frozenset() as codes):
            return next((code for code in sorted(codes)[:_CODES] if code == value or shows(code)), value), (path,)
        case dict(), ListOf(element=Record() as element, min_items=least):
            return _records(path, value, element, least, shows)
        case list(), ListOf(min_items=least):
            return _shortened(value, least, shows), (path,)
        case _:
            return value, (path,)


def _between(plain: int, value: int, shows: Callable[[int], bool]) -> int:
    """The number nearest to a plain one that shows it still, by halves; `value` does, and what is plain does not."""
    while abs(value - plain) > 1:
        middle = (plain + value) // 2
        if shows(middle):
            value = middle
        else:
            plain = middle
    return value


def _units(value: int | str, scale: int) -> int:
    return int(Decimal(value) * 10**scale)


def _number(units: int, scale: int) -> int | str:
    return decimal_text(units, scale) if scale else units


def _shortened(items: list[Any], least: int, shows: Callable[[Any], bool]) -> list[Any]:
    for place in reversed(range(len(items))):
        rest = [*items[:place], *items[place + 1 :]]
        if len(items) > least and shows(rest):
            items = rest
    return items


def _records(
    path: str, records: dict[str, Any], kind: Record, least: int, shows: Callable[[Any], bool]
) -> tuple[Any, Paths]:
    matter: list[str] = []
    for key in list(records):
        rest = {name: record for name, record in records.items() if name != key}
        if len(records) > least and shows(rest):
            records = rest
    if len(records) > least:
        matter.append(path)
    for key, name, static in _fields(records, kind):
        would = partial(_shows_with, shows, records, key, name)
        own, paths = _reduced(f"{path}.{name}", records[key][name], static.type, static.nullable, would)
        records = _with(records, key, name, own)
        matter += paths
    return records, tuple(matter)


def _shows_with(shows: Callable[[Any], bool], records: Mapping[str, Any], key: str, name: str, value: Any) -> bool:
    return shows(_with(records, key, name, value))


def _with(records: Mapping[str, Any], key: str, name: str, value: Any) -> dict[str, Any]:
    return {**records, key: {**records[key], name: value}}


def _fields(records: Mapping[str, Any], kind: Record) -> Iterator[tuple[str, str, Static]]:
    for key, record in records.items():
        for name, static in kind.fields[1:]:
            if name in record:
                yield key, name, static
