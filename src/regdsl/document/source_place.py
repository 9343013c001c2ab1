"""One character of content with the source it came from."""

import unicodedata
from typing import NamedTuple

__all__ = ["Place", "normalised", "plain_text"]


class Place(NamedTuple):
    """The character `char` was read from the source between two offsets."""

    char: str
    start: int
    end: int


def plain_text(places: list[Place]) -> str:
    """Return the characters of `places` as one text."""
    return "".join(place.char for place in places)


def normalised(places: list[Place]) -> list[Place]:
    """Return `places` in Unicode's normal form C, a composed character standing for all that it was made of."""
    result: list[Place] = []
    chunk: list[Place] = []
    for place in places:
        if chunk and _begins_anew(plain_text(chunk), place.char):
            result += _composed(chunk)
            chunk = []
        chunk.append(place)
    return result + (_composed(chunk) if chunk else [])


def _begins_anew(before: str, char: str) -> bool:
    if unicodedata.combining(char):
        return False
    normal = unicodedata.normalize
    return normal("NFC", before + char) == normal("NFC", before) + normal("NFC", char)


def _composed(chunk: list[Place]) -> list[Place]:
    start, end = chunk[0].start, chunk[-1].end
    text = plain_text(chunk)
    composed = unicodedata.normalize("NFC", text)
    return chunk if composed == text else [Place(char, start, end) for char in composed]
