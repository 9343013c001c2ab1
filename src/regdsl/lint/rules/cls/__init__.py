"""Closed lists and criteria."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.cls import (
    condition_with_two_effects,
    constant_ground,
    covered_criterion,
    criterion_without_ground,
    discretionary_ground,
    open_ground,
    open_judgement,
    refusal_for_silence,
    repeated_condition,
)

__all__ = ["CLS"]

CLS: Final[tuple[AnyRule, ...]] = (
    open_ground.RULE,
    discretionary_ground.RULE,
    refusal_for_silence.RULE,
    open_judgement.RULE,
    criterion_without_ground.RULE,
    repeated_condition.RULE,
    condition_with_two_effects.RULE,
    constant_ground.RULE,
    covered_criterion.RULE,
)
