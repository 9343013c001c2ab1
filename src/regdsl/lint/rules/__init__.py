"""The rules that come with the program: one file each, by families."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.aut import AUT
from regdsl.lint.rules.cls import CLS
from regdsl.lint.rules.doc import DOC
from regdsl.lint.rules.ext import EXT
from regdsl.lint.rules.inf import INF
from regdsl.lint.rules.law import LAW
from regdsl.lint.rules.lng import LNG
from regdsl.lint.rules.lnk import LNK
from regdsl.lint.rules.omn import OMN
from regdsl.lint.rules.onc import ONC
from regdsl.lint.rules.org import ORG
from regdsl.lint.rules.pay import PAY
from regdsl.lint.rules.prc import PRC
from regdsl.lint.rules.pro import PRO
from regdsl.lint.rules.prs import PRS
from regdsl.lint.rules.ref import REF
from regdsl.lint.rules.reg import REG
from regdsl.lint.rules.scn import SCN
from regdsl.lint.rules.sec import SEC
from regdsl.lint.rules.std import STD
from regdsl.lint.rules.trm import TRM

__all__ = ["BUILTIN_RULES"]

BUILTIN_RULES: Final[tuple[AnyRule, ...]] = (
    *ORG,
    *PRS,
    *SCN,
    *INF,
    *ONC,
    *OMN,
    *PAY,
    *TRM,
    *CLS,
    *AUT,
    *PRO,
    *SEC,
    *REG,
    *DOC,
    *REF,
    *EXT,
    *LAW,
    *LNG,
    *PRC,
    *STD,
    *LNK,
)
"""All of them, in the order of families and codes."""
