"""Legal acts of a bundle: those that the regulation names itself, and those of the files that it uses."""

from collections.abc import Iterator

from regdsl.corpus.bundle import Bundle, File
from regdsl.model.legal_acts import LegalAct, LegalActs
from regdsl.model.legal_basis import LegalBasis

__all__ = ["Act", "acts_of", "shared_acts"]

Act = LegalBasis | LegalAct
"""An act, whether the regulation names it or a file of acts does."""


def acts_of(bundle: Bundle) -> dict[str, Act]:
    """The acts that a basis may point into, by key: the regulation's own, then those of the files that it uses. A key
    that is given twice is an error of its own; until it is mended the first act counts."""
    made: dict[str, Act] = dict(bundle.regulation.model.legal_basis)
    for _, key, act in shared_acts(bundle):
        made.setdefault(key, act)
    return made


def shared_acts(bundle: Bundle) -> Iterator[tuple[File[LegalActs], str, LegalAct]]:
    """The acts of the files that the regulation uses, each with its file and key."""
    for file in bundle.acts.values():
        for key, act in file.model.acts.items():
            yield file, key, act
