"""Keys whose values people read, and on which no decision turns."""

from typing import Final

__all__ = ["TITLED", "WORDS"]

WORDS: Final = frozenset(
    {
        "title",
        "question",
        "hint",
        "explain",
        "explain_each",
        "remedy",
        "reason",
        "keeps",
        "reading",
        "basis",
        "verified",
    }
    | {"purpose", "personal", "publisher", "published", "unit", "short", "recalc"}
)

TITLED: Final = "values"
"""The key under which the codes of a closed list stand with their titles."""
