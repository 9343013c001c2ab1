"""What was proved, for programs."""

from typing import Any

from regdsl.diagnostics.bilingual import Lang
from regdsl.verify.run import Report, Settled
from regdsl.verify.verdict import Proved, Refuted, Undecided
from regdsl.verify.why import why
from regdsl.verify.witness import Witness

__all__ = ["proofs_to_dict"]


def proofs_to_dict(report: Report, lang: Lang) -> dict[str, Any]:
    """The report as JSON holds it."""
    program = report.engine.program
    return {
        "regulation": {"id": program.id, "version": program.version, "digest": report.engine.digest},
        "summary": {
            "proved": report.count(Proved),
            "refuted": report.count(Refuted),
            "undecided": report.count(Undecided),
            "seconds": round(report.seconds, 3),
            "stopped": None if report.stopped is None else report.stopped.value,
        },
        "claims": [_claim(report, one, lang) for one in report.settled],
    }


def _claim(report: Report, settled: Settled, lang: Lang) -> dict[str, Any]:
    verdict, claim = settled.verdict, settled.claim
    made: dict[str, Any] = {
        "property": settled.property.id,
        "about": claim.about,
        "claim": claim.says.get(lang),
        "verdict": _NAMES[type(verdict)],
        "seconds": round(settled.seconds, 3),
    }
    if isinstance(verdict, Undecided):
        parts = [{"owner": one.owner, "start": one.start, "end": one.end} for one in verdict.outside]
        return {**made, "why": why(report.engine.program, verdict).get(lang), "outside": parts}
    made["lists_up_to"] = dict(verdict.cut)
    made["witness"] = None if verdict.witness is None else _witness(verdict.witness)
    if isinstance(verdict, Refuted):
        made |= {"code": claim.kind.code, "slug": claim.kind.slug, "shown": verdict.shown}
    return made


_NAMES = {Proved: "proved", Refuted: "refuted", Undecided: "undecided"}


def _witness(witness: Witness) -> dict[str, Any]:
    made = {"on": witness.on.isoformat(), "matter": list(witness.matter), "application": dict(witness.application)}
    return made if witness.before is None else {**made, "before": dict(witness.before)}
