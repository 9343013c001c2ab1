"""Versions of one regulation that are in force on the same day, one version in two files: which of them then decides,
nobody could tell."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from regdsl.corpus.findings import VERSIONS_OVERLAP
from regdsl.diagnostics import Bilingual, Diagnostic, Label, Span
from regdsl.document import read
from regdsl.library.registry_findings import VERSION_TWICE
from regdsl.model.regulation import Regulation as Model

if TYPE_CHECKING:
    from regdsl.library.regulation import Regulation

__all__ = ["Version", "overlapping"]

_AT = "/in_force"
_ID = "/id"
_EARLIER = Bilingual("прежняя версия", "the earlier version")
_FIRST = Bilingual("первый файл", "the first file")


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
    """Find the pairs that are in force on the same day: SCH143 in the file of the later one of each; CFG035 where both
    are the same version."""
    found: dict[tuple[Path, str], Diagnostic] = {}
    for pair in combinations(versions, 2):
        first, second = sorted(pair, key=lambda one: one.since)
        if first.id != second.id or (first.until is not None and first.until < second.since):
            continue
        if first.version == second.version:
            one, other = sorted(pair, key=lambda one: str(one.path))
            found.setdefault((other.path, other.version), _one_version(one, other))
        else:
            params = {"first": first.version, "second": second.version, "day": second.since.isoformat()}
            made = Diagnostic(
                VERSIONS_OVERLAP, _place(second.path, _AT), _AT, params, _label(first.path, _AT, _EARLIER)
            )
            found[second.path, first.version] = made
    return tuple(found.values())


def _one_version(first: Version, second: Version) -> Diagnostic:
    params = {"id": f"{first.id}@{first.version}", "other": str(first.path)}
    return Diagnostic(VERSION_TWICE, _place(second.path, _ID), _ID, params, _label(first.path, _ID, _FIRST))


def _label(path: Path, pointer: str, message: Bilingual) -> tuple[Label, ...]:
    place = _place(path, pointer)
    return (Label(place, message),) if place is not None else ()


def _place(path: Path, pointer: str) -> Span | None:
    """Where a file says something: it is read again, which only a mistake costs."""
    document = read(path).document
    return document.locate(pointer) if document is not None else None
