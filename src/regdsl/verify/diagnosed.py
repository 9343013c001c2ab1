"""What a proof found, as findings beside all others."""

from collections.abc import Iterator

from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.verify import findings
from regdsl.verify.run import Report, Settled
from regdsl.verify.verdict import Refuted, Undecided
from regdsl.verify.why import why

__all__ = ["cut_short", "diagnosed", "finding_of"]


def diagnosed(report: Report) -> Iterator[Diagnostic]:
    """A finding for every claim that was refuted or could not be decided; one for all that were not looked at."""
    found = [*(finding_of(report, one) for one in report.settled), cut_short(report)]
    yield from (one for one in found if one is not None)


def finding_of(report: Report, settled: Settled) -> Diagnostic | None:
    """The finding that a settled claim is; None where it was proved, or where the proofs were stopped at it."""
    claim, verdict = settled.claim, settled.verdict
    if isinstance(verdict, Refuted) and verdict.shown:
        return Diagnostic(claim.kind, None, params=claim.params)
    if isinstance(verdict, Refuted):
        return Diagnostic(findings.WITNESS_NOT_SHOWN, None, params={"claim": claim.says})
    if isinstance(verdict, Undecided) and not (settled is report.settled[-1] and verdict.why is report.stopped):
        told: dict[str, str | int | Bilingual] = {
            "claim": claim.says,
            "why": why(report.engine.program, verdict),
        }
        return Diagnostic(findings.UNDECIDED, None, params=told)
    return None


def cut_short(report: Report) -> Diagnostic | None:
    """The finding that the proofs were stopped before their end; None where they were not."""
    if report.stopped is None:
        return None
    reason = why(report.engine.program, Undecided(report.stopped))
    settled = sum(not isinstance(one.verdict, Undecided) for one in report.settled)
    return Diagnostic(findings.PROOF_CUT_SHORT, None, params={"settled": settled, "why": reason})
