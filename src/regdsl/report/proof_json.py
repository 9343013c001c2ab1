"""What was proved, for programs."""

from typing import Any

from regdsl.compile.smt.world import Outside
from regdsl.diagnostics import Diagnostic
from regdsl.diagnostics.bilingual import Lang
from regdsl.verify.places import Place
from regdsl.verify.run import Report, Settled
from regdsl.verify.verdict import Noted, Proved, Refuted, Undecided
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
            "noted": report.count(Noted),
            "proved_of_cut_lists": sum(
                isinstance(one.verdict, Proved) and bool(one.verdict.cut) for one in report.settled
            ),
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
        **_place(claim.place),
    }
    if isinstance(verdict, Undecided):
        parts = [_part(report, one) for one in verdict.outside]
        told = why(report.engine.program, verdict, report.places).get(lang)
        return {**made, "why": told, "outside": parts, "lists_up_to": dict(verdict.cut)}
    made["lists_up_to"] = {} if isinstance(verdict, Refuted) else dict(verdict.cut)
    if isinstance(verdict, Noted):
        message = Diagnostic(claim.kind, None, params=claim.params).message(lang)
        return {**made, "code": claim.kind.code, "slug": claim.kind.slug, "message": message}
    made["witness"] = None if verdict.witness is None else _witness(verdict.witness)
    if isinstance(verdict, Refuted):
        made |= {"code": claim.kind.code, "slug": claim.kind.slug, "shown": verdict.shown}
    return made


def _part(report: Report, part: Outside) -> dict[str, Any]:
    """A part of an expression that the proof could not read."""
    made = {"owner": part.owner, "start": part.start, "end": part.end}
    return {**made, **_place(None if report.places is None else report.places.of_part(part))}


def _place(place: Place | None) -> dict[str, Any]:
    """Where in the files something stands, as far as that is known."""
    if place is None:
        return {}
    start = place.span.start
    return {"file": place.span.file, "line": start.line, "column": start.column, "pointer": place.pointer}


_NAMES = {Proved: "proved", Refuted: "refuted", Undecided: "undecided", Noted: "noted"}


def _witness(witness: Witness) -> dict[str, Any]:
    made = {"on": witness.on.isoformat(), "matter": list(witness.matter), "application": dict(witness.application)}
    return made if witness.before is None else {**made, "before": dict(witness.before)}
