"""Scoreboards of files: a check of all of them, then what it came to for each regulation."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from regdsl.assess import Assessment
from regdsl.assess.assessment import NotCompared
from regdsl.assess.make import Given, assess
from regdsl.checker import check as check_bundle
from regdsl.corpus.loading import LoadedBundle, bundle_of, load_file
from regdsl.diagnostics import Diagnostic
from regdsl.library.checking import CheckReport, check
from regdsl.library.comparing import compared, was_interrupted
from regdsl.library.errors import LoadError
from regdsl.library.progress import Progress
from regdsl.library.proof_limits import ProofLimits
from regdsl.lint.draft import Draft
from regdsl.lint.rule import AnyRule
from regdsl.lint.selection import Selection
from regdsl.model.instance import Instance
from regdsl.model.regulation import Regulation
from regdsl.model.template import Template

if TYPE_CHECKING:
    from regdsl.verify.change.run import Comparison

__all__ = ["Assessed", "assess_files"]


class Assessed(Struct, frozen=True):
    """The check, and the scoreboard of every regulation that could be read, in the order of the files; one that could
    not has its findings in the check only: they are the `rest`."""

    report: CheckReport
    assessments: tuple[Assessment, ...]
    rest: tuple[Diagnostic, ...]


def assess_files(
    paths: Iterable[str | PathLike[str]],
    selection: Selection,
    rules: Iterable[AnyRule],
    former: str | PathLike[str] | None = None,
    *,
    jobs: int = 1,
    cache: Path | None = None,
    progress: Progress | None = None,
    prove: ProofLimits | None = None,
) -> Assessed:
    """Check files and directories, as `check` does, and assess the regulations among them; `former` is the file of the
    version before. With `prove` they are proved too, within those limits, and so is what they decide otherwise than
    that version.

    Raises LoadError where `former` is no regulation that can be read.
    """
    report = check(paths, selection, jobs=jobs, cache=cache, progress=progress, prove=prove)
    listed = tuple(rules)
    weighed = selection.unproved if prove is None else selection
    before = None if former is None else _former(Path(former))
    found: list[Assessment] = []
    told: set[int] = set()
    for name in report.sources:
        given = _given(Path(name), report)
        if given is None:
            continue
        told.update(id(one) for one in given.found)
        moves: Comparison | NotCompared = NotCompared.NOT_ASKED
        if before is not None and prove is not None:
            moves = NotCompared.INTERRUPTED if report.interrupted else compared(before, given, prove)
            report = replace(report, interrupted=was_interrupted(moves))
        found.append(assess(given, weighed, listed, before, moves))
    return Assessed(report, tuple(found), tuple(one for one in report.diagnostics if id(one) not in told))


def _given(path: Path, report: CheckReport) -> Given | None:
    """The regulation of a file with the findings of `report` that stand in its files; None where there is none."""
    loaded = _loaded(path)
    if loaded is None or loaded.bundle is None:
        return None
    own = [one for one in report.diagnostics if one.span is None or one.span.file in loaded.sources]
    let_stand = [one for one in report.suppressed if one.by.span.file in loaded.sources]
    checked = check_bundle(loaded.bundle).regulation
    proofs = None if report.proofs is None else report.proofs.get(str(path))
    return Given(Draft(loaded.bundle), checked, loaded.sources, tuple(own), tuple(let_stand), proofs)


def _former(path: Path) -> Given:
    first = load_file(path)
    loaded = _loaded(path)
    if loaded is None:
        raise LoadError(first.diagnostics, {str(path): first.text})
    if loaded.bundle is None:
        raise LoadError(loaded.diagnostics, loaded.sources)
    return Given(Draft(loaded.bundle), check_bundle(loaded.bundle).regulation, loaded.sources)


def _loaded(path: Path) -> LoadedBundle | None:
    first = load_file(path)
    if not isinstance(first.model, Regulation | Instance) or isinstance(first.model, Template):
        return None
    return bundle_of(path, first)
