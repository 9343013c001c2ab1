"""What a proof found, as findings beside all others."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from regdsl.diagnostics import Bilingual, Diagnostic, Span
from regdsl.verify import findings
from regdsl.verify.run import Report
from regdsl.verify.verdict import Refuted, Undecided
from regdsl.verify.why import why

__all__ = ["NO_PLACES", "diagnosed"]


NO_PLACES: Final[Mapping[str, Span]] = MappingProxyType({})


def diagnosed(report: Report, places: Mapping[str, Span] = NO_PLACES) -> Iterator[Diagnostic]:
    """A finding for every claim that was refuted or could not be decided. `places` are where in the file that stands
    which claims are about."""
    for one in report.settled:
        claim, verdict, place = one.claim, one.verdict, places.get(one.claim.about)
        if isinstance(verdict, Refuted) and verdict.shown:
            yield Diagnostic(claim.kind, place, params=claim.params)
        elif isinstance(verdict, Refuted):
            yield Diagnostic(findings.WITNESS_NOT_SHOWN, place, params={"claim": claim.says})
        elif isinstance(verdict, Undecided):
            told: dict[str, str | int | Bilingual] = {
                "claim": claim.says,
                "why": why(report.engine.program, verdict),
            }
            yield Diagnostic(findings.UNDECIDED, place, params=told)
