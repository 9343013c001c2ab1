"""Wording: signs by the method of Decree 96, never an anti-corruption expertise."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.lng import (
    authority_may,
    blanket_reference,
    choice_of_the_official,
    discretion,
    evaluative_wording,
    exception_at_will,
    excessive_demand,
    open_enumeration,
    rules_left_to_the_authority,
    undefined_condition,
    undefined_period,
    unnamed_documents,
)

__all__ = ["LNG"]

LNG: Final[tuple[AnyRule, ...]] = (
    undefined_condition.RULE,
    discretion.RULE,
    authority_may.RULE,
    exception_at_will.RULE,
    blanket_reference.RULE,
    open_enumeration.RULE,
    excessive_demand.RULE,
    undefined_period.RULE,
    evaluative_wording.RULE,
    unnamed_documents.RULE,
    choice_of_the_official.RULE,
    rules_left_to_the_authority.RULE,
)
