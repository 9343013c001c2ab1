"""The range that an author declares for a field of the record: bounds of its type, in order."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from regdsl.checker.findings import BOUND_TYPE, BOUNDS_ORDER
from regdsl.checker.workbench import Workbench
from regdsl.document.pointer import join
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.types import Date, Month, Number, Type
from regdsl.model.result import RecordField
from regdsl.model.year_month import YearMonth

__all__ = ["check_range"]


def check_range(bench: Workbench, pointer: str, item: RecordField, kind: Type) -> None:
    """Check `min` and `max` of the field at `pointer`, whose value is of the type `kind`. That values keep to them is
    for a proof to tell."""
    wrong = [
        key for key, bound in (("min", item.min), ("max", item.max)) if bound is not None and not _fits(bound, kind)
    ]
    for key in wrong:
        bench.report(BOUND_TYPE, join(pointer, key), type=type_name(kind))
    if not wrong and item.min is not None and item.max is not None and _swapped(item.min, item.max):
        bench.report(BOUNDS_ORDER, join(pointer, "min"))


def _swapped(low: object, high: object) -> bool:
    """Whether two bounds of one type stand in the wrong order."""
    match low, high:
        case (int() | Decimal() | Fraction(), int() | Decimal() | Fraction()):
            return Fraction(low) > Fraction(high)
        case (date(), date()):
            return low > high
        case (YearMonth(), YearMonth()):
            return low > high
        case _:
            return False


def _fits(bound: object, kind: Type) -> bool:
    match kind:
        case Number():
            return isinstance(bound, int | Decimal) or (kind.fraction and isinstance(bound, Fraction))
        case Date():
            return isinstance(bound, date)
        case Month():
            return isinstance(bound, YearMonth)
        case _:
            return False
