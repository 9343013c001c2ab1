"""The type of what is of one type or of another, and of the extreme among such."""

from msgspec.structs import replace

from regdsl.feel.elaborate import intervals
from regdsl.feel.elaborate.texts import longest_of
from regdsl.feel.types import Date, DateTime, Days, ListOf, Month, Months, Null, Number, Record, Seconds, Text, Type

__all__ = ["join_types", "narrowed_to_extreme"]


def join_types(left: Type, right: Type) -> Type | None:
    """The type of a value that is of one type or the other; None where there is none."""
    match left, right:
        case (Null(), other) | (other, Null()):
            return other
        case (Number() as a, Number() as b):
            return intervals.joined(a, b)
        case (Text(codes=x, book=b) as a, Text(codes=y) as c):
            if x is None or y is None:
                return Text(longest=max(longest_of(a), longest_of(c)))
            return Text(x | y, b, written=a.written and c.written)
        case (Date(), Date()) | (Month(), Month()) | (DateTime(), DateTime()):
            assert isinstance(left, Date | Month | DateTime)
            assert isinstance(right, Date | Month | DateTime)
            return type(left)(min(left.low, right.low), max(left.high, right.high))
        case (Months(), Months()) | (Days(), Days()) | (Seconds(), Seconds()):
            assert isinstance(left, Months | Days | Seconds)
            assert isinstance(right, Months | Days | Seconds)
            return type(left)(min(left.low, right.low), max(left.high, right.high))
        case (ListOf() as a, ListOf() as b):
            element = join_types(a.element, b.element)
            return element and ListOf(element, min(a.min_items, b.min_items), max(a.max_items, b.max_items))
        case (Record() as a, Record() as b):
            return a if a == b else None
    return left if type(left) is type(right) else None


def narrowed_to_extreme(whole: Type, part: Type, greatest: bool) -> Type:
    """What is left of `whole` for the greatest value (else the least) when one of them is of the type `part`: the
    greatest is no less than any, the least no greater."""
    match whole, part:
        case (Number() as a, Number() as b):
            (low, high), (least, most) = intervals.bounds(a), intervals.bounds(b)
            return replace(a, low=max(low, least)) if greatest else replace(a, high=min(high, most))
        case (Date(), Date()) | (Month(), Month()) | (DateTime(), DateTime()):
            assert isinstance(whole, Date | Month | DateTime)
            assert isinstance(part, Date | Month | DateTime)
            return (
                replace(whole, low=max(whole.low, part.low))
                if greatest
                else replace(whole, high=min(whole.high, part.high))
            )
        case (Months(), Months()) | (Days(), Days()) | (Seconds(), Seconds()):
            assert isinstance(whole, Months | Days | Seconds)
            assert isinstance(part, Months | Days | Seconds)
            return (
                replace(whole, low=max(whole.low, part.low))
                if greatest
                else replace(whole, high=min(whole.high, part.high))
            )
    return whole
