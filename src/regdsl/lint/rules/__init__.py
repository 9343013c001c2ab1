"""The rules that come with the program: one file each, by families."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.ext import EXT
from regdsl.lint.rules.lng import LNG
from regdsl.lint.rules.org import ORG
from regdsl.lint.rules.reg import REG
from regdsl.lint.rules.sec import SEC

__all__ = ["BUILTIN_RULES"]

BUILTIN_RULES: Final[tuple[AnyRule, ...]] = (*ORG, *SEC, *REG, *EXT, *LNG)
"""All of them, in the order of families and codes."""
