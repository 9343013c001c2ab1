"""A decision: what the engine says, with its reasons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from regdsl.core.program import Ground, Limb, Program
from regdsl.core.texts import SpecialHole, Texts
from regdsl.decide.application import Application
from regdsl.decide.deadlines import Deadlines
from regdsl.decide.environment import CALENDAR, PARAMETERS
from regdsl.decide.events import Recorded
from regdsl.decide.plan import GroundPlan, Plan
from regdsl.decide.trace import trace_of
from regdsl.decide.verdict import Verdict
from regdsl.decide.wording import Filler, Words
from regdsl.diagnostics.bilingual import Lang
from regdsl.runtime.effects import Effect, Outcome
from regdsl.runtime.module import Module
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["Decision"]

Json = dict[str, object]
TEXT = {outcome: outcome.value for outcome in Outcome}
CALENDAR_PUBLISHER = {"ru": "Правительство Российской Федерации", "en": "Government of the Russian Federation"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a regulation says on one application. Everything said in words is rendered when it is asked for."""

    program: Program
    module: Module
    plan: Plan
    digest: str
    on: date
    application: Application
    verdict: Verdict
    state: State
    counted: Sequence[Recorded]
    deadlines: Deadlines

    @property
    def outcome(self) -> Outcome:
        """The outcome."""
        return self.verdict.outcome

    @property
    def variant(self) -> str | None:
        """The variant's id; None while it is undetermined, or where the regulation has no variants."""
        index = self.verdict.variant
        return None if index is None else self.program.variants[index].id or None

    @property
    def ground_ids(self) -> tuple[str, ...]:
        """The ids of all true grounds, in the order of the regulation."""
        return self.verdict.grounds

    def to_dict(self, lang: Lang | None = "ru") -> Json:
        """The decision as JSON-ready data (see the JSON Schema `decision`); without a language, without any text."""
        program = self.program
        words = None if lang is None else Words(program, lang)
        verdict = self.verdict
        made: Json = {
            "regulation": {"id": program.id, "version": program.version, "digest": self.digest},
            "on": self.on.isoformat(),
            "outcome": TEXT[verdict.outcome],
            "certain": verdict.certain.value if verdict.certain else None,
            "complete": verdict.complete,
            "deemed": verdict.deemed,
            "undetermined": list(verdict.undetermined),
            "variant": self.variant,
            "grounds": self._said_grounds(words),
            "needs": self._needs(words),
            "results": self._results(),
            "each": {},
            "deadline": {term: day.isoformat() for term, day in self.deadlines.days.items()}
            if self.deadlines.days
            else {},
            "trace": trace_of(program, self.plan, self.application, verdict, self.state, words, self._silence(words)),
        }
        if words is not None:
            made["untranslated"] = list(words.untranslated)
        return made

    def _silence(self, words: Words | None) -> str | None:
        """What is said of silence where it granted the application."""
        silence = self.program.silence
        if words is None or not self.verdict.deemed or silence is None or silence.explain is None:
            return None
        return self._fill(silence.explain, "silence/explain", words, Effect.REFUSE)

    def _said_grounds(self, words: Words | None) -> list[Json]:
        true = self.verdict.grounds
        if not true:
            return []
        last = self.verdict.stages[-1]
        plans = self.plan.grounds[last.effect]
        return [
            self._ground(plan, flags, words)
            for plan, flags in zip(plans, last.flags, strict=True)
            if True in flags and plan.ground.id in true
        ]

    def _ground(self, plan: GroundPlan, flags: Sequence[object], words: Words | None) -> Json:
        if words is None and plan.only_limb is not None:
            limb, state = plan.only_limb, self.state
            complete = self.application.facts.complete
            return {
                "id": plan.ground.id,
                "effect": plan.effect,
                "basis": [*plan.ground.basis],
                "facts": limb.plain(state.f) if limb.plain is not None and complete else limb.facts(state),
                "limbs": [],
            }
        ground = plan.ground
        failing = [limb for limb, flag in zip(plan.limbs, flags, strict=True) if flag is True]
        facts: Json = {}
        limbs: list[Json] = []
        for limb in failing:
            own = limb.facts(self.state)
            facts.update(own)
            if limb.limb.id:
                limbs.append({"id": limb.limb.id, "facts": own})
        made: Json = {
            "id": ground.id,
            "effect": plan.effect,
            "basis": plan.basis(failing),
            "facts": facts,
            "limbs": limbs,
        }
        if words is not None:
            for said, limb in zip(limbs, failing, strict=False):
                said["explanation"] = self._limb_explanation(ground, limb.limb, words)
            made["title"] = words.title(ground.title, f"grounds/{ground.id}")
            made["explanation"] = self._explanation(ground, limbs, words)
            remedy = ground.remedy and self._fill(ground.remedy, f"grounds/{ground.id}/remedy", words, ground.effect)
            made["remedy"] = remedy
        return made

    def _limb_explanation(self, ground: Ground, limb: Limb, words: Words) -> str:
        name = f"grounds/{ground.id}/{limb.id}"
        if limb.explain is not None:
            return self._fill(limb.explain, f"{name}/explain", words, ground.effect)
        if limb.fallback is not None:
            return limb.fallback[words.lang]
        assert limb.title is not None
        return words.title(limb.title, name)

    def _explanation(self, ground: Ground, limbs: Sequence[Json], words: Words) -> str:
        own = ground.explain
        said = [self._fill(own, f"grounds/{ground.id}/explain", words, ground.effect)] if own is not None else []
        said += [str(limb["explanation"]) for limb in limbs]
        if not said and ground.limbs[0].fallback is not None:
            said = [ground.limbs[0].fallback[words.lang]]
        return " ".join(_sentence(text) for text in said) or words.title(ground.title, f"grounds/{ground.id}")

    def _fill(self, texts: Texts, name: str, words: Words, effect: Effect) -> str:
        template = words.template(texts, name)
        values = {
            id(part): self.module.holes[self.plan.holes[id(part)]](self.state)
            for part in template
            if not isinstance(part, str) and part.value is not None
        }
        special = {part.special for part in template if not isinstance(part, str)}
        missing = self._missing(effect, words) if SpecialHole.MISSING in special else ()
        silent = self._silent(words) if SpecialHole.SILENT in special else ()
        return Filler(values, missing, silent, self.deadlines.days).fill(template, words)

    def _missing(self, effect: Effect, words: Words) -> tuple[str, ...]:
        """The titles of what the applicant left out and this effect follows from."""
        return tuple(
            words.title(slot.title, f"inputs/{slot.name}")
            for slot, value in zip(self.program.inputs, self.state.f, strict=True)
            if slot.required is effect and value is None and self._asked(slot.only)
        )

    def _silent(self, words: Words) -> tuple[str, ...]:
        """The titles of the sources that did not answer."""
        sources = {slot.source.id: slot.source for slot in self.program.inputs if slot.source is not None}
        return tuple(
            words.title(sources[event.about].title, f"sources/{event.about}") if event.about in sources else event.about
            for event in self.counted
            if event.type == "no_answer" and event.about is not None
        )

    def _asked(self, only: frozenset[str] | None) -> bool:
        return only is None or self.variant in only

    def _results(self) -> Json:
        if self.verdict.results is None:
            return {}
        made: Json = {}
        for result, value in zip(self.program.results, self.verdict.results, strict=True):
            if type(value) is Unknown or (value is None and not result.value.static.nullable):
                continue  # silence granted it before the datum was known
            made[result.name] = self.plan.results[result.name](value)
        return made

    def _needs(self, words: Words | None) -> list[Json]:
        wanted = self.verdict.missing | self.deadlines.missing
        if not wanted:
            return []
        made: list[Json] = []
        for slot, value in zip(self.program.inputs, self.state.f, strict=True):
            if slot.name in wanted and type(value) is Unknown:
                need: Json = {"input": slot.name, "source": slot.source.id if slot.source else "application"}
                if words is not None:
                    need["title"] = words.title(slot.title, f"inputs/{slot.name}")
                    if slot.source is not None:
                        need["source"] = words.title(slot.source.title, f"sources/{slot.source.id}")
                made.append(need)
        names = {slot.name for slot in self.program.inputs}
        return made + [self._other_need(name, words) for name in sorted(wanted - names)]

    def _other_need(self, name: str, words: Words | None) -> Json:
        publishers = {parameter.name: parameter for parameter in self.program.parameters}
        need: Json = {"input": name, "source": "application"}
        if name.startswith(CALENDAR):
            need["source"] = CALENDAR_PUBLISHER["ru" if words is None else words.lang]
            if words is not None:
                year = name.removeprefix(CALENDAR)
                title = {"ru": f"Производственный календарь на {year} год", "en": f"Production calendar of {year}"}
                need["title"] = title[words.lang]
        elif name.startswith(PARAMETERS):
            parameter = publishers[name.removeprefix(PARAMETERS)]
            need["source"] = parameter.publisher
            if words is not None:
                need["title"] = words.title(parameter.title, f"parameters/{parameter.name}")
        if words is not None:
            need.setdefault("title", name)
        return need


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
