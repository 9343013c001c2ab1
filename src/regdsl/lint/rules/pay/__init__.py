"""Payment."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.pay import (
    exemption_not_decided,
    fee_for_own_error,
    fee_not_looked_up,
    fee_without_basis,
    fee_without_currency,
    fee_without_portal,
)

__all__ = ["PAY"]

PAY: Final[tuple[AnyRule, ...]] = (
    fee_without_portal.RULE,
    fee_without_basis.RULE,
    fee_not_looked_up.RULE,
    fee_for_own_error.RULE,
    fee_without_currency.RULE,
    exemption_not_decided.RULE,
)
