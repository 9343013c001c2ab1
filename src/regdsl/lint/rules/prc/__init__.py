"""Administrative procedures."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.prc import (
    after_unknown,
    assessment_without_method,
    correction_without_deadline,
    input_before_output,
    not_provided_without_reason,
    procedure_without_data,
    procedure_without_end,
    procedure_without_start,
    procedures_in_a_circle,
    suspension_without_end,
    unknown_procedure_input,
    unused_output,
)

__all__ = ["PRC"]

PRC: Final[tuple[AnyRule, ...]] = (
    procedure_without_start.RULE,
    procedure_without_end.RULE,
    procedure_without_data.RULE,
    unknown_procedure_input.RULE,
    input_before_output.RULE,
    unused_output.RULE,
    after_unknown.RULE,
    procedures_in_a_circle.RULE,
    not_provided_without_reason.RULE,
    correction_without_deadline.RULE,
    suspension_without_end.RULE,
    assessment_without_method.RULE,
)
