"""The facts of a proof's applicant that matter, as people read them."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from regdsl.core.program import Field, Input, Program
from regdsl.core.texts import Title
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.names import RESERVED
from regdsl.feel.types import Date, DateTime, ListOf, Month, Number, Record, Type
from regdsl.text import EVENTS, format_date
from regdsl.text.dates import format_month
from regdsl.text.numbers import format_number
from regdsl.text.units import format_quantity
from regdsl.text.values import ABSENT, EMPTY_LIST, UNKNOWN, format_boolean, join_list
from regdsl.verify.witness import Witness

__all__ = ["facts", "named_facts", "otherwise"]

_DAY = Bilingual("День обращения", "Day of application")
_BESIDE = {
    "channel": Bilingual("Канал", "Channel"),
    "applicant_category": Bilingual("Категория заявителя", "Category of the applicant"),
}
"""What an application says beside its inputs."""


def facts(program: Program, witness: Witness, lang: Lang) -> Iterator[tuple[str, str]]:
    """Each fact that matters: what it is called and what it is."""
    return ((title, value) for _, title, value in named_facts(program, witness, lang))


def named_facts(program: Program, witness: Witness, lang: Lang) -> Iterator[tuple[str, str, str]]:
    """Each fact that matters: the name of its input, "" where it is none, what it is called and what it is."""
    paths = {path.split(".")[0] for path in witness.matter}
    if "/day" in paths or _by_day(program, paths):
        yield "", _DAY.get(lang), format_date(witness.on, lang)
    answered = {start.feature for start in program.starts}  # the application says it by how the case was begun
    for slot in program.inputs:
        unknown = witness.before is not None and slot.name not in witness.before["inputs"]
        if slot.name in paths and slot.name not in answered:
            unknown = unknown or slot.name not in witness.application["inputs"]
        if slot.name in paths and slot.name in witness.application["inputs"] and not unknown:
            title = _title(slot.title, program, lang) or slot.name
            value = _value(slot, program, witness.application["inputs"][slot.name], slot.static.type, lang)
            yield slot.name, title, value
        elif unknown:
            yield slot.name, _title(slot.title, program, lang) or slot.name, UNKNOWN.get(lang)
    for event in witness.application.get("events", ()):
        yield "", EVENTS[event["type"]].get(lang), str(event.get("about") or format_boolean(True, lang))


def _by_day(program: Program, paths: Collection[str]) -> bool:
    """Whether days are among what matters where something is counted from the day of application: how old somebody
    is, nobody sees without it, be it the plainest day there is."""
    if not any(slot.name in RESERVED[:2] for slot in program.engine):
        return False
    return any(slot.name in paths and _has_days(slot.static.type) for slot in program.inputs)


def _has_days(kind: Type) -> bool:
    match kind:
        case ListOf(element=element):
            return _has_days(element)
        case Record(fields=fields):
            return any(_has_days(static.type) for _, static in fields)
        case _:
            return isinstance(kind, Date | Month | DateTime)


def otherwise(
    program: Program, one: Mapping[str, Any], other: Mapping[str, Any], lang: Lang
) -> Iterator[tuple[str, str]]:
    """Each datum that two applications both have and that differs: what it is called and what it is in the other."""
    for key, name in _BESIDE.items():
        if one.get(key) != other.get(key):
            yield name.get(lang), str(other.get(key))
    mine, its = one["inputs"], other["inputs"]
    for slot in program.inputs:
        if slot.name in mine and slot.name in its and mine[slot.name] != its[slot.name]:
            title = _title(slot.title, program, lang) or slot.name
            yield title, _value(slot, program, its[slot.name], slot.static.type, lang)


def _title(title: Title, program: Program, lang: Lang) -> str:
    return title.get(lang) or title.get(program.language) or ""


def _value(about: Input | Field, program: Program, value: Any, kind: Type, lang: Lang) -> str:
    match value, kind:
        case None, _:
            return ABSENT.get(lang)
        case bool(), _:
            return format_boolean(value, lang)
        case str(), Month():
            return format_month(date.fromisoformat(f"{value}-01"), lang)
        case str(), Date():
            return format_date(date.fromisoformat(value), lang)
        case ((int() | str()), Number(scale=None)):
            return str(value)
        case ((int() | str()), Number(scale=scale, unit=unit)):
            exact = Fraction(Decimal(value))
            return format_quantity(exact, unit, lang, scale) if unit else format_number(exact, lang, scale)
        case str(), _ if about.codes is not None and value in about.codes:
            return _title(about.codes[value], program, lang) or value
        case list(), ListOf(element=element):
            return join_list([_value(about, program, one, element, lang) for one in value], lang)
        case Mapping(), ListOf(element=Record() as record):
            return _records(about, program, value, record, lang)
        case _:
            return str(value)


def _records(about: Input | Field, program: Program, value: Mapping[str, Any], record: Record, lang: Lang) -> str:
    if not value:
        return EMPTY_LIST.get(lang)
    declared = {one.name: one for one in about.fields}
    kinds = {name: static.type for name, static in record.fields}

    def said(name: str, own: Any) -> str:
        told = _value(declared[name], program, own, kinds[name], lang)
        return f"{name} ({told})" if isinstance(own, Mapping) and own else f"{name} {told}"

    return "; ".join(
        f"{key}: {', '.join(said(name, own) for name, own in fields.items())}" for key, fields in value.items()
    )
