"""A column's values laid out on a line: where the ends of its tests cut it, and what lies between two cuts."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Final

from msgspec import Struct

from regdsl.feel.kernel import Apply, Const, Kernel, Op, Value
from regdsl.feel.types import Date, DateTime, Days, Month, Months, Number, Seconds, Time, Type
from regdsl.runtime.dates import instant

__all__ = ["Scale", "Stretch", "number_of", "scale_of", "stretches"]

_MICROSECOND: Final = timedelta(microseconds=1)
_DAY_IN_MICROSECONDS: Final = 86_400_000_000


class Scale(Struct, frozen=True):
    """How values of an ordered type are told as numbers: the least and the greatest there can be, the step between two
    neighbours (None where there is always one between), and how a number is written as a value."""

    low: Fraction | None
    high: Fraction | None
    step: Fraction | None
    written: Callable[[Fraction], str]

    def holds_some(self, low: Fraction | None, high: Fraction | None) -> bool:
        """Whether any value lies strictly between two numbers (None: without an end)."""
        floor, is_open = self._least(low)
        if floor is None:
            return True
        if self.high is not None and (high is None or self.high < high):
            return floor < self.high or (floor == self.high and not is_open)
        return high is None or floor < high

    def holds(self, value: Fraction) -> bool:
        """Whether a number is one of the values."""
        inside = (self.low is None or value >= self.low) and (self.high is None or value <= self.high)
        return inside and (self.step is None or (value / self.step).denominator == 1)

    def only_value(self, low: Fraction | None, high: Fraction | None) -> Fraction | None:
        """The one value that lies strictly between two numbers; None where there are others, or none."""
        first, is_open = self._least(low)
        last = self._greatest(high)
        return first if first is not None and not is_open and first == last else None

    def _greatest(self, below: Fraction | None) -> Fraction | None:
        """The greatest value strictly below a number; None where values lie as close to it as one likes."""
        if below is None or (self.high is not None and self.high < below):
            return self.high
        return None if self.step is None else (Fraction((below / self.step).__ceil__()) - 1) * self.step

    def _least(self, above: Fraction | None) -> tuple[Fraction | None, bool]:
        """The least value strictly above a number; where values lie as close to it as one likes, that number itself,
        which does not belong."""
        if above is None or (self.low is not None and self.low > above):
            return self.low, False
        if self.step is None:
            return above, True
        return (Fraction((above / self.step).__floor__()) + 1) * self.step, False


class Stretch(Struct, frozen=True):
    """The values strictly between two cuts (None: without an end), or the one value where both are the same. Of all
    stretches and cuts in order it has the `rank`: a cut has that of the one value at it."""

    low: Fraction | None
    high: Fraction | None
    rank: int

    @property
    def value(self) -> Fraction | None:
        """The one value, where it is one."""
        return self.low if self.low == self.high else None


def stretches(scale: Scale, cuts: Iterable[Fraction]) -> tuple[list[Stretch], dict[Fraction, int]]:
    """Every stretch that the cuts leave and that holds a value, in order; the ranks of the cuts."""
    found: list[Stretch] = []
    ranks = {cut: 2 * place + 1 for place, cut in enumerate(sorted(set(cuts)))}
    below: Fraction | None = None
    for cut, rank in ranks.items():
        if scale.holds_some(below, cut):
            found.append(Stretch(below, cut, rank - 1))
        if scale.holds(cut):
            found.append(Stretch(cut, cut, rank))
        below = cut
    if scale.holds_some(below, None):
        found.append(Stretch(below, None, 2 * len(ranks)))
    return found, ranks


def scale_of(kind: Type) -> Scale | None:
    """The scale of an ordered type; None for any other."""
    match kind:
        case Number(low=low, high=high, scale=digits):
            return Scale(low, high, None if digits is None else Fraction(1, 10**digits), _number)
        case Date(low=first, high=last):
            return Scale(Fraction(first.toordinal()), Fraction(last.toordinal()), Fraction(1), _date)
        case Month(low=first, high=last):
            return Scale(_month_number(first), _month_number(last), Fraction(1), _month)
        case DateTime():
            return Scale(None, None, None, _moment)
        case Time():
            return Scale(Fraction(0), Fraction(_DAY_IN_MICROSECONDS - 1), Fraction(1), _time)
        case Months(low=low, high=high):
            return Scale(Fraction(low), Fraction(high), Fraction(1), lambda value: f"P{value}M")
        case Days(low=low, high=high):
            return Scale(Fraction(low), Fraction(high), Fraction(1), lambda value: f"P{value}D")
        case Seconds(low=low, high=high):
            return Scale(Fraction(low), Fraction(high), Fraction(1), lambda value: f"PT{value}S")
    return None


def number_of(kernel: Kernel) -> Fraction | None:
    """A constant as a number on the scale of its type; None for what is no constant."""
    if isinstance(kernel, Apply) and kernel.op is Op.NEG:
        value = number_of(kernel.operands[0])
        return None if value is None else -value
    if isinstance(kernel, Apply) and kernel.op is Op.DIV:  # a share that is written out: 1/3
        above, below = map(number_of, kernel.operands)
        return above / below if above is not None and below else None
    if isinstance(kernel, Const) and isinstance(kernel.static.type, Month) and isinstance(kernel.value, date):
        return _month_number(kernel.value)
    return _placed(kernel.value) if isinstance(kernel, Const) else None


def _placed(value: Value) -> Fraction | None:
    match value:
        case bool():
            return None
        case Fraction() | int():
            return Fraction(value)
        case datetime():
            return Fraction(instant(value) // _MICROSECOND)
        case date():
            return Fraction(value.toordinal())
        case time():
            seconds = value.hour * 3600 + value.minute * 60 + value.second
            return Fraction(seconds * 1_000_000 + value.microsecond)
    return None


def _number(value: Fraction) -> str:
    whole, digits = value, 0
    while whole.denominator != 1 and digits < 18:
        whole, digits = whole * 10, digits + 1
    if whole.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    sign, text = "-" if whole < 0 else "", str(abs(whole.numerator)).rjust(digits + 1, "0")
    return f"{sign}{text[:-digits]}.{text[-digits:]}" if digits else f"{sign}{text}"


def _date(value: Fraction) -> str:
    return date.fromordinal(int(value)).isoformat()


def _month_number(month: date) -> Fraction:
    return Fraction(month.year * 12 + month.month - 1)


def _month(value: Fraction) -> str:
    year, month = divmod(int(value), 12)
    return f"{year:04}-{month + 1:02}"


def _moment(value: Fraction) -> str:
    return (datetime.fromisoformat("1970-01-01T00:00:00+00:00") + int(value) * _MICROSECOND).isoformat()


def _time(value: Fraction) -> str:
    return (datetime(1970, 1, 1) + int(value) * _MICROSECOND).time().isoformat()
