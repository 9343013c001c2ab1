"""The rules that come with the program: one file each, by families."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.doc import DOC
from regdsl.lint.rules.lng import LNG
from regdsl.lint.rules.onc import ONC
from regdsl.lint.rules.org import ORG
from regdsl.lint.rules.pay import PAY
from regdsl.lint.rules.ref import REF
from regdsl.lint.rules.trm import TRM

__all__ = ["BUILTIN_RULES"]

BUILTIN_RULES: Final[tuple[AnyRule, ...]] = (*ORG, *ONC, *PAY, *TRM, *DOC, *REF, *LNG)
"""All of them, in the order of families and codes."""
