"""What is noted of every regulation for the rules about several: little, so that the regulation may be forgotten."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Generic, TypeVar

from msgspec import Struct, field

from regdsl.diagnostics import Bilingual, Label, Span
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Place

__all__ = ["Mark", "Note", "Noted", "NotedFinding", "mark"]

T = TypeVar("T")
_NONE: Mapping[str, Parameter] = MappingProxyType({})


class Mark(Struct, frozen=True):
    """A place as it was found when something was noted: the document is not at hand any more."""

    pointer: str
    span: Span


def mark(draft: Draft, place: Place) -> Mark:
    """Find a place in the file of a regulation."""
    return Mark(place.pointer, place.span(draft.document))


class Note(Struct, Generic[T], frozen=True):
    """Something that is noted of every regulation by `take`: a value of the type `of`, made of frozen dataclasses,
    texts, numbers, tuples and dictionaries with texts as keys, since it is kept on disk between runs. `name` tells
    notes apart; rules with one note share it."""

    name: str
    of: type[T]
    take: Callable[[Draft], T]


class Noted(Struct, Generic[T], frozen=True):
    """What was noted of one regulation."""

    id: str
    version: str
    file: str
    said: T


class NotedFinding(Struct, frozen=True):
    """One thing that a rule has found by notes: like `Finding`, and `beside` may stand in another file."""

    place: Mark
    params: Mapping[str, Parameter] = field(default_factory=lambda: _NONE)
    beside: tuple[Label, ...] = ()
    help: Bilingual | None = None
