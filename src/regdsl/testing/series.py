"""Monthly series: one record for each month, instead of the records one by one."""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Kind
from regdsl.feel.types import Number, Record
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.testing import data_findings
from regdsl.testing.months import Months, Periods, month_field, parse_months

__all__ = ["Flaw", "expand", "is_series"]

EACH, TOTAL, MONTHS, PERIOD = "each_month", "total", "months", "in"
KEYS: Final = (EACH, TOTAL, MONTHS, PERIOD)
_AMOUNT: Final = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?")
_DIGITS: Final = 100


class Flaw(Struct, frozen=True):
    """Why a series cannot be written out; `key` is the one of its keys that is at fault."""

    kind: Kind
    key: str
    params: Mapping[str, str]
    help: Bilingual | None = None


def is_series(value: Mapping[str, Any]) -> bool:
    """Whether it is a series and not records by key: those hold nothing but records."""
    return any(key in value and not isinstance(value[key], Mapping) for key in (EACH, TOTAL, MONTHS))


def expand(series: Mapping[str, Any], record: Record, periods: Periods | None) -> tuple[tuple[str, Any], ...] | Flaw:
    """The records of a series, each with its month. `periods` is None where it is not known when the application was
    filed."""
    if EACH in series and TOTAL in series:
        return Flaw(data_findings.TWO_AMOUNTS, TOTAL, {})
    key = next(key for key in (EACH, TOTAL, MONTHS) if key in series)
    given = {name: value for name, value in series.items() if name not in KEYS}
    free = {name: static.type for name, static in record.fields[1:] if name not in given}
    dated = month_field(free)
    if dated is None:
        return Flaw(data_findings.NO_MONTH_FIELD, key, {"record": record.name})
    months = _months(series, key, periods)
    if isinstance(months, Flaw):
        return months
    amounts: list[dict[str, Any]] = [{} for _ in months]
    if key != MONTHS:
        numbers = [(name, kind) for name, kind in free.items() if isinstance(kind, Number)]
        if len(numbers) != 1:
            return Flaw(data_findings.NO_AMOUNT_FIELD, key, {"record": record.name, "key": key})
        [(name, kind)] = numbers
        amount = series[key]
        each = _spread(amount, len(months), kind.scale) if key == TOTAL else [amount] * len(months)
        amounts = [{name: one} for one in each]
    field, after = dated
    return tuple(
        (str(month), {field: f"{month}{after}", **amount, **given})
        for month, amount in zip(months, amounts, strict=True)
    )


def _months(series: Mapping[str, Any], key: str, periods: Periods | None) -> Months | Flaw:
    """The months that a series runs over: its own, else those of the period that it names, else of the only one."""
    if MONTHS in series:
        months = parse_months(series[MONTHS])
        return Flaw(data_findings.BAD_MONTHS, MONTHS, {"found": months}) if isinstance(months, str) else months
    if periods is None:
        help_ = Bilingual("напишите у дела `filed`: период считают от него", "write when the case was `filed`")
        return Flaw(data_findings.NO_PERIOD, key, {"key": key}, help_)
    name = series.get(PERIOD)
    if name is None and len(periods) == 1:
        return next(iter(periods.values()))
    if isinstance(name, str) and name in periods:
        return periods[name]
    at = key if name is None else PERIOD
    return Flaw(data_findings.NO_PERIOD, at, {"key": key}, _which(name, periods))


def _which(name: Any, periods: Periods) -> Bilingual | None:
    """What to write where the period is none or not the only one."""
    if not periods:
        return None
    near = nearest(name, periods) if isinstance(name, str) else None
    if near:
        return did_you_mean(near, str(name))
    listed = ", ".join(f"`{one}`" for one in periods)
    return Bilingual(f"назовите период: `in: …`, один из {listed}", f"name the period: `in: …`, one of {listed}")


def _spread(total: Any, count: int, scale: int | None) -> list[Any]:
    """A total over so many months, in equal parts as far as its smallest unit allows: the first months get one unit
    more, so that the sum is exact. What is no amount of the field stays as it is, for the reader of data to refuse."""
    units = _units(total, scale)
    if units is None or scale is None:
        return [total] * count
    each, more = divmod(units, count)
    return [_written(each + (number < more), scale) for number in range(count)]


def _units(total: Any, scale: int | None) -> int | None:
    """A total in the smallest units of its field; None where it is no such amount, or one of absurd length."""
    if isinstance(total, str) and _AMOUNT.fullmatch(total):
        total = Decimal(total)
    sound = isinstance(total, Decimal) and total.is_finite() and abs(total.adjusted()) < _DIGITS
    if scale is None or isinstance(total, bool) or not (sound or isinstance(total, int)):
        return None
    units = Fraction(total) * 10**scale
    return units.numerator if units.denominator == 1 else None


def _written(units: int, scale: int) -> int | str:
    if not scale:
        return units
    whole, part = divmod(abs(units), 10**scale)
    return f"{'-' if units < 0 else ''}{whole}.{part:0{scale}}"
