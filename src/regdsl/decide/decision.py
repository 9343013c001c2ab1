"""A decision: what the engine says, with its reasons."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache

import msgspec

from regdsl.decide.account import WRITTEN, Account, Json
from regdsl.decide.application import Application
from regdsl.decide.better import Compared
from regdsl.decide.clock_steps import clock_steps
from regdsl.decide.deadlines import NO_DEADLINES, Deadlines
from regdsl.decide.default_steps import default_steps
from regdsl.decide.environment import WorkingDays
from regdsl.decide.events import Recorded
from regdsl.decide.in_turn import Turn, joined
from regdsl.decide.pieces import NOTHING_BETWEEN, before_grounds, encode, encode_between, step_of_subject
from regdsl.decide.plan import Plan
from regdsl.decide.telling import name_limbs, tell
from regdsl.decide.trace import copied, in_order, steps, subject_grounds, subject_step
from regdsl.decide.verdict import SubjectVerdict, Verdict
from regdsl.decide.wording import Words
from regdsl.diagnostics.bilingual import Lang
from regdsl.runtime.effects import Outcome
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["Decision"]

_MOST_KEPT = 4096
_FRAME: Json = {
    "regulation": None,
    "on": None,
    "outcome": None,
    "certain": None,
    "complete": True,
    "deemed": False,
    "undetermined": None,
    "variant": None,
    "grounds": None,
    "needs": None,
    "results": None,
    "each": None,
    "deadline": None,
    "trace": None,
}


class Decision(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What a regulation says on one application. Everything said in words is rendered when it is asked for. Of several
    results it is that on the last one looked at; `turn` has those before it. Of several versions it is the best;
    `compared` has all."""

    plan: Plan
    days: WorkingDays
    digest: str
    on: date
    application: Application
    verdict: Verdict
    environment: tuple[object, ...]
    counted: Sequence[Recorded]
    deadlines: Deadlines
    turn: Turn | None = None
    compared: Compared | None = None

    @property
    def outcome(self) -> Outcome:
        """The outcome."""
        return self.verdict.outcome

    @property
    def variant(self) -> str | None:
        """The variant's id; None while it is undetermined, or where the regulation has no variants."""
        index = self.verdict.variant
        return None if index is None else self.plan.variants[index]

    @property
    def ground_ids(self) -> tuple[str, ...]:
        """The ids of all true grounds, in the order of the regulation."""
        return self.verdict.grounds

    def to_dict(self, lang: Lang | None = "ru") -> Json:
        """The decision as JSON-ready data (see the JSON Schema `decision`); without a language, without any text."""
        made = self.alone(lang)
        if self.compared is not None:
            trace = made["trace"]
            assert isinstance(trace, list)
            trace.append(self.compared.step(lang))
            if self.outcome is Outcome.NEEDS_DATA:
                made["needs"] = self.compared.needs(lang)
        whole = made if self.turn is None else joined(self.turn, made, lang)
        return whole if self.compared is None else self.compared.mixed(whole, lang)

    def alone(self, lang: Lang | None) -> Json:
        """The same of the one result that it decides, where there are several."""
        reached = self.verdict.reached
        made = self._careful() if reached is None else self._outline(reached)
        if lang is not None:
            tell(self.account(), self.plan.script, Words(self.plan.program, lang), made)
        elif reached is not None and self._left_out:
            # what was left out may have been asked for in another variant: then the trace says all that was looked at
            name_limbs(self.plan.script, made["trace"])  # type: ignore[arg-type]  # a list of steps
        return made

    @property
    def _joined(self) -> bool:
        """Whether it is one of several results or versions."""
        return self.turn is not None or self.compared is not None

    @property
    def _left_out(self) -> bool:
        """Whether an input of other variants was left out."""
        return self.plan.asks_some and Unknown in map(type, self.application.facts.values)

    def _careful(self) -> Json:
        """The decision without words."""
        account, verdict = self.account(), self.verdict
        made = self._frame(WRITTEN[verdict.outcome])
        made["grounds"] = [account.ground(plan, applying) for plan, applying in account.true_grounds()]
        made["needs"], made["results"] = account.needs(), account.results()
        made["each"] = account.each()
        made["deadline"] = self._ends()
        taken = default_steps(self.plan, verdict)
        made["trace"] = [*steps(self.plan.program, verdict), *taken, *clock_steps(self.deadlines)]
        made["certain"] = verdict.certain.value if verdict.certain else None
        made["complete"] = verdict.complete
        made["deemed"] = verdict.deemed
        made["undetermined"] = list(verdict.undetermined)
        return made

    def _outline(self, reached: int) -> Json:
        """The decision on complete data without words, by generated code."""
        verdict = self.verdict
        trace = self.plan.module.traces[reached]
        assert trace is not None
        stages = verdict.stages
        made = self._frame(WRITTEN[verdict.outcome])
        made["grounds"] = self._grounds(reached) if stages else []
        made["trace"] = told = trace(stages[0].flags if stages else (), made["variant"])  # type: ignore[arg-type]  # an id
        if not verdict.each and not verdict.results and self.deadlines is NO_DEADLINES:
            return made
        account = self.account()
        if verdict.each:
            made["each"] = account.each()
            told += [subject_step(one, self._said_of(one)) for one in in_order(verdict.each) if one.flags]
        if self.deadlines is not NO_DEADLINES:
            told += clock_steps(self.deadlines)
            made["needs"], made["deadline"] = account.needs(), self._ends()
        if verdict.results:
            made["results"] = account.results()
        return made

    def _said_of(self, one: SubjectVerdict) -> list[Json]:
        """What the trace says of the grounds about a subject. It follows from the flags, of which there are few: kept,
        and given out as a copy."""
        kept = self.plan.said.get(one.flags)
        if kept is None:
            if len(self.plan.said) >= _MOST_KEPT:
                self.plan.said.clear()
            kept = self.plan.said[one.flags] = subject_grounds(self.plan.program, one)
        return copied(kept)

    def _grounds(self, reached: int) -> list[Json]:
        say = self.plan.module.grounds[reached]
        assert say is not None
        return say(self.application.facts.values, self.verdict.stages[0].flags, self._longer)

    def _longer(self) -> Callable[[int], Json]:
        return _Longer(self).ground

    def _ends(self) -> Json:
        return {term: day.isoformat() for term, day in self.deadlines.days.items()}

    def to_json(self) -> bytes:
        """The decision as JSON bytes, without any text: what `to_dict(None)` holds."""
        verdict, reached = self.verdict, self.verdict.reached
        if reached is None or self.deadlines.moved or self.deadlines.moments or self._joined or self._left_out:
            return encode(self.to_dict(None))
        if verdict.each:
            return self._json_one_by_one(reached)
        # verdicts by stages are kept, and hash at once
        kept = self.plan.json.get((verdict if verdict.stages else verdict.variant, self.on))
        before, trace = self._keep_json(reached) if kept is None else kept
        between = NOTHING_BETWEEN
        if verdict.results or self.deadlines is not NO_DEADLINES:
            account = self.account()
            between = encode_between(account.needs(), account.results(), self._ends(), {})
        grounds = encode(self._grounds(reached)) if verdict.stages else b"[]"
        return b"".join((before, grounds, between, trace, b"}"))

    def _json_one_by_one(self, reached: int) -> bytes:
        """The same where subjects were decided on: what is said of the stages is kept by the outcome, the variant and
        the day, and what the trace says of a subject by his flags."""
        verdict, account = self.verdict, self.account()
        key = (verdict.outcome, verdict.variant, self.on)
        kept = self.plan.json.get(key)
        if kept is None:
            trace = self.plan.module.traces[reached]
            assert trace is not None
            kept = before_grounds(self._outline(reached)), encode(trace((), self.variant))[:-1]
            self._keep(key, kept)
        before, stages = kept
        between = encode_between(account.needs(), account.results(), self._ends(), account.each())
        steps = [self._step(one) for one in in_order(verdict.each)]
        return b"".join((before, b"[]", between, stages, *steps, b"]}"))

    def _step(self, one: SubjectVerdict) -> bytes:
        """A subject's step of the trace; what it says of the grounds follows from the flags, of which there are few."""
        if not one.flags:
            return b""
        kept = self.plan.steps.get(one.flags)
        if kept is None:
            if len(self.plan.steps) >= _MOST_KEPT:
                self.plan.steps.clear()
            kept = self.plan.steps[one.flags] = encode(subject_grounds(self.plan.program, one))
        return step_of_subject(one.key, kept)

    def _keep(self, key: object, pieces: tuple[bytes, bytes]) -> None:
        if len(self.plan.json) >= _MOST_KEPT:
            self.plan.json.clear()
        self.plan.json[key] = pieces

    def _keep_json(self, reached: int) -> tuple[bytes, bytes]:
        """The JSON of what stands before the grounds, and of the trace. Both follow from the verdict and the day, so
        that they are kept: few verdicts come out of many applications."""
        verdict = self.verdict
        made = self._outline(reached)
        pieces = before_grounds(made), encode(made["trace"])
        self._keep((verdict if verdict.stages else verdict.variant, self.on), pieces)
        return pieces

    def _frame(self, outcome: str) -> Json:
        """The decision's keys in their order; copying them is several times faster than writing them out anew."""
        program, index = self.plan.program, self.verdict.variant
        made = _FRAME.copy()
        made["regulation"] = {"id": program.id, "version": program.version, "digest": self.digest}
        made["on"] = _iso(self.on)
        made["outcome"] = outcome
        made["undetermined"] = []
        made["variant"] = None if index is None else self.plan.variants[index]
        made["needs"] = []
        made["results"] = {}
        made["each"] = {}
        made["deadline"] = {}
        return made

    def account(self) -> Account:
        """All that the decision rests on, to be told of."""
        return Account(self.plan, self.application, self.verdict, self.state, self.counted, self.deadlines)

    @property
    def state(self) -> State:
        """The data, and what surrounds them."""
        return State(self.application.facts.values, self.environment, self.days)


class _Longer:
    """Says the grounds that generated code leaves out; what they rest on is put together once, when it is needed."""

    __slots__ = ("_account", "_decision")

    def __init__(self, decision: Decision) -> None:
        self._decision = decision
        self._account: Account | None = None

    def ground(self, place: int) -> Json:
        """The ground at a place in the stage that decided, without words."""
        account = self._account = self._account or self._decision.account()
        stage = account.verdict.stages[0]
        plan = account.plan.grounds[stage.effect][place]
        return account.ground(plan, plan.applying(stage.flags[place]))


@lru_cache(maxsize=64)  # the day of a decision is most often the same as that of the one before
def _iso(day: date) -> str:
    return day.isoformat()
