"""Looking for phrases in what a regulation says to people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regdsl.lint.draft import Draft
from regdsl.lint.finding import Words

__all__ = ["Phrases"]

_NOT_NORMS = frozenset({"text", "proposal", "note", "reason"})
"""Texts that speak of the law, its doubts and gaps, and lay nothing down."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to be found as whole words, whatever the letters' case and the spaces between the words; `ё` is `е`."""

    pattern: re.Pattern[str]

    @staticmethod
    def of(*phrases: str) -> "Phrases":
        """The phrases as they are written."""
        return Phrases.like(*(re.escape(phrase) for phrase in phrases))

    @staticmethod
    def like(*patterns: str) -> "Phrases":
        """Phrases as regular expressions: `разумн\\w+ срок\\w*`; a space stands for any white space."""
        spaced = (pattern.replace("\\ ", " ").replace(" ", r"\s+").replace("ё", "е") for pattern in patterns)
        return Phrases(re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE))

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where they stand in a text."""
        return (match.span() for match in self.pattern.finditer(text.replace("ё", "е").replace("Ё", "Е")))

    def in_norms(self, draft: Draft) -> Iterator[tuple[Words, str]]:
        """Where they stand in the texts of a regulation that lay something down, with the words as they are written.
        Nothing in a file of another language than Russian."""
        if draft.model.language != "ru":
            return
        for said in draft.texts:
            if said.key not in _NOT_NORMS:
                for start, end in self.found(said.text):
                    yield Words(said.pointer, start, end), said.text[start:end]
