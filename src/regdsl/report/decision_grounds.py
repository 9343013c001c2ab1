"""What a decision says of one of its grounds: sentences, each with what is said of single records."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

__all__ = ["explained", "in_one_line", "with_records"]

Json = Mapping[str, Any]


def explained(ground: Json) -> Iterator[tuple[str, list[Json]]]:
    """Yield the ground's own explanation and those of its limbs, each with what is said of every record."""
    sentences = _explanations(ground)
    limbs = [limb for limb in ground.get("limbs") or () if limb.get("explanation")]
    told = limbs if len(sentences) >= len(limbs) else []
    own = sentences[: len(sentences) - len(told)]
    records = list(ground.get("each") or ())
    yield (own[0] if own else str(ground.get("title") or ground["id"])), records
    for limb, sentence in zip(told, sentences[len(own) :], strict=True):
        yield sentence, list(limb.get("each") or ())


def in_one_line(ground: Json) -> str:
    """The explanation of a ground as a reason for something else; by its title where it has none."""
    if not any(one.get("each") for one in (ground, *(ground.get("limbs") or ()))):
        return str(ground.get("explanation") or ground.get("title") or "")
    title = str(ground.get("title") or "")
    said = [with_records(sentence, records) for sentence, records in explained(ground) if records or sentence != title]
    return " ".join(said)


def with_records(sentence: str, records: Sequence[Json]) -> str:
    """A sentence and what is said of every record, as an enumeration."""
    if not records:
        return sentence
    return f"{sentence.rstrip('.:')}: {'; '.join(str(one['explanation']).rstrip('.') for one in records)}."


def _explanations(ground: Json) -> list[str]:
    """Return the ground's own explanation and those of its limbs, each on a line of its own."""
    whole = str(ground.get("explanation") or "")
    limbs = [str(limb["explanation"]) for limb in ground.get("limbs") or () if limb.get("explanation")]
    said = [text if text.endswith((".", "!", "?", "…", ":")) else f"{text}." for text in limbs]
    if not said or not whole.endswith(" ".join(said)):
        return [whole] if whole else said
    own = whole.removesuffix(" ".join(said)).strip()
    return [own, *said] if own else said
