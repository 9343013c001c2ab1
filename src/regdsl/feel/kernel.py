"""The kernel: typed, resolved, desugared FEEL. Small on purpose, so that every backend can be complete.

The elaborator makes it from the syntax tree (numbers still exact rationals with a static scale); lowering rewrites its
numbers to scaled integers. Names are resolved, unary tests are comparisons, functions are operators of a closed list.
"""

from datetime import date, datetime, time
from enum import Enum, StrEnum
from fractions import Fraction

from msgspec import Struct

from regdsl.feel.types import Static

__all__ = [
    "Apply",
    "Choose",
    "Collect",
    "Const",
    "Extend",
    "InRange",
    "Kernel",
    "MakeList",
    "Op",
    "Origin",
    "Quantify",
    "Ref",
    "Select",
    "Value",
]

Value = bool | int | Fraction | str | date | datetime | time | frozenset[str] | None
"""Constants. Durations are ints whose unit (months, days, seconds) is in the type; a frozenset only under IN_SET."""


class Origin(StrEnum):
    """Where a reference points."""

    INPUT = "input"
    DEFINITION = "definition"
    PARAMETER = "parameter"
    ENGINE = "engine"  # reserved names: the date of application, the channel, ...
    EVENT = "event"  # whether a recorded event is in effect: always known
    VARIANT = "variant"  # name is a variant's id: whether it is the applicable one
    SUBJECT = "subject"  # the record of the list that is being decided on
    LOCAL = "local"  # bound by Quantify, Select, Collect or Extend


class Op(Enum):
    """Operators. Comparisons need operands of one kind; arithmetic is on exact numbers or on durations."""

    __hash__ = object.__hash__  # an operator is itself and no other; Enum would hash its name, in Python

    AND = "and"
    OR = "or"
    NOT = "not"
    EQ = "="
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="
    IS_ABSENT = "is absent"
    IN_SET = "in set"  # (text, Const frozenset)
    ADD = "+"
    SUB = "-"
    MUL = "*"
    DIV = "/"  # the result is a ratio: Number(scale=None)
    NEG = "neg"
    ABS = "abs"
    MODULO = "modulo"
    RESCALE = "rescale"  # lowering only: multiply the scaled integer by a power of ten, the value stays
    TO_RATIO = "to ratio"  # lowering only: a scaled integer as a ratio
    FLOOR = "floor"  # roundings: (number, Const digits)
    CEILING = "ceiling"
    ROUND_UP = "round up"
    ROUND_DOWN = "round down"
    ROUND_HALF_UP = "round half up"
    ROUND_HALF_DOWN = "round half down"
    ROUND_HALF_EVEN = "round half even"
    ODD = "odd"
    EVEN = "even"
    LEAST = "least"  # of two or more arguments
    GREATEST = "greatest"
    COUNT = "count"  # of a list
    SUM = "sum"
    MIN = "min"
    MAX = "max"
    MEAN = "mean"
    ALL = "all"
    ANY = "any"
    INDEX = "index"  # (list, 1-based or negative index)
    LIST_CONTAINS = "list contains"
    CONCATENATE = "concatenate"
    DISTINCT = "distinct"
    REVERSE = "reverse"
    JOIN_TEXT = "join text"  # text + text
    CONTAINS = "contains"
    STARTS_WITH = "starts with"
    ENDS_WITH = "ends with"
    LENGTH = "string length"
    UPPER = "upper case"
    LOWER = "lower case"
    SUBSTRING_BEFORE = "substring before"
    SUBSTRING_AFTER = "substring after"
    ADD_MONTHS = "add months"  # (date or datetime, months)
    ADD_DAYS = "add days"  # (date or datetime, days)
    ADD_SECONDS = "add seconds"  # (datetime, seconds)
    DAYS_BETWEEN = "days between"  # (later date, earlier date) -> Days
    SECONDS_BETWEEN = "seconds between"  # (later datetime, earlier datetime) -> Seconds
    MONTHS_BETWEEN = "months between"  # (from date, to date) -> Months: years and months duration()
    DAYS_TO_SECONDS = "days to seconds"
    AGE = "age"  # (birth, on) -> whole years
    MAKE_DATE = "make date"  # (year, Const month, Const day)
    DATE_OF = "date of"  # date part of a datetime; the first day of a month
    MONTH_OF = "month of"  # the month that a date is in
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"
    COUNT_DAYS = "days"  # of Days: as a number
    WHOLE_YEARS = "years"  # of Months
    REST_MONTHS = "months"  # of Months
    LAST_DAY_OF_MONTH = "last day of month"
    FIELD = "field"  # (record, Const place)
    ADD_WORKING_DAYS = "add working days"  # (date, integer), by the regulation's calendar
    WORKING_DAYS_BETWEEN = "working days"  # (from, to), by the regulation's calendar
    LOOKUP = "lookup"  # (keyed parameter, key, ...): the Ref has the type of the figures
    ON_DAY = "on day"  # (parameter of all periods, date): its value, or its figures, on that day


class _Typed(Struct, frozen=True, kw_only=True):
    """What every kernel node has: its static type and its place in the expression's text."""

    static: Static
    start: int = 0
    end: int = 0


class Const(_Typed, frozen=True):
    """A value known before any application."""

    value: Value


class Ref(_Typed, frozen=True):
    """A named value."""

    origin: Origin
    name: str


class Apply(_Typed, frozen=True):
    """An operator applied to operands."""

    op: Op
    operands: tuple["Kernel", ...]


class InRange(_Typed, frozen=True):
    """Whether `value` lies between `low` and `high`: the conjunction of two comparisons."""

    value: "Kernel"
    low: "Kernel"
    high: "Kernel"
    low_included: bool
    high_included: bool


class Choose(_Typed, frozen=True):
    """`if condition then yes else no`."""

    condition: "Kernel"
    then: "Kernel"
    otherwise: "Kernel"


class MakeList(_Typed, frozen=True):
    """A list of the given elements."""

    items: tuple["Kernel", ...]


class Quantify(_Typed, frozen=True):
    """`some` (`every` when `universal`) element `local` of `source` satisfies `condition`."""

    universal: bool
    local: str
    source: "Kernel"
    condition: "Kernel"


class Select(_Typed, frozen=True):
    """The elements `local` of `source` for which `condition` holds."""

    local: str
    source: "Kernel"
    condition: "Kernel"


class Collect(_Typed, frozen=True):
    """`result` for each element `local` of `source`."""

    local: str
    source: "Kernel"
    result: "Kernel"


class Extend(_Typed, frozen=True):
    """The record `record` with more fields behind its own: each of `items` may speak of `local`, which is the record
    with those before it."""

    record: "Kernel"
    local: str
    items: tuple["Kernel", ...]


Kernel = Const | Ref | Apply | InRange | Choose | MakeList | Quantify | Select | Collect | Extend
