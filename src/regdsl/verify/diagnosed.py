"""What a proof found, as findings beside all others."""

from collections.abc import Iterator

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.verify import findings
from regdsl.verify.property import Claim
from regdsl.verify.run import Report, Settled
from regdsl.verify.verdict import Noted, Refuted, Undecided
from regdsl.verify.why import why

__all__ = ["cut_short", "diagnosed", "finding_of"]

_IN_THE_WAY = Bilingual("этого доказательство не читает", "the proof does not read this")


def diagnosed(report: Report) -> Iterator[Diagnostic]:
    """A finding for every claim that was refuted or could not be decided, and for what is only told, each where in the
    files it is about something, as far as they are known; one for all that were not looked at."""
    found = [*(finding_of(report, one) for one in report.settled), cut_short(report)]
    yield from (one for one in found if one is not None)


def finding_of(report: Report, settled: Settled) -> Diagnostic | None:
    """The finding that a settled claim is; None where it was proved, or where the proofs were stopped at it."""
    claim, verdict = settled.claim, settled.verdict
    match verdict:
        case Noted() | Refuted(shown=True):
            return _at(claim, Diagnostic(claim.kind, None, params=claim.params))
        case Refuted():
            return _at(claim, Diagnostic(findings.WITNESS_NOT_SHOWN, None, params={"claim": claim.says}))
        case Undecided() if not (settled is report.settled[-1] and verdict.why is report.stopped):
            told = {"claim": claim.says, "why": why(report.engine.program, verdict, report.places)}
            labels = tuple(_labels(report, verdict))
            return _at(claim, Diagnostic(findings.UNDECIDED, None, params=told, labels=labels))
        case _:
            return None


def _at(claim: Claim, found: Diagnostic) -> Diagnostic:
    if claim.place is None:
        return found
    return replace(found, span=claim.place.span, pointer=claim.place.pointer)


def _labels(report: Report, verdict: Undecided) -> Iterator[Label]:
    if report.places is None:
        return
    for part in verdict.outside:
        place = report.places.of_part(part)
        if place is not None:
            yield Label(place.span, _IN_THE_WAY)


def cut_short(report: Report) -> Diagnostic | None:
    """The finding that the proofs were stopped before their end; None where they were not."""
    if report.stopped is None:
        return None
    reason = why(report.engine.program, Undecided(report.stopped))
    settled = sum(not isinstance(one.verdict, Undecided) for one in report.settled)
    return Diagnostic(findings.PROOF_CUT_SHORT, None, params={"settled": settled, "why": reason})
