"""Baselines of `regdsl check`: findings that are known already.

Only what may wait is: findings of rules, and warnings. By a file that cannot be read, or that does not check, nothing
can be decided at all, and no list makes that good.
"""

from collections.abc import Collection, Iterable
from pathlib import Path

from msgspec.structs import replace

from regdsl.api import CheckReport
from regdsl.cli.console import Console
from regdsl.cli.write_file import replace_file
from regdsl.diagnostics import Bilingual, Diagnostic, Position, Severity, Span
from regdsl.lint.baseline import beyond, read_baseline, written_baseline
from regdsl.lint.findings import BASELINE_UNREADABLE

__all__ = ["known_before", "write_baseline"]

_WRITTEN = Bilingual("записано замечаний: {count}, {path}", "findings written: {count}, {path}")
_NOT_WRITTEN = Bilingual(
    "не записано ошибок самих файлов: {count}, их сначала исправляют",
    "errors of the files not written: {count}, mend them",
)


def known_before(
    report: CheckReport, asked: str | None, in_settings: str | None, folder: Path | None, rules: Collection[str]
) -> tuple[CheckReport, int]:
    """The report without the findings that a baseline knows, and how many it knew; one that cannot be read is told and
    hides nothing. `asked` for by this call, else named `in_settings`, whose paths count from `folder`; `rules` are the
    codes of all rules."""
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
    unknown = set(map(id, beyond(report.diagnostics, baseline, path.parent)))
    left = tuple(one for one in report.diagnostics if id(one) in unknown or not _may_wait(one, rules))
    return replace(report, diagnostics=left), len(report.diagnostics) - len(left)


def write_baseline(path: str, found: Iterable[Diagnostic], rules: Collection[str], console: Console) -> int:
    """Write all findings that may wait into a baseline, and tell of the others. Returns the exit status. Raises
    CannotGoOn when the disk refuses."""
    every = tuple(found)
    listed = tuple(one for one in every if _may_wait(one, rules))
    replace_file(Path(path), written_baseline(listed, Path(path).parent).encode())
    console.say(console.fill(_WRITTEN, count=len(listed), path=path))
    if len(listed) < len(every):
        console.say(console.tell(_NOT_WRITTEN).format(count=len(every) - len(listed)))
    return int(len(listed) < len(every))


def _may_wait(found: Diagnostic, rules: Collection[str]) -> bool:
    return found.kind.code in rules or found.severity is not Severity.ERROR
