"""What a change changes, for programs."""

from collections.abc import Sequence
from typing import Any

from regdsl.decide.engine import Engine
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.assessment_words import Say
from regdsl.report.change_words import conclusion
from regdsl.report.written_rows import change_to_dict
from regdsl.runtime.written import decimal_text
from regdsl.verify.change.amounts import Amount, Bound
from regdsl.verify.change.run import Answer, Comparison
from regdsl.verify.change.written import Change
from regdsl.verify.verdict import Noted, Proved, Refuted, Undecided
from regdsl.verify.why import why
from regdsl.verify.witness import Witness

__all__ = ["comparison_to_dict", "decisions_to_dict"]


def comparison_to_dict(made: Comparison, written: Sequence[Change], lang: Lang) -> dict[str, Any]:
    """One pair of versions as JSON holds it."""
    return {**decisions_to_dict(made, lang), "written": [change_to_dict(one, lang) for one in written]}


def decisions_to_dict(made: Comparison, lang: Lang) -> dict[str, Any]:
    """What two versions decide differently as JSON holds it."""
    days = made.days
    return {
        "old": _version(made.old),
        "new": _version(made.new),
        "days": {"from": days.first.isoformat(), "to": days.last and days.last.isoformat(), "as_if": days.as_if},
        "can_change": made.can_change,
        "conclusion": conclusion(made, Say(lang)),
        "of": {"all_data_known": not made.of_all, "lists_up_to": dict(made.cut)},
        "stopped": made.stopped and made.stopped.value,
        "seconds": round(made.seconds, 3),
        "claims": [_claim(made, one, lang) for one in made.answers],
        "amounts": [_amount(one, lang) for one in made.amounts],
        "notes": [{"says": note.says.get(lang), "counts": note.counts} for note in made.notes],
    }


def _version(engine: Engine) -> dict[str, str]:
    return {"id": engine.program.id, "version": engine.program.version, "digest": engine.digest}


_NAMES = {Proved: "proved", Refuted: "refuted", Undecided: "undecided"}


def _claim(made: Comparison, answer: Answer, lang: Lang) -> dict[str, Any]:
    claim, verdict = answer.claim, answer.verdict
    told: dict[str, Any] = {
        "group": answer.group.id,
        "about": claim.about,
        "claim": claim.says.get(lang),
        "verdict": _NAMES[type(verdict)],
        "seconds": round(answer.seconds, 3),
    }
    if isinstance(verdict, Undecided):
        return {**told, "why": why(made.new.program, verdict).get(lang)}
    assert not isinstance(verdict, Noted), "a comparison claims nothing of which either answer is well"
    told["lists_up_to"] = dict(verdict.cut) if isinstance(verdict, Proved) else {}
    told["witness"] = _witness(verdict.witness)
    if isinstance(verdict, Refuted):
        told |= {"code": claim.kind.code, "slug": claim.kind.slug, "shown": verdict.shown}
    return told


def _witness(witness: Witness | None) -> dict[str, Any] | None:
    if witness is None:
        return None
    before = None if witness.before is None else dict(witness.before)
    return {
        "on": witness.on.isoformat(),
        "matter": list(witness.matter),
        "old": before,
        "new": dict(witness.application),
    }


def _amount(amount: Amount, lang: Lang) -> dict[str, Any]:
    return {
        "result": amount.entry.name,
        "title": amount.entry.title.get(lang),
        "unit": amount.entry.either_one.display_unit,
        "least": _bound(amount.least, amount.scale),
        "most": _bound(amount.most, amount.scale),
    }


def _bound(bound: Bound, scale: int) -> dict[str, Any]:
    value = decimal_text(int(bound.value * 10**scale), scale) if scale else str(bound.value)
    return {"change": value, "proved": bound.proved, "witness": _witness(bound.witness)}
