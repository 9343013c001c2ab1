"""Names, types, ranges and the graph of definitions: what passes cannot fail at run time."""

from regdsl.checker.checked import CheckedExpression, CheckedHole, CheckedRegulation, CheckedText, EventUse
from regdsl.checker.run import Checked, check

__all__ = [
    "Checked",
    "CheckedExpression",
    "CheckedHole",
    "CheckedRegulation",
    "CheckedText",
    "EventUse",
    "check",
]
