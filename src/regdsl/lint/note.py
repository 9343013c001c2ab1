"""What is noted of every regulation for the rules about several: little, so that the regulation may be forgotten."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

from regdsl.diagnostics import Bilingual, Label, Span
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Place

__all__ = ["Mark", "Note", "Noted", "NotedFinding", "mark"]

T = TypeVar("T")
_NONE: Mapping[str, Parameter] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Mark:
    """A place as it was found when something was noted: the document is not at hand any more."""

    pointer: str
    span: Span


def mark(draft: Draft, place: Place) -> Mark:
    """Find a place in the file of a regulation."""
    return Mark(place.pointer, place.span(draft.document))


@dataclass(frozen=True, slots=True)
class Note(Generic[T]):
    """Something that is noted of every regulation by `take`: a value of the type `of`, made of frozen dataclasses,
    texts, numbers, tuples and dictionaries with texts as keys, since it is kept on disk between runs. `name` tells
    notes apart; rules with one note share it."""

    name: str
    of: type[T]
    take: Callable[[Draft], T]


@dataclass(frozen=True, slots=True)
class Noted(Generic[T]):
    """What was noted of one regulation."""

    id: str
    version: str
    file: str
    said: T


@dataclass(frozen=True, slots=True)
class NotedFinding:
    """One thing that a rule has found by notes: like `Finding`, and `beside` may stand in another file."""

    place: Mark
    params: Mapping[str, Parameter] = field(default_factory=lambda: _NONE)
    beside: tuple[Label, ...] = ()
    help: Bilingual | None = None
