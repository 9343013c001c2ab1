"""What people judge: described under a source or on the spot."""

from collections.abc import Iterator

from msgspec import Struct

from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.model.source import Judgement

__all__ = ["Judged", "judgements_of"]


class Judged(Struct, frozen=True):
    """A judgement, where it is described, and the inputs that it settles."""

    pointer: str
    said: Judgement
    inputs: tuple[str, ...]


def judgements_of(draft: Draft) -> Iterator[Judged]:
    """Every judgement of a regulation, those of sources first."""
    inputs = draft.model.inputs
    for name, source in draft.model.sources.items():
        if source.judgement is not None:
            settled = tuple(one for one, given in inputs.items() if given.source.name == name)
            yield Judged(join("/sources", name, "judgement"), source.judgement, settled)
    for name, given in inputs.items():
        if given.source.judgement is not None:
            yield Judged(join("/inputs", name, "source", "judgement"), given.source.judgement, (name,))
