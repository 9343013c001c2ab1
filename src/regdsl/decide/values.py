"""Values of an application, read exactly: what does not fit is a finding, never a guess."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from regdsl.decide import durations, findings, share_findings
from regdsl.decide.records import Refused, read_records
from regdsl.diagnostics import Bilingual
from regdsl.document.decoding import CONTROL, name_character
from regdsl.document.limits import MAX_DIGITS
from regdsl.feel.strict.literals import read_month
from regdsl.feel.types import (
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Number,
    Record,
    Seconds,
    Text,
    Time,
    Type,
)
from regdsl.runtime.reading import composed
from regdsl.runtime.shares import MOST_PART, ShareFault, read_share, share_text
from regdsl.text.numbers import written_digits

__all__ = ["Refused", "brief", "is_day_alone", "no_such_day", "read_moment", "read_value", "unseen"]

_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_FIRST = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_from_iso = datetime.fromisoformat
_combine = datetime.combine


def read_value(value: object, kind: Type, name: str, zone: ZoneInfo) -> object | Refused:
    """A value of the application as backends hold it (numbers as scaled integers), or why it does not fit. An absent
    value is for the caller to judge."""
    match kind:
        case Boolean():
            return (
                value if isinstance(value, bool) else _wrong(name, value, Bilingual("true или false", "true or false"))
            )
        case Number(scale=None):
            return _share(value, kind, name)
        case Number():
            return _number(value, kind, name)
        case Text():
            return _text(value, kind, name)
        case Date():
            return _date(value, kind, name)
        case Month():
            return _month(value, kind, name)
        case DateTime():
            return _moment(value, kind, name, zone)
        case Time():
            return _time(value, name)
        case Months() | Days() | Seconds():
            return durations.read_for(value, kind, name, lambda expected: _wrong(name, value, expected))
        case ListOf(element=Record()):
            return _records(value, kind, name, zone)
        case ListOf():
            return _list(value, kind, name, zone)
        case _:
            raise AssertionError(f"no input is of the type {kind}")


def _wrong(name: str, value: object, expected: Bilingual) -> Refused:
    return Refused(findings.WRONG_TYPE, {"name": name, "expected": expected, "found": _shown(value)})


def _shown(value: object) -> Bilingual | str:
    match value:
        case None:
            return Bilingual("null (отсутствует)", "null (absent)")
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value[:60]}"'
        case list() | tuple():
            return Bilingual("список", "a list")
        case dict():
            return Bilingual("запись", "a record")
        case int() | float() | Decimal() | date():
            return brief(value)
        case _:
            return type(value).__name__


def brief(value: object) -> str:
    """A value short enough to show; a whole number of thousands of digits is not even written out."""
    try:
        return str(value)[:60]
    except ValueError:  # the interpreter's own limit on writing out whole numbers
        return "…"


def _number(value: object, kind: Number, name: str) -> int | Refused:
    assert kind.scale is not None
    if isinstance(value, float):
        return Refused(findings.INEXACT_NUMBER, {"name": name, "found": repr(value)})
    whole = kind.scale == 0
    expected = Bilingual("целое число", "a whole number") if whole else Bilingual("число", "a number")
    if (
        (isinstance(value, str) and not whole and _NUMBER.fullmatch(value))
        or (isinstance(value, int) and not isinstance(value, bool))
        or (isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < 100)
    ):
        exact = Fraction(value)
    else:
        return _wrong(name, value, expected)
    scaled = exact * Fraction(10) ** kind.scale
    if scaled.denominator != 1:
        if whole:
            return _wrong(name, value, expected)
        return Refused(findings.TOO_MANY_DIGITS, {"name": name, "found": brief(value), "scale": kind.scale})
    if (kind.low is not None and exact < kind.low) or (kind.high is not None and exact > kind.high):
        return _outside(name, brief(value), _plain(kind.low), _plain(kind.high))
    if isinstance(value, Decimal) and value and written_digits(value) > MAX_DIGITS:
        return Refused(findings.TOO_LONG_NUMBER, {"name": name, "limit": MAX_DIGITS})
    return scaled.numerator


def _share(value: object, kind: Number, name: str) -> Fraction | Refused:
    share = read_share(value) if type(value) in (str, int) else ShareFault.NOT_ONE
    match share:
        case ShareFault.NOT_ONE:
            return _wrong(name, value, Bilingual("простая дробь: 1/3", "a simple fraction: 1/3"))
        case ShareFault.BELOW:
            return Refused(share_findings.ZERO_BELOW, {"name": name, "found": brief(value)})
        case ShareFault.TOO_LONG:
            return Refused(share_findings.LONG_FRACTION, {"name": name, "found": brief(value), "most": MOST_PART})
    if (kind.low is not None and share < kind.low) or (kind.high is not None and share > kind.high):
        return _outside(name, brief(value), _plain(kind.low), _plain(kind.high))
    return share


def _outside(name: str, found: str, low: str, high: str) -> Refused:
    return Refused(findings.OUT_OF_RANGE, {"name": name, "found": found, "low": low, "high": high})


def _plain(bound: Fraction | None) -> str:
    if bound is None:
        return "…"
    exact = Decimal(bound.numerator) / Decimal(bound.denominator)
    return format(exact.normalize(), "f") if Fraction(exact) == bound else share_text(bound)


def _text(value: object, kind: Text, name: str) -> str | Refused:
    codes = kind.codes
    if not isinstance(value, str):
        return _wrong(name, value, Bilingual("текст", "text"))
    value = composed(value)
    if codes is not None and value not in codes:
        shown = ", ".join(sorted(codes)[:20])
        return Refused(findings.NOT_IN_LIST, {"name": name, "found": value[:60], "codes": shown})
    if len(value) > kind.longest:
        return Refused(findings.TEXT_TOO_LONG, {"name": name, "found": len(value), "most": kind.longest})
    return unseen(value, name) or value


def unseen(text: str, name: str) -> Refused | None:
    """Why a text does not fit, where it holds a character that no file may hold: nobody sees it."""
    found = CONTROL.search(text)
    return Refused(findings.CONTROL_CHARACTER, {"name": name, "char": name_character(found.group())}) if found else None


def _date(value: object, kind: Date, name: str) -> date | Refused:
    expected = Bilingual("дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD")
    day = value if isinstance(value, date) and not isinstance(value, datetime) else None
    if (absent := no_such_day(value)) is not None:
        return Refused(findings.NO_SUCH_DAY, {"name": name, "found": absent})
    if isinstance(value, str) and _DAY.fullmatch(value):
        day = date.fromisoformat(value)
    if day is None:
        return _wrong(name, value, expected)
    return day if kind.low <= day <= kind.high else _outside(name, str(day), str(kind.low), str(kind.high))


def _month(value: object, kind: Month, name: str) -> date | Refused:
    month = read_month(value) if isinstance(value, str) else None
    if not (isinstance(value, str) and isinstance(month, date)):
        return _wrong(name, value, Bilingual("месяц ГГГГ-ММ", "a month YYYY-MM"))
    inside = kind.low <= month <= kind.high
    return month if inside else _outside(name, value[:7], str(kind.low)[:7], str(kind.high)[:7])


def no_such_day(value: object) -> str | None:
    """The day that a text begins with, where the calendar has none such: the thirtieth of February."""
    day = _DAY_FIRST.match(value) if isinstance(value, str) else None
    if day is None:
        return None
    try:
        date.fromisoformat(day.group())
    except ValueError:
        return day.group()
    return None


def read_moment(value: object, zone: ZoneInfo) -> datetime | None:
    """A moment: with an offset as written, otherwise in `zone`; a bare date is its beginning. None where it is none."""
    try:
        if type(value) is str and value[4] == "-" == value[7]:
            moment = _from_iso(value)
        elif isinstance(value, datetime):
            moment = value
        elif isinstance(value, date):
            moment = datetime(value.year, value.month, value.day)
        else:
            return None
        if moment.tzinfo is not None:
            return moment.astimezone(zone)
        return _combine(moment, moment.time(), zone)  # several times faster than `replace`
    except (IndexError, ValueError, OverflowError):
        return None


def is_day_alone(value: object) -> bool:
    """Whether a moment that was read is a day without a time."""
    return len(value) == len("2026-03-12") if isinstance(value, str) else not isinstance(value, datetime)


def _moment(value: object, kind: DateTime, name: str, zone: ZoneInfo) -> datetime | Refused:
    if (absent := no_such_day(value)) is not None:
        return Refused(findings.NO_SUCH_DAY, {"name": name, "found": absent})
    moment = read_moment(value, zone)
    if moment is None:
        return _wrong(name, value, Bilingual("дата и время", "a date and time"))
    inside = kind.low <= moment.date() <= kind.high
    return moment if inside else _outside(name, brief(value), str(kind.low), str(kind.high))


def _time(value: object, name: str) -> time | Refused:
    try:
        if isinstance(value, str):
            return time.fromisoformat(value).replace(tzinfo=None)
    except ValueError:
        pass
    return value if isinstance(value, time) else _wrong(name, value, Bilingual("время ЧЧ:ММ", "a time HH:MM"))


def _list(value: object, kind: ListOf, name: str, zone: ZoneInfo) -> tuple[object, ...] | Refused:
    if not isinstance(value, list | tuple):
        return _wrong(name, value, Bilingual("список", "a list"))
    if not kind.min_items <= len(value) <= kind.max_items:
        return _wrong_length(name, len(value), kind)
    made: list[object] = []
    for index, item in enumerate(value):
        read = read_value(item, kind.element, name, zone)
        if isinstance(read, Refused):
            return Refused(read.kind, read.params, (index,))
        made.append(read)
    return tuple(made)


def _wrong_length(name: str, found: int, kind: ListOf) -> Refused:
    return Refused(findings.WRONG_ITEMS, {"name": name, "found": found, "low": kind.min_items, "high": kind.max_items})


def _records(value: object, kind: ListOf, name: str, zone: ZoneInfo) -> tuple[object, ...] | Refused:
    if not isinstance(value, Mapping):
        return _wrong(name, value, Bilingual("записи по ключу", "records by key"))
    if not kind.min_items <= len(value) <= kind.max_items:
        return _wrong_length(name, len(value), kind)
    return read_records(value, kind, name, lambda item, of, path: read_value(item, of, path, zone), unseen)
