"""What the applicant pays, if anything."""

from decimal import Decimal, InvalidOperation

from regdsl.lint.draft import Draft
from regdsl.model.fee import Fee

__all__ = ["charge_of"]


def charge_of(draft: Draft) -> Fee | None:
    """The fee; None where the service is free, says nothing of a fee, or charges nought."""
    fee = draft.model.fee
    if fee is None or fee.free or fee.amount is None:
        return None
    try:
        return None if Decimal(fee.amount) == 0 else fee
    except InvalidOperation:
        return fee
