"""Checking files: the language, then the rules of the linter."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from regdsl.corpus.files import DISK, Reader
from regdsl.corpus.shelf import Shelf
from regdsl.diagnostics import Diagnostic, Severity
from regdsl.document import parse
from regdsl.library.collector import collector_paused
from regdsl.library.examine import examine, examined
from regdsl.library.file_report import FileReport
from regdsl.library.jobs import FEW
from regdsl.library.progress import Progress
from regdsl.library.proof_limits import ProofLimits
from regdsl.library.rules_ran import rules_ran
from regdsl.library.source_texts import SourceTexts
from regdsl.library.together import found_together
from regdsl.library.walk import files_below
from regdsl.lint.selection import NO_RULES, Selection
from regdsl.lint.suppression import Suppressed, Suppression, apply, suppressions_of
from regdsl.verify.tally import Proofs

if TYPE_CHECKING:
    from regdsl.library.proving import ProvedFiles
    from regdsl.library.report_cache import ReportCache

__all__ = ["CheckReport", "check"]


class CheckReport(Struct, frozen=True):
    """What checking files came to: the findings in the order of the files (last those about several versions), the text
    of each file for excerpts, how many files could be read and parsed, the static bound on the cost of each sound
    regulation, and the findings that authors let stand, with their reasons; the counts of proofs by file, None where
    none were asked for, and whether somebody `interrupted` them; the paths that are `unread`: what could not be read or
    parsed."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    files_read: int
    costs: Mapping[str, int]
    suppressed: tuple[Suppressed, ...] = ()
    proofs: Mapping[str, Proofs] | None = None
    interrupted: bool = False
    unread: tuple[str, ...] = ()

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def check(
    paths: Iterable[str | PathLike[str]],
    selection: Selection = NO_RULES,
    reader: Reader = DISK,
    *,
    jobs: int = 1,
    cache: Path | None = None,
    progress: Progress | None = None,
    prove: ProofLimits | None = None,
) -> CheckReport:
    """Check files and directories (all YAML files below them), and lint them by the rules of `selection`. Findings are
    returned, never raised, in an order that depends neither on the number of processes (`jobs`) nor on what was found
    before and kept in the folder `cache`; a few files are checked at once, by this process, and so is what
    `reader` reads from elsewhere than the disk.

    With `prove` every sound regulation is proved, one after another: what time or memory were short for is told, and
    never kept for another run.

    Versions of one regulation that lie in one directory, as `load` takes them, must not overlap.
    """
    weighed, selection = selection, selection.unproved
    walk = files_below(paths)
    on_disk = reader is DISK
    kept = None if cache is None or len(walk.files) <= FEW or not on_disk else _cache(cache, selection)
    reports = _reports(tuple(walk.files), selection, reader, jobs if on_disk else 1, kept, progress)
    together = found_together(reports, selection, reader, _found_out if kept is None else kept.followed)
    if kept is not None:
        kept.store()
    sources = SourceTexts(dict.fromkeys(walk.problems, ""), reader)
    for report in reports:
        sources.add(report.read or (report.file,), report.sources)
    proved = None if prove is None else _proved(reports, prove, weighed, reader, progress)
    of_proofs = {} if proved is None else proved.found
    own = (found for one in reports for found in (*one.diagnostics, *of_proofs.get(one.file, ())))
    every = (*walk.problems.values(), *own, *together)
    checked = {report.file for report in reports}
    comments = [comment for one in reports for comment in one.comments]
    comments += (one for file in sources if file not in checked for one in _comments(file, sources[file]))
    diagnostics, weighed = _once(every), selection if prove is None else weighed
    whole = {str(path) for path in walk.with_neighbours}
    proofs = {} if proved is None else proved.proofs
    ran = rules_ran(reports, comments, diagnostics, weighed, whole, proofs)
    stay, suppressed = apply(diagnostics, comments, weighed, ran)
    costs = {one.file: one.cost for one in reports if one.cost is not None}
    unread = (*walk.problems, *(one.file for one in reports if not one.usable))
    made = CheckReport(stay, sources, sum(one.usable for one in reports), costs, suppressed, unread=unread)
    return made if proved is None else replace(made, proofs=proved.proofs, interrupted=proved.interrupted)


def _proved(
    reports: Iterable[FileReport], limits: ProofLimits, selection: Selection, reader: Reader, progress: Progress | None
) -> "ProvedFiles":
    """What the proofs of the regulations come to that checked without errors."""
    from regdsl.library.proving import prove_files  # the solver is an extra, and most checks do without

    files = [Path(one.file) for one in reports if one.cost is not None]
    return prove_files(files, limits, selection, reader, progress)


def _reports(
    files: Sequence[Path],
    selection: Selection,
    reader: Reader,
    jobs: int,
    cache: "ReportCache | None",
    progress: Progress | None,
) -> list[FileReport]:
    """The reports on all files, in their order: those that are known, then those that are not."""
    found = dict(cache.known(files)) if cache is not None else {}
    missing = [path for path in files if path not in found]
    if progress is not None:
        progress(len(found), len(files))
    if len(files) == 1 and missing:
        # nobody is kept from other findings by a lonely file: a defect of the program stays an exception
        return [examine(files[0], selection, Shelf(reader))]
    for path, report in _examined(missing, selection, reader, jobs):
        found[path] = report
        if cache is not None:
            cache.learn(path, report)
        if progress is not None:
            progress(len(found), len(files))
    return [found[path] for path in files]


def _examined(
    files: Sequence[Path], selection: Selection, reader: Reader, jobs: int
) -> Iterator[tuple[Path, FileReport]]:
    if jobs > 1 and len(files) > FEW:
        from regdsl.library.crew import examined_by_crew  # takes a while, and most checks are of one file

        yield from examined_by_crew(files, selection, jobs)
        return
    shelf = Shelf(reader)
    for path in files:
        with collector_paused():
            report = examined(path, selection, shelf)
        yield path, report if len(files) <= FEW else report.without_texts()


def _cache(folder: Path, selection: Selection) -> "ReportCache":
    from regdsl.library.report_cache import ReportCache  # takes a while, and most checks are of one file

    return ReportCache(folder, selection)


def _found_out(files: tuple[str, ...], find: Callable[[], tuple[Diagnostic, ...]]) -> tuple[Diagnostic, ...]:
    return find()


def _comments(file: str, text: str) -> tuple[Suppression, ...]:
    """The suppressions in a file that stands behind others."""
    if "regdsl:" not in text:
        return ()
    document = parse(text.encode(), file).document
    return () if document is None else suppressions_of(document)


def _once(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Without repeats: a sidecar is read by itself and again beside its regulation."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in diagnostics:
        seen.setdefault((diagnostic.kind.code, diagnostic.span, diagnostic.message("en")), diagnostic)
    return tuple(seen.values())
