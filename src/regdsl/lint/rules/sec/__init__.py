"""Personal data: class, purpose, basis, retention, and where they must not get to."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.sec import (
    beyond_purpose,
    consent_without_withdrawal,
    endless_retention,
    identifier_as_key,
    no_retention,
    personal_without_purpose,
    special_in_explanation,
    special_in_open_record,
    special_without_basis,
    unclassified_personal_data,
)

__all__ = ["SEC"]

SEC: Final[tuple[AnyRule, ...]] = (
    unclassified_personal_data.RULE,
    special_without_basis.RULE,
    personal_without_purpose.RULE,
    no_retention.RULE,
    endless_retention.RULE,
    special_in_open_record.RULE,
    special_in_explanation.RULE,
    identifier_as_key.RULE,
    beyond_purpose.RULE,
    consent_without_withdrawal.RULE,
)
