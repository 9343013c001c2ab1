"""Looking for phrases in what a regulation says to people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from regdsl.lint.draft import Draft
from regdsl.lint.finding import Words
from regdsl.lint.norms import folded

__all__ = ["Phrases"]


@dataclass(frozen=True)
class Phrases:
    """Phrases to be found as whole words, whatever the letters' case and the spaces between the words; `ё` is `е`."""

    expression: str

    @staticmethod
    def of(*phrases: str) -> "Phrases":
        """The phrases as they are written."""
        return Phrases.like(*(re.escape(phrase) for phrase in phrases))

    @staticmethod
    def like(*patterns: str) -> "Phrases":
        """Phrases as regular expressions: `разумн\\w+ срок\\w*`; a space stands for any white space, ` ?` for white
        space that may be absent, `$` for the end of a line."""
        spaced = (pattern.replace("\\ ", " ").replace(" ", r"(?:\s+)").replace("ё", "е") for pattern in patterns)
        return Phrases(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)")

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when it is first looked for: all of them together take longer than a short file."""
        return re.compile(self.expression, re.IGNORECASE | re.MULTILINE)

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where they stand in a text."""
        return (match.span() for match in self.pattern.finditer(folded(text)))

    def in_norms(self, draft: Draft) -> Iterator[tuple[Words, str]]:
        """Where they stand in the texts of a regulation that lay something down, with the words as they are written.
        Nothing in a file of another language than Russian."""
        if draft.model.language != "ru":
            return
        if self.pattern.search(draft.norms.together) is None:
            return
        for said, text in draft.norms.texts:
            for match in self.pattern.finditer(text):
                start, end = match.span()
                yield Words(said.pointer, start, end), said.text[start:end]
