"""What a proof found, as findings beside all others."""

from collections.abc import Iterator
from dataclasses import replace

from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.verify import findings
from regdsl.verify.property import Claim
from regdsl.verify.run import Report
from regdsl.verify.verdict import Noted, Refuted, Undecided
from regdsl.verify.why import why

__all__ = ["diagnosed"]

_IN_THE_WAY = Bilingual("этого доказательство не читает", "the proof does not read this")


def diagnosed(report: Report) -> Iterator[Diagnostic]:
    """A finding for every claim that was refuted or could not be decided, and for what is only told; each stands where
    in the files it is about something, as far as they are known."""
    for one in report.settled:
        claim, verdict = one.claim, one.verdict
        match verdict:
            case Noted() | Refuted(shown=True):
                yield _at(claim, Diagnostic(claim.kind, None, params=claim.params))
            case Refuted():
                yield _at(claim, Diagnostic(findings.WITNESS_NOT_SHOWN, None, params={"claim": claim.says}))
            case Undecided():
                told = {"claim": claim.says, "why": why(report.engine.program, verdict, report.places)}
                labels = tuple(_labels(report, verdict))
                yield _at(claim, Diagnostic(findings.UNDECIDED, None, params=told, labels=labels))


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
