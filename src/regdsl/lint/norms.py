"""The texts of a regulation that lay something down, as phrases are looked for in them."""

from collections.abc import Iterable

from msgspec import Struct

from regdsl.lint.texts import SaidText

__all__ = ["Norms", "folded", "norms_of"]

_NOT_NORMS = frozenset({"text", "proposal", "note", "reason"})
"""Texts that speak of the law, its doubts and gaps, and lay nothing down."""


class Norms(Struct, frozen=True):
    """The texts with what they are folded to, and all of these together, line below line: most phrases stand in none of
    them, which one look at the whole tells."""

    texts: tuple[tuple[SaidText, str], ...]
    together: str


def norms_of(texts: Iterable[SaidText]) -> Norms:
    """Those of `texts` that lay something down."""
    found = tuple((said, folded(said.text)) for said in texts if said.key not in _NOT_NORMS)
    return Norms(found, "\n".join(text for _, text in found))


def folded(text: str) -> str:
    """The text with `е` for `ё`, letter by letter."""
    return text.replace("ё", "е").replace("Ё", "Е")
