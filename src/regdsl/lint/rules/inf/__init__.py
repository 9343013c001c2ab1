"""Explanation of the decision."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.inf import (
    explanation_without_figures,
    ground_without_explanation,
    ground_without_remedy,
    limb_without_explanation,
    result_without_title,
    silence_without_explanation,
)

__all__ = ["INF"]

INF: Final[tuple[AnyRule, ...]] = (
    ground_without_explanation.RULE,
    ground_without_remedy.RULE,
    limb_without_explanation.RULE,
    explanation_without_figures.RULE,
    result_without_title.RULE,
    silence_without_explanation.RULE,
)
