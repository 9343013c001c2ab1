"""Proactive provision."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.pro import (
    proactive_asks_applicant,
    proactive_clock,
    proactive_not_once,
    proactive_unused,
    proactive_without_consent,
    proactive_without_withdrawal,
    trigger_from_applicant,
    trigger_without_basis,
)

__all__ = ["PRO"]

PRO: Final[tuple[AnyRule, ...]] = (
    proactive_unused.RULE,
    proactive_without_consent.RULE,
    proactive_without_withdrawal.RULE,
    proactive_clock.RULE,
    trigger_without_basis.RULE,
    proactive_not_once.RULE,
    trigger_from_applicant.RULE,
    proactive_asks_applicant.RULE,
)
