"""Why a decision differs from what a case expects: the decision's own grounds and facts behind each difference."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from regdsl.core.program import Ground, Limb
from regdsl.decide import Decision
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.decision_clocks import clock_notes
from regdsl.report.decision_grounds import in_one_line
from regdsl.report.decision_titles import NO_TITLES
from regdsl.report.tested import Difference
from regdsl.testing.facts import Facts, joined
from regdsl.testing.grounds import GroundNames
from regdsl.testing.trial import Trial

__all__ = ["explained"]

LANGS: tuple[Lang, Lang] = ("ru", "en")
NOTHING = Bilingual("", "")
_OTHER_VARIANT = Bilingual("не для этого варианта", "not for this variant")
_NOT_REACHED = Bilingual("до него не дошло: решено раньше", "it was not reached: decided before")
_MISSING = Bilingual("не хватает: {names}", "missing: {names}")
_GROUNDS = Bilingual("основания: {names}", "grounds: {names}")
_RESTS = Bilingual("из: {facts}", "from: {facts}")
_ASK = Bilingual("известно: {source}", "known to: {source}")
_NOT_NEEDED = Bilingual("на решение не влияет", "it makes no difference to the decision")


def explained(
    differences: Iterable[Difference], trial: Trial, decision: Decision, ru: Mapping[str, Any], en: Mapping[str, Any]
) -> Iterator[Difference]:
    """The same differences, each with why the decision is as it is; `ru` and `en` are its JSON."""
    reasons = _Reasons(trial, decision, ru, en)
    for one in differences:
        yield reasons.explain(one)


class _Reasons(Struct, frozen=True):
    """Looks the reasons up in one decision."""

    trial: Trial
    decision: Decision
    ru: Mapping[str, Any]
    en: Mapping[str, Any]

    def explain(self, difference: Difference) -> Difference:
        """Add the reasons to one difference."""
        key, _, name = difference.path.removeprefix(self.trial.path).partition(".")
        if key in ("grounds", "undetermined", "needs"):
            return replace(difference, reasons={**difference.reasons, **self._of_items(key, difference)})
        if isinstance(difference.actual, dict) and "unknown" in difference.actual:
            return difference  # what is missing for it is told already
        return replace(difference, why=self._why(key, name))

    def _why(self, key: str, name: str) -> Bilingual:
        match key:
            case "outcome" | "certain" | "complete" | "deemed":
                return self._outcome()
            case "variant":
                return self._rests(self.decision.plan.program.telling_variant)
            case "show":
                program = self.decision.plan.program
                return self._rests(next((one.reads for one in program.definitions if one.name == name), ()))
            case "results":
                return self._result(name)
            case "each" if not any(name.startswith(f"{one}.") for one in self.ru["each"]):
                return NOTHING if self.trial.expect.outcome is not None else self._outcome()
            case "deadline" | "clock":
                return self._clock(name)
            case _:
                return NOTHING

    # One value

    def _outcome(self) -> Bilingual:
        """What the outcome follows from, where the case does not look at it anyway."""
        expect, said = self.trial.expect, []
        if expect.grounds is None and self.ru["grounds"]:
            said.append(Bilingual(_GROUNDS.ru.format(names=_told(self.ru)), _GROUNDS.en.format(names=_told(self.en))))
        if expect.needs is None and self.ru["outcome"] == "needs_data":
            names = ", ".join(str(one["input"]) for one in self.ru["needs"])
            said.append(Bilingual(_MISSING.ru.format(names=names), _MISSING.en.format(names=names)))
        return joined(said)

    def _result(self, name: str) -> Bilingual:
        """What a field of the record rests on; where there is no record, what the outcome does."""
        if self.ru["outcome"] != "granted":
            return NOTHING if self.trial.expect.outcome is not None else self._outcome()
        results = self.decision.plan.program.results
        return self._rests(next((one.reads for one in results if one.name == name), ()))

    def _rests(self, names: Iterable[str]) -> Bilingual:
        facts = Facts(self.decision).of(names)
        return Bilingual(_RESTS.ru.format(facts=facts.ru), _RESTS.en.format(facts=facts.en)) if facts.ru else NOTHING

    def _clock(self, name: str) -> Bilingual:
        """What moved a clock; where its last day is not known, what is missing."""
        ru, en = (list(clock_notes(self.ru, name, lang, NO_TITLES)) for lang in LANGS)
        said = [Bilingual("; ".join(ru), "; ".join(en))]
        missing = ", ".join(sorted(self.decision.deadlines.missing)) if name not in self.ru["deadline"] else ""
        if missing:
            said.append(Bilingual(_MISSING.ru.format(names=missing), _MISSING.en.format(names=missing)))
        return joined(said)

    # Items of lists

    def _of_items(self, key: str, difference: Difference) -> dict[str, Bilingual]:
        """Why each item that is missing or not expected is so."""
        missing = [name for name in difference.expected if name not in difference.actual]
        extra = [name for name in difference.actual if name not in difference.expected]
        say = {"grounds": self._absent, "undetermined": self._absent, "needs": self._unneeded}[key]
        made = {name: say(name) for name in missing}
        if key == "undetermined":
            made |= {name: self._absent(name) for name in extra}
        if key == "needs":
            made |= {name: self._asked(name) for name in extra}
        return {name: why for name, why in made.items() if why.ru}

    def _asked(self, name: str) -> Bilingual:
        source = next((one["source"] for one in self.ru["needs"] if one["input"] == name), "")
        english = next((one["source"] for one in self.en["needs"] if one["input"] == name), "")
        return Bilingual(_ASK.ru.format(source=source), _ASK.en.format(source=english)) if source else NOTHING

    def _unneeded(self, name: str) -> Bilingual:
        facts = Facts(self.decision).of((name,))
        return facts if " = " in facts.ru else _NOT_NEEDED

    def _absent(self, name: str) -> Bilingual:
        """Why a ground is not true: it is for another variant, was not reached, or its limbs hold."""
        program = self.decision.plan.program
        id_, limb_id = GroundNames(program).split(name)
        ground = next((one for stage in program.stages for one in stage.grounds if one.id == id_), None)
        if ground is None:
            return NOTHING
        limbs = [limb for limb in ground.limbs if not limb_id or limb.id == limb_id]
        if not self._is_for(ground, limbs):
            return _OTHER_VARIANT
        facts = Facts(self.decision).of(read for limb in limbs for read in limb.reads)
        return joined([NOTHING if self._reached(ground) else _NOT_REACHED, facts])

    def _is_for(self, ground: Ground, limbs: list[Limb]) -> bool:
        variant = self.decision.variant
        if variant is None:
            return True
        return (ground.only is None or variant in ground.only) and any(
            limb.only is None or variant in limb.only for limb in limbs
        )

    def _reached(self, ground: Ground) -> bool:
        return any(one["id"] == ground.id for step in self.ru["trace"] for one in step.get("grounds", ()))


def _told(decision: Mapping[str, Any]) -> str:
    """The true grounds with what each says."""
    return "; ".join(f"{one['id']} — {in_one_line(one)}".rstrip(".") for one in decision["grounds"])
