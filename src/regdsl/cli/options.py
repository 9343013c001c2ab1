"""Options and kinds of arguments that several commands share."""

import argparse
from collections.abc import Callable
from datetime import date, datetime

from regdsl.cli.parser import Parser
from regdsl.diagnostics import Bilingual

__all__ = ["above_zero", "add_format", "day", "day_or_moment", "days_between", "positive"]

_FORMAT = Bilingual("text — людям (по умолчанию), json — программам", "text for people (default), json for programs")
_DAY = Bilingual("нужна дата вида 2026-03-01, а не «{text}»", "a date such as 2026-03-01 is needed, not `{text}`")
_MOMENT = Bilingual(
    "нужна дата вида 2026-03-01 или время вида 2026-03-01T10:00, а не «{text}»",
    "a date such as 2026-03-01 or a moment such as 2026-03-01T10:00 is needed, not `{text}`",
)
_DAYS = Bilingual(
    "нужны две даты вида 2026-03-12..2026-03-17, вторая не раньше первой, а не «{text}»",
    "two dates such as 2026-03-12..2026-03-17 are needed, the second not before the first, not `{text}`",
)
_POSITIVE = Bilingual("нужно целое число от 1, а не «{text}»", "a whole number from 1 on is needed, not `{text}`")
_ABOVE_ZERO = Bilingual("нужно число больше нуля, а не «{text}»", "a number above zero is needed, not `{text}`")
_DIGITS = 4
"""More digits than that are no number of things that this program counts."""


def add_format(parser: Parser) -> None:
    """Add `--format text|json`."""
    parser.option("--format", _FORMAT, choices=("text", "json"), default="text")


def day(parser: Parser) -> Callable[[str], date]:
    """Return the reader of a date."""

    def read(text: str) -> date:
        try:
            if len(text) == len("2026-03-01"):
                return date.fromisoformat(text)
        except ValueError:
            pass
        raise argparse.ArgumentTypeError(_DAY.get(parser.lang).format(text=text))

    return read


def day_or_moment(parser: Parser) -> Callable[[str], date]:
    """Return the reader of a date, or of a moment (a datetime, which is a date too)."""

    def read(text: str) -> date:
        try:
            if len(text) == len("2026-03-01"):
                return date.fromisoformat(text)
            if len(text) > len("2026-03-01") and text[len("2026-03-01")] == "T":
                return datetime.fromisoformat(text)
        except ValueError:
            pass
        raise argparse.ArgumentTypeError(_MOMENT.get(parser.lang).format(text=text))

    return read


def days_between(parser: Parser) -> Callable[[str], tuple[date, date]]:
    """Return the reader of two dates with `..` between them."""

    def read(text: str) -> tuple[date, date]:
        first, found, last = text.partition("..")
        try:
            if found and len(first) == len(last) == len("2026-03-01") and first <= last:
                return date.fromisoformat(first), date.fromisoformat(last)
        except ValueError:
            pass
        raise argparse.ArgumentTypeError(_DAYS.get(parser.lang).format(text=text))

    return read


def positive(parser: Parser) -> Callable[[str], int]:
    """Return the reader of a number of things, one or more."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and len(text) <= _DIGITS and int(text) > 0:
            return int(text)
        raise argparse.ArgumentTypeError(_POSITIVE.get(parser.lang).format(text=text))

    return read


def above_zero(parser: Parser, kind: type[int] | type[float]) -> Callable[[str], float]:
    """Return the reader of a number above zero."""

    def read(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = 0
        if not 0 < value < 1_000_000:
            raise argparse.ArgumentTypeError(_ABOVE_ZERO.get(parser.lang).format(text=text))
        return value

    return read
