"""The register record: that there is one, what it holds, its force, its extract, and who sees it."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.reg import (
    access_against_ground,
    access_without_basis,
    applicant_without_access,
    no_access_rules,
    no_extract,
    no_legal_force,
    no_record,
    not_sent_to_third_parties,
    sent_without_access,
    untitled_field,
)

__all__ = ["REG"]

REG: Final[tuple[AnyRule, ...]] = (
    no_record.RULE,
    no_extract.RULE,
    no_access_rules.RULE,
    applicant_without_access.RULE,
    access_without_basis.RULE,
    access_against_ground.RULE,
    no_legal_force.RULE,
    not_sent_to_third_parties.RULE,
    sent_without_access.RULE,
    untitled_field.RULE,
)
