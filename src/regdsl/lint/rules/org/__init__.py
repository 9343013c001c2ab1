"""Participants and owners."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.org import participant_without_basis

__all__ = ["ORG"]

ORG: Final[tuple[AnyRule, ...]] = (participant_without_basis.RULE,)
