"""The words for units of length: how people write them in Russian and in English."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from regdsl.calendar.length import Unit

__all__ = ["HALVES", "INSTANT_WORDS", "PLAIN_DAYS", "QUARTERS", "UNIT_BY_WORD", "UNIT_WORDS", "UnitWords"]


class UnitWords(Struct, frozen=True):
    """The forms of a unit after a number: Russian for 1, 2 and 5, then every other form that is met in texts of law;
    English for one and for many."""

    ru: tuple[str, str, str]
    ru_other: tuple[str, ...]
    en: tuple[str, str]


UNIT_WORDS: Mapping[Unit, UnitWords] = MappingProxyType(
    {
        Unit.WORKING_DAY: UnitWords(
            ("рабочий день", "рабочих дня", "рабочих дней"),
            ("рабочего дня", "рабочие дни"),
            ("working day", "working days"),
        ),
        Unit.CALENDAR_DAY: UnitWords(
            ("календарный день", "календарных дня", "календарных дней"),
            ("календарного дня", "календарные дни"),
            ("calendar day", "calendar days"),
        ),
        Unit.WEEK: UnitWords(("неделя", "недели", "недель"), ("неделю",), ("week", "weeks")),
        Unit.MONTH: UnitWords(("месяц", "месяца", "месяцев"), ("месяцы",), ("month", "months")),
        Unit.YEAR: UnitWords(("год", "года", "лет"), ("годов", "годы"), ("year", "years")),
        Unit.HOUR: UnitWords(("час", "часа", "часов"), ("часы",), ("hour", "hours")),
    }
)
UNIT_BY_WORD: Mapping[str, Unit] = MappingProxyType(
    {word: unit for unit, words in UNIT_WORDS.items() for word in (*words.ru, *words.ru_other, *words.en)}
)
INSTANT_WORDS = ("мгновенно", "instant")
PLAIN_DAYS = frozenset({"день", "дня", "дней", "дни", "day", "days"})
QUARTERS = frozenset({"квартал", "квартала", "кварталов", "кварталы", "quarter", "quarters"})
HALVES: Mapping[str, tuple[int, Unit]] = MappingProxyType(
    {
        "полгода": (6, Unit.MONTH),
        "half a year": (6, Unit.MONTH),
        "полмесяца": (15, Unit.CALENDAR_DAY),
        "half a month": (15, Unit.CALENDAR_DAY),
    }
)
"""ГК 192: half a year goes by the rules for months, half a month is fifteen days."""
