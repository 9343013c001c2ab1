"""The applicants that every engine decides, in the shape each engine likes best."""

import random
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

__all__ = ["Row", "make_rows"]

_REGIONS = ("77", "50", "78", "47", "16", "23")
_FIRST_DAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Row:
    """One applicant; money is exact, dates are dates."""

    age: int
    income: Decimal
    family_size: int
    region: str
    has_debt: bool
    registration_date: date
    child_birth_date: date
    application_date: date

    def native(self) -> dict[str, Any]:
        """The row as a dict of Python values."""
        return asdict(self)

    def flat(self) -> dict[str, Any]:
        """The row for an engine without decimals and dates: floats and day ordinals."""
        return {
            "age": self.age,
            "income": float(self.income),
            "family_size": self.family_size,
            "region": self.region,
            "has_debt": self.has_debt,
            "reg_days": self.registration_date.toordinal(),
            "birth_days": self.child_birth_date.toordinal(),
            "app_days": self.application_date.toordinal(),
        }


def make_rows(count: int, seed: int) -> list[Row]:
    """Draw `count` rows; every criterion fails for some and holds for others, its boundary among them."""
    draw = random.Random(seed)
    return [_row(draw) for _ in range(count)]


def _row(draw: random.Random) -> Row:
    applied = _FIRST_DAY + timedelta(days=draw.randrange(365))
    family = draw.randint(1, 7)
    at_limit = draw.random() < 0.05
    income = Decimal(18_000 * family) if at_limit else Decimal(draw.randrange(500_000, 12_000_000)).scaleb(-2)
    return Row(
        age=draw.choice((17, 18, 69, 70)) if at_limit else draw.randint(14, 79),
        income=income,
        family_size=family,
        region=draw.choice(_REGIONS),
        has_debt=draw.random() < 0.15,
        registration_date=applied - timedelta(days=draw.choice((364, 365)) if at_limit else draw.randrange(2_000)),
        child_birth_date=applied - timedelta(days=draw.choice((1_095, 1_096)) if at_limit else draw.randrange(2_500)),
        application_date=applied,
    )
