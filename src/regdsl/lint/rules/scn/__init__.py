"""Scenarios and variants."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.scn import (
    answers_alike,
    category_without_difference,
    idle_question,
    impossible_answer,
    no_correction_variant,
    no_duplicate_variant,
    procedure_denied,
    procedure_unaccounted,
)

__all__ = ["SCN"]

SCN: Final[tuple[AnyRule, ...]] = (
    category_without_difference.RULE,
    idle_question.RULE,
    impossible_answer.RULE,
    answers_alike.RULE,
    no_correction_variant.RULE,
    no_duplicate_variant.RULE,
    procedure_unaccounted.RULE,
    procedure_denied.RULE,
)
