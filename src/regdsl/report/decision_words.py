"""The sentences of a decision that are not in its regulation, and values as people write them."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.types import Days, ListOf, Months, Number, Seconds, Type
from regdsl.report.decision_titles import ResultName
from regdsl.runtime.durations import DurationFault, Unit, read_parts
from regdsl.text import (
    ABSENT,
    format_boolean,
    format_date,
    format_datetime,
    format_months_duration,
    format_number,
    format_quantity,
    format_seconds_duration,
    format_weekday,
    join_list,
)

__all__ = ["day_in_words", "laws_in_words", "need_in_words", "plain_day", "value_in_words"]

_CALENDAR = Bilingual("Производственный календарь на {year} год", "Production calendar for {year}")
_CALENDAR_NEED = re.compile(r"calendar\.(\d{4})")
_PLACES = (
    (re.compile(r"ст\.(?=\S)"), Bilingual("ст. ", "art. ")),
    (re.compile(r"ч\.(?=\S)"), Bilingual("ч. ", "part ")),
    (re.compile(r"подп\.(?=\S)"), Bilingual("подп. ", "subitem ")),
    (re.compile(r"пп\.(?=\S)"), Bilingual("пп. ", "subitem ")),
    (re.compile(r"п\.(?=\S)"), Bilingual("п. ", "item ")),
    (re.compile(r"абз\.(?=\S)"), Bilingual("абз. ", "paragraph ")),
)


def laws_in_words(bases: Iterable[str], lang: Lang) -> str:
    """Return places in the law as people write them, act by act: `грк ст. 51.1 ч. 10, ст. 38 ч. 1; гк ст. 21`."""
    by_act: dict[str, list[str]] = {}
    for basis in bases:
        act, *places = basis.split("/")
        by_act.setdefault(act, []).append(" ".join(_place(place, lang) for place in places))
    parts = ((act, ", ".join(place for place in places if place)) for act, places in by_act.items())
    return "; ".join(f"{act} {places}" if places else act for act, places in parts)


def _place(place: str, lang: Lang) -> str:
    for form, words in _PLACES:
        if match := form.match(place):
            return words.get(lang) + place[match.end() :]
    return place


def day_in_words(text: str, lang: Lang) -> str:
    """Return an ISO day with its weekday, or a moment; any other text as it is."""
    try:
        if len(text) == len("2026-03-01"):
            day = date.fromisoformat(text)
            return f"{format_date(day, lang)}, {format_weekday(day, lang)}"
        return format_datetime(datetime.fromisoformat(text), lang)
    except ValueError:
        return text


def plain_day(text: str, lang: Lang) -> str:
    """Return an ISO day in words; any other text as it is."""
    try:
        return format_date(date.fromisoformat(text), lang)
    except ValueError:
        return text


def need_in_words(name: str, title: str, lang: Lang) -> str:
    """Return what a missing datum is called; a calendar that is not published has no title of its own."""
    if match := _CALENDAR_NEED.fullmatch(name):
        return _CALENDAR.get(lang).format(year=match[1])
    return title or name


def value_in_words(value: object, about: ResultName | None, lang: Lang) -> str:
    """Return a value of a decision's JSON as people write it."""
    if value is None:
        return ABSENT.get(lang)
    if isinstance(value, bool):
        return format_boolean(value, lang)
    if isinstance(value, list):
        return join_list([value_in_words(item, about, lang) for item in value], lang)
    text = str(value)
    if about is not None and text in about.codes:
        return about.codes[text]
    kind = None if about is None else _element(about.static.type)
    if isinstance(value, int) or isinstance(kind, Number):
        unit = None if about is None else about.unit
        return _number(text, unit or (kind.unit if isinstance(kind, Number) else None), lang)
    if isinstance(kind, Months | Days | Seconds):
        return _duration(text, lang)
    return _day(text, lang)


def _element(kind: Type) -> Type:
    return kind.element if isinstance(kind, ListOf) else kind


def _duration(text: str, lang: Lang) -> str:
    """Return a duration of ISO 8601 in words; any other text as it is."""
    parts = read_parts(text)
    if isinstance(parts, DurationFault):
        return text
    unit, count = parts
    return format_months_duration(count, lang) if unit is Unit.MONTHS else format_seconds_duration(count, lang)


def _number(text: str, unit: str | None, lang: Lang) -> str:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    return format_quantity(number, unit, lang) if unit else format_number(number, lang)


def _day(text: str, lang: Lang) -> str:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return format_date(date.fromisoformat(text), lang)
        if re.fullmatch(r"\d{4}-\d\d-\d\dT.*", text):
            return format_datetime(datetime.fromisoformat(text), lang)
    except ValueError:
        pass
    return text
