"""What checking one file came to: all that is needed of it when the files are looked at together."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from regdsl.diagnostics import Diagnostic, Span
from regdsl.lint.suppression import Suppression

__all__ = ["Declared", "FileReport", "Said"]


class Declared(Struct, frozen=True):
    """What a file says that it is, and where it says its id; `digest` is of its text."""

    kind: str
    id: str
    version: str
    place: Span
    digest: str


class Said(Struct, frozen=True):
    """What a regulation says of itself to those who look at several; `transitional` where it leaves cases under way to
    an earlier version."""

    id: str
    version: str
    since: date
    until: date | None
    transitional: bool


class FileReport(Struct, frozen=True):
    """What checking `file` came to. `read` are the files whose text stood behind it, `usable` says whether it could be
    parsed itself; `cost` is the bound on the cost of a decision; `comments` are the suppressions in it; `notes` are
    what rules noted, by the names of notes; None where the rules did not run."""

    file: str
    usable: bool = False
    read: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    cost: int | None = None
    declared: Declared | None = None
    said: Said | None = None
    comments: tuple[Suppression, ...] = ()
    notes: Mapping[str, Any] | None = None
    sources: Mapping[str, str] = {}

    def without_texts(self) -> "FileReport":
        """The same without the texts of the files."""
        return replace(self, sources={})
