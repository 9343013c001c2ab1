"""Which rules have looked at a file, so that what they do not find there is truly not there."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from regdsl.diagnostics import Diagnostic
from regdsl.library.file_report import FileReport
from regdsl.lint.findings import RULE_FAILED
from regdsl.lint.rule import AnyRule, DraftRule, ProofRule, SoundRule
from regdsl.lint.selection import Selection
from regdsl.lint.suppression import Ran, Suppression

__all__ = ["rules_ran"]


def rules_ran(
    reports: Sequence[FileReport],
    comments: Iterable[Suppression],
    found: Iterable[Diagnostic],
    selection: Selection,
    with_neighbours: Collection[str],
    proved: Collection[str],
) -> Ran:
    """Tell which rules have run where there are `comments`. A rule about one regulation runs where that could be put
    together, one that needs a sound regulation where it checks, a proof where it was made: in the files of `proved`. A
    rule about several has seen them all only where a file was looked at `with_neighbours`; so has any rule of a file
    that regulations share. One that failed has not run."""
    rules = {rule.code: rule for rule, _ in selection.rules}
    failed = {
        (one.span.file if one.span is not None else "", str(one.params["code"]))
        for one in found
        if one.kind is RULE_FAILED
    }
    behind = _behind(reports, {one.span.file for one in comments})

    def ran(file: str, code: str) -> bool:
        own, others = behind.get(file, (None, ()))
        looked = (own,) if own is not None else others
        rule, everywhere = rules[code], file in with_neighbours
        if not looked or ("", code) in failed or (own is None and not everywhere):
            return False
        return all((one.file, code) not in failed and _has_run(rule, one, everywhere, proved) for one in looked)

    return ran


def _has_run(rule: AnyRule, report: FileReport, everywhere: bool, proved: Collection[str]) -> bool:
    match rule:
        case DraftRule():
            return report.notes is not None
        case SoundRule():
            return report.notes is not None and report.cost is not None
        case ProofRule():
            return report.file in proved
        case _:
            return report.notes is not None and everywhere


def _behind(
    reports: Sequence[FileReport], files: Collection[str]
) -> Mapping[str, tuple[FileReport | None, Sequence[FileReport]]]:
    """Of each of the files: its own report, where it is a regulation, and the reports on the regulations that read
    it."""
    own = {one.file: one for one in reports if one.file in files and one.said is not None}
    others: dict[str, list[FileReport]] = {file: [] for file in files}
    for report in reports if files else ():
        if report.said is not None:
            for file in report.read:
                if file in others:
                    others[file].append(report)
    return {file: (own.get(file), others[file]) for file in files}
