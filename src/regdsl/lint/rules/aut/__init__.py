"""Automation: people, repeated checks and idle time."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.aut import (
    actor_unsaid,
    double_approval,
    fact_asked_twice,
    fact_established_twice,
    human_at_the_gate,
    human_without_reason,
    idle_gap,
    judgement_without_appeal,
    judgement_without_reason,
    waiting_for_a_schedule,
)

__all__ = ["AUT"]

AUT: Final[tuple[AnyRule, ...]] = (
    human_without_reason.RULE,
    actor_unsaid.RULE,
    human_at_the_gate.RULE,
    double_approval.RULE,
    fact_asked_twice.RULE,
    fact_established_twice.RULE,
    idle_gap.RULE,
    waiting_for_a_schedule.RULE,
    judgement_without_reason.RULE,
    judgement_without_appeal.RULE,
)
