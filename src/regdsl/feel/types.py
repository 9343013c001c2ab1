"""Static types of strict mode: what the checker knows of a value before any application exists.

Numbers carry a range and a scale, dates a range, lists their length, so that "what passes the check cannot fail at run
time" is a statement about these types.
"""

from datetime import date
from fractions import Fraction
from typing import Final

from msgspec import Struct

__all__ = [
    "ALWAYS",
    "EARLIEST",
    "FIRST_FILING",
    "LAST_FILING",
    "LATEST",
    "LONGEST",
    "NEVER",
    "Boolean",
    "Date",
    "DateTime",
    "Days",
    "ListOf",
    "Month",
    "Months",
    "Null",
    "Number",
    "RangeOf",
    "Record",
    "Season",
    "Seconds",
    "Static",
    "Text",
    "Time",
    "Type",
    "number",
]

EARLIEST: Final = date(1800, 1, 1)
LATEST: Final = date(2999, 12, 31)
"""A date input without bounds of its own lies between these; date arithmetic is proved to stay within year 1..9999."""

FIRST_FILING: Final = date(2000, 1, 1)
LAST_FILING: Final = LATEST
"""The day of filing lies between these: the check supposes it, and whoever reads an application refuses another day."""

LONGEST: Final = 10_000
"""The longest text that an application may hold, in code points."""

NEVER: Final = 0
ALWAYS: Final = 99
"""`Static.absent_until`: a value is never absent, or may be at every stage; between the two, the number of the last
stage at which it may be (a required input is present once its stage has been passed)."""


class Boolean(Struct, frozen=True):
    """A truth value."""


class Number(Struct, frozen=True, eq=False):
    """An exact rational between `low` and `high`; with `scale` digits after the point, or any rational when None.

    `ratio_bits` bounds the size of such a rational, which its range does not: its denominator has at most so many bits.
    It matters while expressions are checked, not to what fits the type. `fraction` tells that the law writes it as a
    simple fraction: it changes how a ratio is shown, `1/3` instead of decimals.
    """

    low: Fraction | None
    high: Fraction | None
    scale: int | None = 0
    unit: str | None = None
    ratio_bits: int = 0
    fraction: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Number) and self._same() == other._same()

    def __hash__(self) -> int:
        return hash(self._same())

    def _same(self) -> tuple[Fraction | None, Fraction | None, int | None, str | None]:
        return self.low, self.high, self.scale, self.unit

    @property
    def is_integer(self) -> bool:
        """Whether every value is a whole number."""
        return self.scale == 0


class Text(Struct, frozen=True, eq=False):
    """A string of at most `longest` code points; one of `codes` when they are closed (of the reference book `book`, if
    it has a name). `written` tells that the codes are no list of the regulation, just the texts that stand in the
    expression: it changes how the type is named, not what fits it. `declared` is the type before a guard left only
    these codes (None: none did): what may be written beside it are the values of that."""

    codes: frozenset[str] | None = None
    book: str | None = None
    longest: int = LONGEST
    written: bool = False
    declared: "Text | None" = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self._same() == other._same()

    def __hash__(self) -> int:
        return hash(self._same())

    def _same(self) -> tuple[frozenset[str] | None, str | None, int]:
        return self.codes, self.book, self.longest


class Date(Struct, frozen=True):
    """A calendar date."""

    low: date = EARLIEST
    high: date = LATEST


class Month(Struct, frozen=True):
    """A month of a year between two; a value is the first day of its month, so that months stand in order."""

    low: date = EARLIEST
    high: date = date(2999, 12, 1)


class DateTime(Struct, frozen=True):
    """A moment, with its offset from UTC, on a date of that offset between `low` and `high`."""

    low: date = EARLIEST
    high: date = LATEST


class Time(Struct, frozen=True):
    """A time of day."""


class Months(Struct, frozen=True):
    """A duration of years and months, counted in months."""

    low: int
    high: int


class Days(Struct, frozen=True):
    """A duration of whole days."""

    low: int
    high: int


class Seconds(Struct, frozen=True):
    """A duration of days and time, counted in seconds."""

    low: int
    high: int


class ListOf(Struct, frozen=True):
    """A list of at least `min_items` and at most `max_items` elements, none of them absent."""

    element: "Type"
    min_items: int
    max_items: int


class Record(Struct, frozen=True, eq=False):
    """A record of the type `name`: its fields in the order in which a value holds them. Two records are of one type
    when their fields are."""

    name: str
    fields: tuple[tuple[str, "Static"], ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self.fields == other.fields

    def __hash__(self) -> int:
        return hash(self.fields)

    def place(self, name: str) -> int | None:
        """Where the field stands; None where there is none of that name."""
        return next((place for place, (own, _) in enumerate(self.fields) if own == name), None)


class RangeOf(Struct, frozen=True):
    """A range literal; it is consumed by `in` and never stored."""

    element: "Type"


class Season(Struct, frozen=True):
    """The days of every year from the `first` to the `last`, as numbers of month and day (`601` is 1 June); where the
    first is the greater, over the turn of the year. Dates are tested against it with `in`; it is never stored."""

    first: int
    last: int


class Null(Struct, frozen=True):
    """The type of `null` itself."""


Type = (
    Boolean
    | Number
    | Text
    | Date
    | Month
    | DateTime
    | Time
    | Months
    | Days
    | Seconds
    | ListOf
    | Record
    | RangeOf
    | Season
    | Null
)


class Static(Struct, frozen=True):
    """A type together with how long the value may be absent (`NEVER`, `ALWAYS`, or the number of a stage)."""

    type: Type
    absent_until: int = NEVER

    @property
    def nullable(self) -> bool:
        """Whether the value may be absent at some stage."""
        return self.absent_until != NEVER

    def present(self) -> "Static":
        """The same type, known to be present."""
        return self if self.absent_until == NEVER else Static(self.type)


def number(low: int | Fraction, high: int | Fraction, scale: int | None = 0, unit: str | None = None) -> Number:
    """Build a number type from whole or rational bounds."""
    return Number(Fraction(low), Fraction(high), scale, unit)
