"""Versions of one regulation that are in force on the same day: which of them then decides, nobody could tell."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from regdsl.corpus.findings import VERSIONS_OVERLAP
from regdsl.diagnostics import Bilingual, Diagnostic, Label, Span
from regdsl.document import read
from regdsl.model.regulation import Regulation as Model

if TYPE_CHECKING:
    from regdsl.library.regulation import Regulation

__all__ = ["Version", "overlapping"]

_AT = "/in_force"
_EARLIER = Bilingual("прежняя версия", "the earlier version")


class Version(Struct, frozen=True):
    """When one version of a regulation is in force, and the file that says so."""

    id: str
    version: str
    since: date
    until: date | None
    path: Path

    @classmethod
    def of_model(cls, model: Model, path: Path) -> "Version":
        """What a file says of itself, sound or not."""
        return cls(model.id, model.version, model.in_force.from_, model.in_force.to, path)

    @classmethod
    def of(cls, regulation: "Regulation") -> "Version":
        """What a loaded regulation says of itself."""
        program = regulation.program
        return cls(program.id, program.version, program.in_force_from, program.in_force_to, regulation.path)


def overlapping(versions: Iterable[Version]) -> tuple[Diagnostic, ...]:
    """Find the pairs that are in force on the same day: SCH143 in the file of the later one of each."""
    found: list[Diagnostic] = []
    for pair in combinations(versions, 2):
        first, second = sorted(pair, key=lambda one: one.since)
        if first.id == second.id and (first.until is None or second.since <= first.until):
            params = {"first": first.version, "second": second.version, "day": second.since.isoformat()}
            earlier = _place(first.path)
            labels = (Label(earlier, _EARLIER),) if earlier is not None else ()
            found.append(Diagnostic(VERSIONS_OVERLAP, _place(second.path), _AT, params, labels))
    return tuple(found)


def _place(path: Path) -> Span | None:
    """Where a file says when it is in force: it is read again, which only a mistake costs."""
    document = read(path).document
    return document.locate(_AT) if document is not None else None
