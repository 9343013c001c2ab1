"""Values of FEEL as the command line prints them: as an expression that has this value, and as JSON."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from regdsl.feel.literal_text import key_text, string_text
from regdsl.feel.strict import DaySeconds, End, Months, RangeValue
from regdsl.feel.temporal import DaysDuration, MonthsDuration
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown

__all__ = ["as_feel", "as_json"]

_NANOS_PER_SECOND = 1_000_000_000
_LONGEST = 1000
"""Digits that a number of DMN mode is written out with; one that has more is written as `1e6144`."""


def as_feel(value: Any) -> str:
    """Return the text of an expression whose value is `value`: `"текст"`, `1.5`, `date("2026-03-01")`."""
    match value:
        case str():
            return string_text(value)
        case list() | tuple():
            return f"[{', '.join(map(as_feel, value))}]"
        case dict():
            return f"{{{', '.join(f'{key_text(key)}: {as_feel(item)}' for key, item in value.items())}}}"
        case RangeValue():
            return _range(value)
        case Unknown():
            return f"unknown({', '.join(sorted(value.missing))})"
        case Maybe():
            return f"maybe {as_feel(value.element)}"
        case _:
            return _named(value)


def as_json(value: Any) -> Any:
    """Return `value` for JSON: numbers that are not whole, dates and durations as texts; of the unknown, what is
    missing."""
    match value:
        case Unknown():
            return {"unknown": sorted(value.missing)}
        case bool() | None | str():
            return value
        case list() | tuple():
            return [as_json(item) for item in value]
        case dict():
            return {key: as_json(item) for key, item in value.items()}
        case int() | Decimal() | Fraction():
            return int(value) if not _is_long(value) and value == int(value) else _number(value)
        case _:
            return _plain(value)


def _named(value: Any) -> str:
    """Return a single value; a temporal one as the call that makes it."""
    for kinds, name in _CONSTRUCTORS:
        if isinstance(value, kinds):
            return f"{name}({string_text(_plain(value))})"
    return _plain(value)


def _plain(value: Any) -> str:
    for kinds, write in _PLAIN:
        if isinstance(value, kinds):
            return write(value)
    if isinstance(value, Maybe | RangeValue):
        return as_feel(value)
    # Only a value of full FEEL gets here, and then full FEEL is imported already.
    from regdsl.feel.dmn.text import to_text

    return to_text(value)


def _number(value: int | Decimal | Fraction) -> str:
    """Return a number in decimal digits; a ratio that has no end of them as a fraction."""
    if isinstance(value, Decimal) and _is_long(value):
        return _with_exponent(value)
    ratio = Fraction(value)
    rest = ratio.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{Decimal(ratio.numerator):f} / {Decimal(ratio.denominator):f}"
    digits = 0
    while (ratio * 10**digits).denominator != 1:
        digits += 1
    scaled = abs(int(ratio * 10**digits))
    text = f"{Decimal(scaled):f}".rjust(digits + 1, "0")  # Python limits the digits of str(int)
    text = f"{text[:-digits]}.{text[-digits:]}" if digits else text
    return f"-{text}" if ratio < 0 else text


def _is_long(value: int | Decimal | Fraction) -> bool:
    if isinstance(value, Decimal):
        return bool(value) and abs(value.adjusted()) > _LONGEST
    return not -(10**_LONGEST) < value < 10**_LONGEST


def _with_exponent(value: Decimal) -> str:
    """Return a number with one digit before the point and its power of ten, without zeros at the end."""
    sign, digits, _ = value.as_tuple()
    written = "".join(map(str, digits)).rstrip("0")
    point = f".{written[1:]}" if len(written) > 1 else ""
    return f"{'-' if sign else ''}{written[0]}{point}e{value.adjusted()}"


def _range(value: RangeValue) -> str:
    def end(of: End | None) -> str:
        return "" if of is None else as_feel(of.value)

    opening = "[" if value.low is not None and value.low.included else "("
    closing = "]" if value.high is not None and value.high.included else ")"
    if value.low is None or value.high is None:
        sign = "<" if value.low is None else ">"
        included = (value.high or value.low or End(None, False)).included
        return f"({sign}{'=' if included else ''} {end(value.high if value.low is None else value.low)})"
    return f"{opening}{end(value.low)}..{end(value.high)}{closing}"


def _zoned(value: datetime | time) -> str:
    zone = getattr(value.tzinfo, "key", None)
    return f"{value.replace(tzinfo=None).isoformat()}@{zone}" if zone else value.isoformat()


_CONSTRUCTORS: tuple[tuple[Any, str], ...] = (
    (datetime, "date and time"),
    (date, "date"),
    (time, "time"),
    ((timedelta, DaySeconds, Months, DaysDuration, MonthsDuration), "duration"),
)
_PLAIN: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (bool, lambda value: "true" if value else "false"),
    (type(None), lambda value: "null"),
    ((int, Decimal, Fraction), _number),
    (datetime, _zoned),
    (date, date.isoformat),
    (time, _zoned),
    (timedelta, lambda value: str(DaysDuration(value // timedelta(microseconds=1) * 1000))),
    (DaySeconds, lambda value: str(DaysDuration(value.seconds * _NANOS_PER_SECOND))),
    (Months, lambda value: str(MonthsDuration(value.count))),
)
