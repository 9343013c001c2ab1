"""Baselines of `regdsl check`: findings that are known already."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from regdsl.api import CheckReport
from regdsl.cli.console import Console
from regdsl.cli.write_file import replace_file
from regdsl.diagnostics import Bilingual, Diagnostic, Position, Span
from regdsl.lint.baseline import beyond, read_baseline, written_baseline
from regdsl.lint.findings import BASELINE_UNREADABLE

__all__ = ["known_before", "write_baseline"]

_WRITTEN = Bilingual("записано замечаний: {count}, {path}", "findings written: {count}, {path}")


def known_before(
    report: CheckReport, asked: str | None, in_settings: str | None, folder: Path | None
) -> tuple[CheckReport, int]:
    """The report without the findings that a baseline knows, and how many it knew; one that cannot be read is told and
    hides nothing. `asked` for by this call, else named `in_settings`, whose paths count from `folder`."""
    path = Path(asked) if asked is not None else None
    if path is None and in_settings is not None:
        path = (folder or Path()) / in_settings
    if path is None:
        return report, 0
    try:
        baseline = read_baseline(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        baseline = None
    if baseline is None:
        start = Position(1, 1, 0)
        unreadable = Diagnostic(BASELINE_UNREADABLE, Span(str(path), start, start))
        return replace(report, diagnostics=(unreadable, *report.diagnostics)), 0
    left = beyond(report.diagnostics, baseline, path.parent)
    return replace(report, diagnostics=left), len(report.diagnostics) - len(left)


def write_baseline(path: str, found: Iterable[Diagnostic], console: Console) -> int:
    """Write all findings into a baseline. Returns the exit status. Raises CannotGoOn when the disk refuses."""
    listed = tuple(found)
    replace_file(Path(path), written_baseline(listed, Path(path).parent).encode())
    console.say(console.tell(_WRITTEN).format(count=len(listed), path=path))
    return 0
