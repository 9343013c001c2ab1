"""An expression on its way through the check, and what is suggested for a name that means nothing."""

from collections.abc import Sequence
from difflib import get_close_matches

from msgspec import Struct

from regdsl.checker.checked import CheckedExpression
from regdsl.diagnostics import Bilingual
from regdsl.document import Document
from regdsl.feel.elaborate import Elaborated
from regdsl.feel.kernel import Kernel
from regdsl.feel.names import fold
from regdsl.feel.tree import Expr
from regdsl.text import did_you_mean

__all__ = ["Typed", "kept", "meant"]


def meant(name: str, known: Sequence[str]) -> Bilingual | None:
    """Ask whether the nearest known name was meant; None where none is near."""
    folded = {fold(one): one for one in known}
    close = folded.get(fold(name)) or next(iter(get_close_matches(name, known, 1)), None)
    return did_you_mean(name, close) if close else None


class Typed(Struct, frozen=True):
    """An expression that was parsed and elaborated; `found` has no kernel where there are errors."""

    pointer: str
    tree: Expr
    found: Elaborated
    document: Document
    offset: int = 0


def kept(tree: Expr, kernel: Kernel, found: Elaborated) -> CheckedExpression:
    """What is kept of an expression that has no errors."""
    return CheckedExpression(tree, kernel, found.reads, found.lookups)
