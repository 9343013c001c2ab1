"""What is said straight to the applicant, and what names a place in the law for itself."""

from collections.abc import Iterator

from regdsl.document.pointer import join, split
from regdsl.document.tree import Mapping, Scalar, Sequence
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Words
from regdsl.lint.phrases import Phrases

__all__ = ["is_speech", "names_a_place", "unaddressed"]

_SPEECH = frozenset({"explain", "given", "hint", "notify", "opt_out", "question", "remedy", "withdrawn"})


def is_speech(pointer: str) -> bool:
    """Whether the text at `pointer` speaks to the applicant; a title may have to be as the law words it."""
    tokens = split(pointer)
    return bool(tokens) and (tokens[-1] in _SPEECH or "explain_each" in tokens)


def names_a_place(draft: Draft, pointer: str) -> bool:
    """Whether what the text at `pointer` belongs to names an act and a place in it."""
    holder = draft.document.node(join("", *split(pointer)[:-1]))
    if not isinstance(holder, Mapping):
        return False
    found = (entry.value for entry in holder.entries if entry.key.text == "basis")
    listed = [item for node in found for item in (node.items if isinstance(node, Sequence) else (node,))]
    return any("/" in item.text for item in listed if isinstance(item, Scalar))


def unaddressed(draft: Draft, words: Phrases) -> Iterator[tuple[Words, str]]:
    """Where `words` stand without an address: in what is said to the applicant, and in other texts that no place in the
    law stands beside."""
    for place, said in words.in_norms(draft):
        if is_speech(place.pointer) or not names_a_place(draft, place.pointer):
            yield place, said
