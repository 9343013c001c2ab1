"""What a decision comes to, by ids and values alone: its true grounds with what they read, its needs, its record."""

import re
from collections.abc import Sequence

from msgspec import Struct

from regdsl.core.program import Source
from regdsl.decide.application import Application
from regdsl.decide.deadlines import Deadlines
from regdsl.decide.environment import CALENDAR, PARAMETERS
from regdsl.decide.events import Recorded
from regdsl.decide.plan import GroundPlan, LimbPlan, Plan
from regdsl.decide.records import unknown_fields
from regdsl.decide.verdict import SubjectVerdict, Verdict
from regdsl.runtime.effects import Outcome
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["ANSWER", "CALENDAR_PUBLISHER", "WRITTEN", "Account", "Json"]

Json = dict[str, object]
ANSWER = re.compile(r"answered\((.*)\)")
"""How an answer that a clock waits for is called among `needs`."""
WRITTEN = {outcome: outcome.value for outcome in Outcome}
"""Outcomes as JSON holds them: asking a member for its value is slow."""
CALENDAR_PUBLISHER = {"ru": "Правительство Российской Федерации", "en": "Government of the Russian Federation"}


class Account(Struct, frozen=True):
    """A decision with all that it rests on, to be told of."""

    plan: Plan
    application: Application
    verdict: Verdict
    state: State
    counted: Sequence[Recorded]
    deadlines: Deadlines

    def true_grounds(self) -> list[tuple[GroundPlan, list[LimbPlan]]]:
        """The true grounds of the stage that decided, or got stuck, each with those of its limbs that apply."""
        true = self.verdict.grounds
        if not true:
            return []
        last = self.verdict.stages[-1]
        return [
            (plan, plan.applying(flags))
            for plan, flags in zip(self.plan.grounds[last.effect], last.flags, strict=True)
            if True in flags and plan.ground.id in true
        ]

    def ground(self, plan: GroundPlan, applying: Sequence[LimbPlan]) -> Json:
        """A true ground with what its limbs read."""
        facts: Json = {}
        limbs: list[Json] = []
        for limb in applying:
            own = limb.facts(self.state)
            facts.update(own)
            if limb.limb.id:
                limbs.append({"id": limb.limb.id, "facts": own})
        return {
            "id": plan.ground.id,
            "effect": plan.effect,
            "basis": plan.basis(applying),
            "facts": facts,
            "limbs": limbs,
        }

    def each(self) -> Json:
        """The decision on every subject, with its grounds and its own record."""
        return {one.key: self._subject(one) for one in self.verdict.each}

    def _subject(self, one: SubjectVerdict) -> Json:
        self.state.subject = one.record
        return {
            "outcome": WRITTEN[one.outcome],
            "certain": one.certain.value if one.certain else None,
            "complete": one.complete,
            "undetermined": list(one.undetermined),
            "grounds": [self.ground(plan, applying) for plan, applying in self.about(one)],
            "results": self._record(one.results or ()),
        }

    def about(self, one: SubjectVerdict) -> list[tuple[GroundPlan, list[LimbPlan]]]:
        """The true grounds about a subject, each with those of its limbs that apply."""
        if not one.grounds:
            return []
        plans = zip(self.plan.about, one.flags, strict=True)
        return [(plan, plan.applying(flags)) for plan, flags in plans if True in flags]

    def results(self) -> Json:
        """The record of a grant, as far as it is known; nothing where there is one for each subject."""
        return self._record(self.verdict.results or ())

    def _record(self, values: Sequence[object]) -> Json:
        if not values:
            return {}
        made: Json = {}
        for (name, write, nullable), value in zip(self.plan.results, values, strict=True):
            if type(value) is Unknown or (value is None and not nullable):
                continue  # silence granted it before the datum was known
            made[name] = write(value)
        return made

    def needs(self) -> list[Json]:
        """Which data are missing, and the id of who has them."""
        wanted = self.verdict.missing | self.deadlines.missing
        if not wanted:
            return []
        program = self.plan.program
        made: list[Json] = []
        told = {slot.name for slot in program.inputs}
        for slot, value in zip(program.inputs, self.state.f, strict=True):
            if slot.name in wanted and type(value) is Unknown:
                made.append({"input": slot.name, "source": _id(slot.source)})
            for path, field in unknown_fields(slot, value):
                if path in wanted:
                    made.append({"input": path, "source": _id(field.source)})
                    told.add(path)
        others = wanted - told
        return made + [{"input": name, "source": self._publisher(name)} for name in sorted(others)]

    def _publisher(self, name: str) -> str:
        if name.startswith(CALENDAR):
            return CALENDAR_PUBLISHER["ru"]
        if name.startswith(PARAMETERS):
            publishers = {parameter.name: parameter.publisher for parameter in self.plan.program.parameters}
            return publishers[name.removeprefix(PARAMETERS)]
        answer = ANSWER.fullmatch(name)
        return answer[1] if answer else "application"


def _id(source: Source | None) -> str:
    return source.id if source else "application"
