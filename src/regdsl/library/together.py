"""What can only be seen when all files of a check are known: versions of one regulation, ids, rules about several."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from msgspec import Struct

from regdsl.corpus.files import Reader
from regdsl.corpus.shelf import Shelf
from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.library.examine import bundle_at, said_at
from regdsl.library.file_report import Declared, FileReport
from regdsl.library.overlaps import Version, overlapping
from regdsl.library.registry_findings import ID_TWICE, VERSION_TWICE
from regdsl.library.succession import SuccessiveVersion, version_in
from regdsl.library.transitions import check_transitions
from regdsl.lint.draft import Draft
from regdsl.lint.note import Noted
from regdsl.lint.project import Project
from regdsl.lint.rule import NotedRule, ProjectRule
from regdsl.lint.run import lint_noted, lint_project
from regdsl.lint.selection import Selection

__all__ = ["found_together"]

Follow = Callable[[tuple[str, ...], Callable[[], tuple[Diagnostic, ...]]], tuple[Diagnostic, ...]]
"""Gives what versions of one regulation come to: the files, and how it is found out where it is not known."""

_USED: Final = frozenset({"parameters", "reference-book", "legal-acts"})
_SHARED: Final = _USED | {"template"}
_FIRST: Final = Bilingual("первый файл", "the first file")


class _Version(Struct, frozen=True):
    """A version of a regulation, in the folder that it lies in."""

    folder: Path
    report: FileReport
    version: Version
    transitional: bool


def found_together(
    reports: Sequence[FileReport], selection: Selection, reader: Reader, follow: Follow
) -> tuple[Diagnostic, ...]:
    """Find what is wrong between the files of `reports`, whatever their order."""
    beside = _versions(reports)
    found: list[Diagnostic] = []
    for versions in beside:
        found += overlapping(one.version for one in versions)
    overlapped = {one.span.file for one in found if one.span is not None}
    for versions in beside:
        if len(versions) > 1 or versions[0].transitional:
            paths = [one.version.path for one in versions]
            found += follow(tuple(one.report.file for one in versions), partial(_following, paths, reader))
    found += (one for one in _twice(reports) if one.span is not None and one.span.file not in overlapped)
    found += _by_notes(reports, selection)
    found += _by_drafts(reports, selection, reader)
    return tuple(found)


def _versions(reports: Iterable[FileReport]) -> list[list[_Version]]:
    """The versions of each regulation that lie in one folder, as `load` takes them."""
    folders: dict[Path, Path] = {}
    found: dict[tuple[Path, str], list[_Version]] = {}
    for report in reports:
        if (said := report.said) is None:
            continue
        path = Path(report.file)
        if path.parent not in folders:
            folders[path.parent] = path.parent.resolve()
        folder = folders[path.parent]
        version = Version(said.id, said.version, said.since, said.until, path)
        found.setdefault((folder, said.id), []).append(_Version(folder, report, version, said.transitional))
    return list(found.values())


def _following(paths: Iterable[Path], reader: Reader) -> tuple[Diagnostic, ...]:
    shelf = Shelf(reader)
    versions = (_version_at(path, shelf) for path in paths)
    return check_transitions(one for one in versions if one is not None)


def _version_at(path: Path, shelf: Shelf) -> SuccessiveVersion | None:
    bundle = bundle_at(path, shelf)
    if bundle is not None:
        return version_in(bundle)
    said = said_at(path, shelf)
    return None if said is None else SuccessiveVersion(said)


def _twice(reports: Iterable[FileReport]) -> Iterator[Diagnostic]:
    """Files that say they are the same: the same version of a regulation anywhere, and what is shared in one folder. A
    copy is one too many; of two that differ nobody could tell which is meant."""
    seen: dict[tuple[str, ...], Declared] = {}
    for report in sorted(reports, key=lambda one: one.file):
        if (declared := report.declared) is None:
            continue
        where = str(Path(report.file).parent) if declared.kind in _SHARED else ""
        kind = "shared" if declared.kind in _USED else declared.kind
        first = seen.setdefault((kind, declared.id, declared.version, where), declared)
        if first is not declared:
            id_ = f"{declared.id}@{declared.version}" if declared.version else declared.id
            params = {"id": id_, "other": first.place.file}
            kind_ = ID_TWICE if declared.digest == first.digest else VERSION_TWICE
            yield Diagnostic(kind_, declared.place, "/id", params, (Label(first.place, _FIRST),))


def _linted(reports: Iterable[FileReport]) -> list[FileReport]:
    """The regulations that the rules looked at, in the order that no finding depends on."""
    ran = [one for one in reports if one.notes is not None]
    return sorted(ran, key=lambda one: (one.said.id, one.said.version, one.file) if one.said else ("", "", one.file))


def _by_notes(reports: Iterable[FileReport], selection: Selection) -> tuple[Diagnostic, ...]:
    names = {rule.note.name for rule, _ in selection.rules if isinstance(rule, NotedRule)}
    ran = [(one, one.said, one.notes) for one in _linted(reports)] if names else []
    noted = {
        name: tuple(
            Noted(said.id, said.version, one.file, notes[name])
            for one, said, notes in ran
            if said is not None and notes is not None and name in notes
        )
        for name in names
    }
    return lint_noted(noted, selection)


def _by_drafts(reports: Iterable[FileReport], selection: Selection, reader: Reader) -> tuple[Diagnostic, ...]:
    """What the rules find that want the regulations themselves: all are read once more, and stay until the end."""
    if not any(isinstance(rule, ProjectRule) for rule, _ in selection.rules):
        return ()
    shelf = Shelf(reader)
    bundles = (bundle_at(Path(one.file), shelf) for one in _linted(reports))
    drafts = tuple(Draft(bundle, selection.numbers) for bundle in bundles if bundle is not None)
    return lint_project(Project(drafts), selection)
