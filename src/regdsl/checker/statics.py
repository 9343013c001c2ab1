"""The static type of what an author declares: its range, scale and closed codes."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec import Struct

from regdsl.checker.durations import duration_type
from regdsl.checker.findings import BOUND_TYPE, BOUNDS_MISSING, BOUNDS_ORDER, TYPE_NOT_YET
from regdsl.diagnostics import Kind
from regdsl.feel.types import (
    EARLIEST,
    LATEST,
    LONGEST,
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Number,
    Seconds,
    Text,
    Time,
    Type,
)
from regdsl.model.input import Bound
from regdsl.model.span import Span
from regdsl.model.value_type import Basic, CodeOf, RecordOf, ValueType
from regdsl.model.value_type import ListOf as ModelList
from regdsl.model.year_month import YearMonth
from regdsl.runtime.shares import MOST_BITS

__all__ = ["MONEY_LIMIT", "Declared", "Fault", "compatible", "fits_declared", "sample_of", "static_type", "type_text"]

MONEY_LIMIT: Final = Fraction(10**12)
"""Money without bounds of its own lies between zero and this."""

ROUBLES: Final = "RUB"


class Declared(Struct, frozen=True):
    """What an author wrote beside a type. `codes` are the closed codes where there are any."""

    type: ValueType
    low: Bound | None = None
    high: Bound | None = None
    scale: int | None = None
    unit: str | None = None
    currency: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    max_length: int | None = None
    codes: frozenset[str] | None = None
    bounds_needed: bool = True


class Fault(Struct, frozen=True):
    """Why there is no type: the kind of finding, the keys it is about (`type` where none is named)."""

    kind: Kind
    keys: tuple[str, ...] = ()


_NO_DECIMAL: Final = (Fraction, date, YearMonth, Span)
_SWAPPED: Final = Fault(BOUNDS_ORDER, ("min",))


def type_text(kind: ValueType) -> str:
    """A type as an author writes it."""
    match kind:
        case Basic():
            return kind.value
        case CodeOf(book=book):
            return f"code({book})" if book else "code"
        case RecordOf(name=name):
            return name
        case ModelList(item=item):
            return f"list of {type_text(item)}"


def static_type(declared: Declared) -> Type | Fault:
    """The static type of a declaration, or why it has none."""
    kind = declared.type
    if isinstance(kind, ModelList):
        if declared.max_items is None:
            return Fault(BOUNDS_MISSING, ("max_items",))
        element = _element(kind.item, declared)
        if isinstance(element, Fault):
            return element
        least = declared.min_items or 0
        if least > declared.max_items:
            return Fault(BOUNDS_ORDER, ("min_items",))
        return ListOf(element, least, declared.max_items)
    return _element(kind, declared)


def _element(kind: ValueType, declared: Declared) -> Type | Fault:
    match kind:
        case Basic.BOOLEAN | Basic.STATUS:
            return Boolean()
        case Basic.TEXT:
            return Text(longest=LONGEST if declared.max_length is None else min(declared.max_length, LONGEST))
        case Basic.INTEGER:
            return _number(declared, 0, declared.unit)
        case Basic.DECIMAL:
            if declared.scale is None:
                return Fault(BOUNDS_MISSING, ("scale", *_missing(declared)))
            return _number(declared, declared.scale, declared.unit)
        case Basic.MONEY:
            return _money(declared)
        case Basic.DATE:
            return _date(declared)
        case Basic.FRACTION:
            return _share(declared)
        case Basic.MONTH:
            return _month(declared)
        case Basic.DATE_AND_TIME:
            day = _date(declared)
            return DateTime(day.low, day.high) if isinstance(day, Date) else day
        case Basic.TIME:
            return Time()
        case Basic.DURATION | Basic.MONTHS_DURATION | Basic.DAYS_DURATION:
            made = duration_type(kind, declared.low, declared.high, declared.unit)
            return Fault(*made) if isinstance(made, tuple) else made
        case CodeOf(book=book):
            return Text(declared.codes, book)
        case _:
            return Fault(TYPE_NOT_YET)


def _missing(declared: Declared) -> Iterable[str]:
    return [key for key, value in (("min", declared.low), ("max", declared.high)) if value is None]


def _number(declared: Declared, scale: int, unit: str | None) -> Type | Fault:
    low, high = declared.low, declared.high
    if missing := tuple(_missing(declared)):
        return Fault(BOUNDS_MISSING, missing)
    if isinstance(low, _NO_DECIMAL) or isinstance(high, _NO_DECIMAL) or low is None or high is None:
        return Fault(BOUND_TYPE, ("min" if isinstance(low, _NO_DECIMAL) else "max",))
    return _SWAPPED if low > high else Number(Fraction(low), Fraction(high), scale, unit)


def _money(declared: Declared) -> Type | Fault:
    low, high = declared.low, declared.high
    if isinstance(low, _NO_DECIMAL) or isinstance(high, _NO_DECIMAL):
        return Fault(BOUND_TYPE, ("min" if isinstance(low, _NO_DECIMAL) else "max",))
    least = Fraction(0) if low is None else Fraction(low)
    most = MONEY_LIMIT if high is None else Fraction(high)
    scale = 2 if declared.scale is None else declared.scale
    return _SWAPPED if least > most else Number(least, most, scale, declared.currency or ROUBLES)


def _share(declared: Declared) -> Type | Fault:
    """A share is of one whole where nothing else is said."""
    low = 0 if declared.low is None else declared.low
    high = 1 if declared.high is None else declared.high
    if not (isinstance(low, int | Decimal | Fraction) and isinstance(high, int | Decimal | Fraction)):
        return Fault(BOUND_TYPE, ("max" if isinstance(low, int | Decimal | Fraction) else "min",))
    bounds = Fraction(low), Fraction(high)
    return _SWAPPED if bounds[0] > bounds[1] else Number(*bounds, None, declared.unit, MOST_BITS, True)


def _date(declared: Declared) -> Type | Fault:
    low, high = declared.low or EARLIEST, declared.high or LATEST
    if not (isinstance(low, date) and isinstance(high, date)):
        return Fault(BOUND_TYPE, ("max" if isinstance(low, date) else "min",))
    return _SWAPPED if low > high else Date(low, high)


_FIRST_MONTH: Final = YearMonth(EARLIEST.year, EARLIEST.month)
_LAST_MONTH: Final = YearMonth(LATEST.year, LATEST.month)


def _month(declared: Declared) -> Type | Fault:
    low, high = declared.low or _FIRST_MONTH, declared.high or _LAST_MONTH
    if not (isinstance(low, YearMonth) and isinstance(high, YearMonth)):
        return Fault(BOUND_TYPE, ("max" if isinstance(low, YearMonth) else "min",))
    return _SWAPPED if low > high else Month(low.first_day, high.first_day)


_DURATIONS: Final[dict[Basic, tuple[type[Type], ...]]] = {
    Basic.DURATION: (Months, Days, Seconds),
    Basic.MONTHS_DURATION: (Months,),
    Basic.DAYS_DURATION: (Days, Seconds),
}


def fits_declared(declared: ValueType, found: Type) -> bool:
    """Whether a value is of the kind that an author declared beside its expression."""
    if isinstance(declared, Basic) and declared in _DURATIONS:
        return isinstance(found, _DURATIONS[declared])
    sample = sample_of(declared)
    return isinstance(sample, Fault) or compatible(sample, found)


def sample_of(declared: ValueType) -> Type | Fault:
    """Some type of the kind that an author declared, whatever its bounds."""
    bound = None if declared is Basic.FRACTION else 0
    return static_type(Declared(declared, bound, bound, 2, max_items=1, bounds_needed=False))


def compatible(declared: Type, found: Type) -> bool:
    """Whether two types are of one kind, the found one whole where the declared one is."""
    if type(declared) is not type(found):
        return False
    whole = isinstance(declared, Number) and declared.scale == 0
    return not (whole and isinstance(found, Number) and found.scale != 0)
