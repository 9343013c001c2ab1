"""Titles inside a sentence: they are written as headings are, with a capital that does not belong there."""

from collections.abc import Sequence
from typing import Final

__all__ = ["in_sentence"]

_ENDS: Final = (".", "!", "?", "…")


def in_sentence(titles: Sequence[str], before: str) -> list[str]:
    """The titles as they stand in a list that follows the text `before`: `Адрес участка` is `адрес участка`.

    The first keeps its capital where it begins a sentence. A first word with a second capital (`СНИЛС`, `ГИСОГД`) is an
    abbreviation and stays as it is. A proper noun is not told from any other word.
    """
    begins = not before.strip() or before.rstrip().endswith(_ENDS)
    return [title if begins and place == 0 else _lowered(title) for place, title in enumerate(titles)]


def _lowered(title: str) -> str:
    first = title.split(" ", 1)[0]
    if any(char.isupper() for char in first[1:]):
        return title
    return title[:1].lower() + title[1:]
