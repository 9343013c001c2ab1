"""Terms."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.trm import (
    clock_not_from_filing,
    ground_later_than_decision,
    no_term,
    procedure_without_term,
    source_without_term,
    suspension_without_end,
    term_below_critical_path,
    term_far_above_critical_path,
)

__all__ = ["TRM"]

TRM: Final[tuple[AnyRule, ...]] = (
    no_term.RULE,
    term_below_critical_path.RULE,
    term_far_above_critical_path.RULE,
    clock_not_from_filing.RULE,
    procedure_without_term.RULE,
    source_without_term.RULE,
    ground_later_than_decision.RULE,
    suspension_without_end.RULE,
)
