"""Values as the JSON of a decision holds them: decimals as strings, dates in ISO form."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction

from regdsl.feel.types import (
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Number,
    RangeOf,
    Record,
    Season,
    Seconds,
    Static,
    Text,
    Time,
    Type,
)
from regdsl.runtime.durations import days_text, months_text, seconds_text
from regdsl.runtime.shares import share_text
from regdsl.runtime.unknown import Unknown
from regdsl.runtime.written import decimal_text

__all__ = ["Export", "as_is", "decimal_of", "exporter"]

Export = Callable[[object], object]

_WIDE = Context(prec=100, rounding=ROUND_HALF_UP)


def decimal_of(value: object, scale: int | None, display: int | None = None) -> Decimal:
    """A backend's number (scaled integer, or Fraction when `scale` is None) as a decimal, rounded half up to `display`
    digits for display where given."""
    with localcontext(_WIDE):
        if isinstance(value, Fraction):
            exact = Decimal(value.numerator) / Decimal(value.denominator)
            return exact.quantize(Decimal(1).scaleb(-(2 if display is None else display)))
        assert isinstance(value, int)
        made = Decimal(value).scaleb(-(scale or 0))
        return made if display is None else made.quantize(Decimal(1).scaleb(-display))


def _scaled(scale: int) -> Export:
    def export(value: object) -> object:
        assert type(value) is int
        return decimal_text(value, scale)

    return export


def as_is(static: Static) -> bool:
    """Whether values of a type are written as they are."""
    kind = static.type
    return isinstance(kind, Boolean | Text) or (isinstance(kind, Number) and kind.scale == 0)


def _same(value: object) -> object:
    return value


def _iso(value: object) -> object:
    assert isinstance(value, date | datetime | time)
    return value.isoformat()


def _month(value: object) -> object:
    assert isinstance(value, date)
    return value.isoformat()[:7]


def _interval(each: Export) -> Export:
    """A period by its first and last, as ISO 8601 writes an interval."""

    def export(value: object) -> object:
        assert isinstance(value, tuple)
        return "/".join(str(each(end)) for end in value)

    return export


def _season(value: object) -> object:
    """The ends of a season as ISO 8601 wrote days of every year: `--06-01/--08-31`."""
    assert isinstance(value, tuple)
    return "/".join(f"--{end // 100:02}-{end % 100:02}" for end in value)


def exporter(static: Static, display: int | None = None) -> Export:
    """How values of a type are written; an absent value is always null."""
    plain = _of(static.type, display)
    if not static.nullable:
        return plain
    return lambda value: None if value is None else plain(value)


def _records(kind: Record) -> Export:
    """Records as an application holds them, by key; what is unknown of them is left out."""
    fields = [
        (place, name, None if as_is(static) else exporter(static))
        for place, (name, static) in enumerate(kind.fields[1:], start=1)
    ]

    def export(value: object) -> object:
        if not isinstance(value, tuple):
            return value
        made: dict[str, object] = {}
        for record in value:
            known = made[record[0]] = {}
            for place, name, write in fields:
                item = record[place]
                if type(item) is not Unknown:
                    known[name] = item if write is None else write(item)
        return made

    return export


def _one_record(kind: Record) -> Export:
    """A record by itself, its key among the fields."""
    (key, _), *_rest = kind.fields
    each = _records(kind)

    def export(value: object) -> object:
        if not isinstance(value, tuple):
            return value
        found = each((value,))
        assert isinstance(found, dict)
        return {key: value[0], **found[value[0]]}

    return export


def _of(kind: Type, display: int | None) -> Export:
    match kind:
        case Boolean() | Text() | Number(scale=0):
            return _same
        case Number(scale=None, fraction=True):
            return lambda value: share_text(value) if isinstance(value, int | Fraction) else value
        case Number(scale=None):
            return lambda value: str(decimal_of(value, None, display))
        case Number(scale=int() as scale):
            return _scaled(scale)
        case Date() | DateTime() | Time():
            return _iso
        case Month():
            return _month
        case Months():
            return lambda value: months_text(value) if isinstance(value, int) else value
        case Days():
            return lambda value: days_text(value) if isinstance(value, int) else value
        case Seconds():
            return lambda value: seconds_text(value) if isinstance(value, int) else value
        case RangeOf(element=element):
            return _interval(_of(element, display))
        case Season():
            return _season
        case Record():
            return _one_record(kind)
        case ListOf(element=Record() as record):
            return _records(record)
        case ListOf(element=element):
            each = _of(element, display)
            return lambda value: [each(item) for item in value] if isinstance(value, tuple) else value
        case _:
            return _same
