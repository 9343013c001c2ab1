"""The items of the standard of provision."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.std import (
    applicant_without_basis,
    applicants_unsaid,
    asked_without_basis,
    channels_unsaid,
    fee_unsaid,
    law_date_unsaid,
    life_situations_unsaid,
    long_title,
    presence_unsaid,
    representatives_unsaid,
    result_unsaid,
    term_without_basis,
)

__all__ = ["STD"]

STD: Final[tuple[AnyRule, ...]] = (
    result_unsaid.RULE,
    applicants_unsaid.RULE,
    applicant_without_basis.RULE,
    representatives_unsaid.RULE,
    asked_without_basis.RULE,
    term_without_basis.RULE,
    fee_unsaid.RULE,
    channels_unsaid.RULE,
    presence_unsaid.RULE,
    law_date_unsaid.RULE,
    long_title.RULE,
    life_situations_unsaid.RULE,
)
