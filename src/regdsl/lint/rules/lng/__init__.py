"""Wording: signs by the method of Decree 96, never an anti-corruption expertise."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.lng import undefined_condition

__all__ = ["LNG"]

LNG: Final[tuple[AnyRule, ...]] = (undefined_condition.RULE,)
