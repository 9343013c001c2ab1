"""Numbers of DMN mode: decimal128, where what is no number is null (DMN 1.5, clause 10.3.2.3.1)."""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Final

__all__ = ["DECIMAL128", "MAX_SCALE", "MIN_SCALE", "as_int", "finite", "number"]

DECIMAL128: Final = Context(prec=34, rounding=ROUND_HALF_EVEN, Emin=-6143, Emax=6144, capitals=1, clamp=0, traps=[])
MIN_SCALE: Final = -6111
MAX_SCALE: Final = 6176


def number(value: int | str | Decimal) -> Decimal:
    """Return `value` rounded to decimal128."""
    return DECIMAL128.create_decimal(value)


def finite(value: Decimal) -> Decimal | None:
    """Return `value`, or None when it is no finite number."""
    return value if value.is_finite() else None


def as_int(value: Decimal) -> int | None:
    """Return `value` as an int if it is whole and of a size that an index or a length may have, else None."""
    if not value.is_finite() or value.adjusted() > 18 or value != value.to_integral_value():
        return None
    return int(value)
