"""Author's text → Length."""

import re
from difflib import get_close_matches

from regdsl.calendar.findings import (
    AMBIGUOUS_DAYS,
    LENGTH_AMOUNT,
    LENGTH_EMPTY,
    LENGTH_NO_UNIT,
    LENGTH_TOO_LONG,
    LENGTH_UNIT,
    QUARTER_LENGTH,
)
from regdsl.calendar.format_length import format_count, format_length
from regdsl.calendar.length import AMOUNT_LIMIT, INSTANT, Length, Unit
from regdsl.calendar.problem import LengthProblem
from regdsl.calendar.words import HALVES, INSTANT_WORDS, PLAIN_DAYS, QUARTERS, UNIT_BY_WORD
from regdsl.diagnostics import Bilingual

__all__ = ["parse_length"]

_AMOUNT = re.compile(r"([1-9][0-9]*)(?: ([^0-9].*))?")
_SHOWN = 60


def parse_length(text: str) -> Length | LengthProblem:
    """Read `10 рабочих дней`, `3 working days`, `48 часов`, `мгновенно` and their like, in any plural form.

    Spaces may repeat and letter case does not matter. Days without a word on which days are a problem of their own.
    """
    plain = " ".join(text.split()).lower()
    shown = plain if len(plain) <= _SHOWN else plain[:_SHOWN] + "…"
    if not plain:
        return LengthProblem(LENGTH_EMPTY)
    if plain in INSTANT_WORDS:
        return INSTANT
    if half := HALVES.get(plain):
        return Length(*half)
    match = _AMOUNT.fullmatch(plain)
    if match is None:
        return LengthProblem(LENGTH_AMOUNT, {"text": shown}, _guess_instant(plain))
    if match[2] is None:
        return LengthProblem(LENGTH_NO_UNIT, {"text": shown})
    digits, word = match[1], match[2]
    if word in QUARTERS:
        return LengthProblem(QUARTER_LENGTH, {"text": shown})
    # The count of digits goes first: a number of a million digits is slow to read.
    if len(digits) > len(str(AMOUNT_LIMIT)) or int(digits) > AMOUNT_LIMIT:
        return LengthProblem(LENGTH_TOO_LONG, {"text": shown, "limit": AMOUNT_LIMIT})
    amount = int(digits)
    if word in PLAIN_DAYS:
        working, calendar = (_counted(amount, unit) for unit in (Unit.WORKING_DAY, Unit.CALENDAR_DAY))
        return LengthProblem(AMBIGUOUS_DAYS, {"text": shown, "working": working, "calendar": calendar})
    unit = UNIT_BY_WORD.get(word)
    if unit is None:
        return LengthProblem(LENGTH_UNIT, {"unit": word[:_SHOWN]}, _guess_unit(amount, word))
    return Length(amount, unit)


def _counted(amount: int, unit: Unit) -> Bilingual:
    return Bilingual(format_count(amount, unit, "ru"), format_count(amount, unit, "en"))


def _did_you_mean(text: str) -> Bilingual:
    return Bilingual(f"возможно, имелось в виду `{text}`", f"did you mean `{text}`")


def _guess_instant(plain: str) -> Bilingual | None:
    near = next(iter(get_close_matches(plain[:_SHOWN], INSTANT_WORDS, cutoff=0.7)), None)
    return None if near is None else _did_you_mean(near)


def _guess_unit(amount: int, word: str) -> Bilingual | None:
    near = next(iter(get_close_matches(word[:_SHOWN], UNIT_BY_WORD)), None)
    if near is None:
        return None
    # The nearest word may be in the wrong form for the number, so only its unit and its language are taken.
    return _did_you_mean(format_length(Length(amount, UNIT_BY_WORD[near]), "en" if near.isascii() else "ru"))
