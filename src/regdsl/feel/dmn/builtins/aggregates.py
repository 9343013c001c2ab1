"""Functions from a list to one value (DMN 1.5, clause 10.3.4.4): of an empty list most are null."""

from collections import Counter
from decimal import Decimal
from functools import reduce
from typing import Final

from regdsl.feel.dmn.accept import any_value, comparable, list_of, numeric
from regdsl.feel.dmn.builtins.table import builtin, over_list, required
from regdsl.feel.dmn.compare import less
from regdsl.feel.dmn.logic import conjunction, disjunction
from regdsl.feel.dmn.numbers import DECIMAL128, finite
from regdsl.feel.dmn.values import Function, Value

__all__ = ["AGGREGATE_FUNCTIONS"]

Numbers = tuple[Decimal, ...]


def _least(items: tuple[Value, ...]) -> Value:
    """Return the least item, None for no items. Raises ValueError for items that have no order among them."""
    return reduce(lambda best, item: item if _before(item, best) else best, items) if items else None


def _greatest(items: tuple[Value, ...]) -> Value:
    """Return the greatest item, None for no items. Raises ValueError for items that have no order among them."""
    return reduce(lambda best, item: item if _before(best, item) else best, items) if items else None


def _before(left: Value, right: Value) -> bool:
    result = less(left, right)
    if result is None:
        raise ValueError("values without an order")
    return result


def _total(items: Numbers) -> Decimal:
    return reduce(DECIMAL128.add, items)


def _sum(items: Numbers) -> Value:
    return finite(_total(items)) if items else None


def _mean(items: Numbers) -> Value:
    return finite(DECIMAL128.divide(_total(items), Decimal(len(items)))) if items else None


def _product(items: Numbers) -> Value:
    return finite(reduce(DECIMAL128.multiply, items)) if items else None


def _median(items: Numbers) -> Value:
    if not items:
        return None
    ordered = sorted(items)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else _mean((ordered[middle - 1], ordered[middle]))


def _stddev(items: Numbers) -> Value:
    """The sample standard deviation, which a single number does not have."""
    if len(items) < 2:
        return None
    mean = DECIMAL128.divide(_total(items), Decimal(len(items)))
    deviations = [DECIMAL128.subtract(item, mean) for item in items]
    squares = _total(tuple(DECIMAL128.multiply(each, each) for each in deviations))
    return finite(DECIMAL128.sqrt(DECIMAL128.divide(squares, Decimal(len(items) - 1))))


def _mode(items: Numbers) -> Value:
    """The values that come most often, in ascending order."""
    counts = Counter(items)
    most = max(counts.values(), default=0)
    return tuple(sorted(item for item, count in counts.items() if count == most))


def _all(items: tuple[Value, ...]) -> Value:
    result: Value = True
    for item in items:
        result = conjunction(result, item)
    return result


def _any(items: tuple[Value, ...]) -> Value:
    result: Value = False
    for item in items:
        result = disjunction(result, item)
    return result


_NUMBERS: Final = required("list", list_of(numeric))
_COMPARABLES: Final = required("list", list_of(comparable))
_ANYTHING: Final = required("list", list_of(any_value))

AGGREGATE_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin("min", over_list(_least, _COMPARABLES)),
    builtin("max", over_list(_greatest, _COMPARABLES)),
    builtin("sum", over_list(_sum, _NUMBERS)),
    builtin("mean", over_list(_mean, _NUMBERS)),
    builtin("product", over_list(_product, _NUMBERS)),
    builtin("median", over_list(_median, _NUMBERS)),
    builtin("stddev", over_list(_stddev, _NUMBERS)),
    builtin("mode", over_list(_mode, _NUMBERS)),
    builtin("all", over_list(_all, _ANYTHING)),
    builtin("any", over_list(_any, _ANYTHING)),
)
