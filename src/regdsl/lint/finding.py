"""What a rule has found, before it is put in its place in the text."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field

from regdsl.diagnostics import Bilingual, Fix, Label, Safety, Span
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document

__all__ = ["At", "Beside", "Edit", "Finding", "KeyOf", "Place", "Stretch", "Words"]

_NONE: Mapping[str, Parameter] = MappingProxyType({})


class At(Struct, frozen=True):
    """The value at a JSON pointer; its nearest ancestor where nothing stands there."""

    pointer: str

    def span(self, document: Document) -> Span:
        """Where it stands."""
        return document.locate(self.pointer)


class KeyOf(Struct, frozen=True):
    """The key that a JSON pointer ends with."""

    pointer: str

    def span(self, document: Document) -> Span:
        """Where it stands."""
        return document.locate_key(self.pointer)


class Words(Struct, frozen=True):
    """The characters `start` to `end` of the text at a JSON pointer."""

    pointer: str
    start: int
    end: int

    def span(self, document: Document) -> Span:
        """Where they stand."""
        return document.locate_text(self.pointer, self.start, self.end)


class Stretch(Struct, frozen=True):
    """The characters `start` to `end` of the file that the node at a JSON pointer is written in."""

    pointer: str
    start: int
    end: int

    def span(self, document: Document) -> Span:
        """Where they stand."""
        node = document.node(self.pointer) or document.root
        return node.places.span(self.start, self.end)


Place = At | KeyOf | Words | Stretch
"""A place in the regulation's file."""


class Beside(Struct, frozen=True):
    """A second place that matters, with what to see there."""

    place: Place
    message: Bilingual

    def label(self, document: Document) -> Label:
        """The label at its place."""
        return Label(self.place.span(document), self.message)


class Edit(Struct, frozen=True):
    """An edit that mends the finding. One that can change a legal outcome is never safe."""

    place: Place
    replacement: str
    safety: Safety

    def fix(self, document: Document) -> Fix:
        """The edit at its place."""
        return Fix(self.place.span(document), self.replacement, self.safety)


class Finding(Struct, frozen=True):
    """One thing that a rule has found: where, with the parameters of the rule's message. `help` stands in place of the
    rule's own where there is something better to say."""

    place: Place
    params: Mapping[str, Parameter] = field(default_factory=lambda: _NONE)
    beside: tuple[Beside, ...] = ()
    help: Bilingual | None = None
    edit: Edit | None = None
