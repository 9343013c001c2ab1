"""Participants and owners."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.org import (
    municipal_owner_below_rank,
    owner_below_rank,
    participant_without_basis,
    participant_without_criteria,
    participant_without_role,
)

__all__ = ["ORG"]

ORG: Final[tuple[AnyRule, ...]] = (
    participant_without_basis.RULE,
    participant_without_role.RULE,
    participant_without_criteria.RULE,
    owner_below_rank.RULE,
    municipal_owner_below_rank.RULE,
)
