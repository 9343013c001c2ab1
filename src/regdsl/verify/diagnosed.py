"""What a proof found, as findings beside all others."""

from collections.abc import Iterator

from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.verify import findings
from regdsl.verify.run import Report
from regdsl.verify.verdict import Refuted, Undecided
from regdsl.verify.why import why

__all__ = ["diagnosed"]


def diagnosed(report: Report) -> Iterator[Diagnostic]:
    """A finding for every claim that was refuted or could not be decided."""
    for one in report.settled:
        claim, verdict = one.claim, one.verdict
        if isinstance(verdict, Refuted) and verdict.shown:
            yield Diagnostic(claim.kind, None, params=claim.params)
        elif isinstance(verdict, Refuted):
            yield Diagnostic(findings.WITNESS_NOT_SHOWN, None, params={"claim": claim.says})
        elif isinstance(verdict, Undecided):
            told: dict[str, str | int | Bilingual] = {
                "claim": claim.says,
                "why": why(report.engine.program, verdict),
            }
            yield Diagnostic(findings.UNDECIDED, None, params=told)
