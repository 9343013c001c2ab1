"""Scoreboards of files: a check of all of them, then what it came to for each regulation."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from regdsl.assess import Assessment
from regdsl.assess.assessment import NotCompared
from regdsl.corpus.shelf import Shelf
from regdsl.diagnostics import Diagnostic
from regdsl.library.assessing_one import Assessing, Made, former_at, given_at, is_one
from regdsl.library.checking import CheckReport, check
from regdsl.library.comparing import compared, was_interrupted
from regdsl.library.jobs import FEW
from regdsl.library.progress import Progress
from regdsl.library.proof_limits import ProofLimits
from regdsl.lint.rule import AnyRule
from regdsl.lint.selection import Selection

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
    weighed = selection.unproved if prove is None else selection
    before = None if former is None else former_at(Path(former))
    run = Assessing(report, weighed, tuple(rules), before, alone=is_one(report.sources))
    if prove is None and former is None and jobs > 1 and len(report.sources) > FEW:
        from regdsl.library.assessing_crew import made_by_crew  # takes a while, and most sheets are of one file

        made = made_by_crew(run, jobs)
    else:
        report, made = _one_after_another(run, prove)
    files = frozenset[str]().union(*(one.files for one in made))
    rest = (one for one in report.diagnostics if not made or (one.span is not None and one.span.file not in files))
    return Assessed(report, tuple(one.assessment for one in made), tuple(rest))


def _one_after_another(run: Assessing, prove: ProofLimits | None) -> tuple[CheckReport, list[Made]]:
    """The scoreboards in the order of the files, and the report, which tells whether a comparison was interrupted."""
    report, shelf = run.report, Shelf()
    made: list[Made] = []
    for name in report.sources:
        given = given_at(Path(name), report, shelf)
        if given is None:
            continue
        moves: Comparison | NotCompared = NotCompared.NOT_ASKED
        if run.former is not None and prove is not None:
            moves = NotCompared.INTERRUPTED if report.interrupted else compared(run.former, given, prove)
            report = replace(report, interrupted=was_interrupted(moves))
        made.append(run.made(given, moves))
    return report, made
