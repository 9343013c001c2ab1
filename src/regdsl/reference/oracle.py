"""The oracle: a whole regulation, or one of its results, decided by walking its syntax trees, in the plainest code
there is.

It shares nothing with lowering, generated code or the driver, to be a witness against them (docs/explanation).
"""

from collections.abc import Iterator

from msgspec.structs import replace

from regdsl.checker import CheckedRegulation
from regdsl.checker.grounds import limb_pointer
from regdsl.document.pointer import join
from regdsl.feel.strict import RecordValue, Scope, Value, evaluate
from regdsl.feel.strict.iterate import select
from regdsl.feel.strict.scope import LocalScope
from regdsl.model.ground import Ground
from regdsl.model.silence import Silence
from regdsl.reference.clocks import Clocks
from regdsl.reference.course import Course
from regdsl.reference.deadlines import came_in_time, means
from regdsl.reference.event import Event
from regdsl.reference.in_turn import record_of, silence_of
from regdsl.reference.left_out import left_out
from regdsl.reference.scope import ApplicationScope
from regdsl.reference.silence import by_default, left_open, open_
from regdsl.reference.subjects import SubjectSaid, about_any, about_subject, key_of, subject_said, together
from regdsl.reference.truth import Truth, negation, some
from regdsl.reference.variant import in_variants, outside, variant_of
from regdsl.reference.verdict import OUTCOMES, OracleVerdict
from regdsl.runtime.unknown import Unknown

__all__ = ["Walk"]

_AFTER_RETURN = ("correct", "suspend", "refuse")


class Walk:
    """One regulation over one application, or one of its results."""

    def __init__(
        self,
        checked: CheckedRegulation,
        scope: ApplicationScope,
        events: tuple[Event, ...],
        result: str | None,
        out: frozenset[str],
    ) -> None:
        self.checked = checked
        self.result = result
        self.out = out
        self.model = checked.bundle.regulation.model
        self.scope = scope
        self.events = events
        self.variant: str | Unknown = variant_of(checked, scope)
        self.scope.speak_of(self._kept)
        self.clocks = Clocks(Course(checked, scope.facts, None, (), self.variant), scope.calendar)

    def judge(self) -> OracleVerdict:
        """Decide, stage by stage."""
        variant = self.variant if isinstance(self.variant, str) else None
        shown = variant or None
        for effect in ("terminate", "leave_unconsidered", "reject_intake", "return", "correct", "suspend", "refuse"):
            silence = self._silence() if effect == "return" else None
            if silence is not None and silence.only and isinstance(self.variant, Unknown):
                return OracleVerdict("needs_data", complete=False, missing=self.variant.missing)
            if silence is not None and (not silence.only or self.variant in silence.only):
                each = {key: replace(said, complete=False) for key, said in self._deemed().items()}
                return OracleVerdict("granted", shown, complete=False, deemed=True, results=self._whole(), each=each)
            if effect == "correct":
                refused = [g.id for _, g in self._grounds("refuse") if self._of_correction(g)]
                if refused and isinstance(self.variant, Unknown):
                    return OracleVerdict("needs_data", complete=False, missing=self.variant.missing)
                if refused:
                    rest = tuple(g.id for _, g in self._grounds("refuse") if g.id not in refused)
                    return OracleVerdict("refused", shown, tuple(refused), complete=False, undetermined=rest)
            verdict = self._stage(effect, shown)
            if verdict is not None and isinstance(self.variant, Unknown) and effect in _AFTER_RETURN:
                missing = verdict.missing | self.variant.missing
                certain = effect if verdict.grounds else None
                return replace(verdict, outcome="needs_data", certain=certain, complete=False, missing=missing)
            if verdict is not None:
                return verdict
        if isinstance(self.variant, Unknown):
            return OracleVerdict("needs_data", complete=False, missing=self.variant.missing)
        if self._one_by_one():
            return self._each(shown)
        return self._granted(OracleVerdict("granted", shown))

    def _silence(self) -> Silence | None:
        """The rule of silence, where its term has expired."""
        silence = silence_of(self.model, self.result)
        return silence if silence is not None and self._happened("term_expired", silence.after) else None

    def _granted(self, verdict: OracleVerdict) -> OracleVerdict:
        """A grant, if all of the record is known."""
        results = self._filled(self._whole())
        if open_(results):
            missing = frozenset[str]().union(*(v.missing for v in results.values() if isinstance(v, Unknown)))
            return replace(verdict, outcome="needs_data", complete=False, undetermined=(), missing=missing)
        return replace(verdict, results=results)

    # One by one

    def _one_by_one(self) -> bool:
        """Whether it is decided on each subject in the variant, as far as that is known."""
        subject = self.model.subject
        return subject is not None and (not subject.variants or self.variant in subject.variants)

    def _per_subject(self) -> bool:
        given = self.model.result if self.result is None else self.model.results[self.result]
        return given is not None and given.per is not None

    def _whole(self) -> dict[str, Value]:
        """The record of the application as a whole."""
        if self._per_subject() and (self._one_by_one() or isinstance(self.variant, Unknown)):
            return {}
        return self._results(self.scope)

    def _about(self) -> list[tuple[str, Ground]]:
        return about_subject(self.model, self.result)

    def _listed(self) -> tuple[RecordValue, ...] | Unknown:
        assert self.model.subject is not None
        value = self.scope.lookup(self.model.subject.in_)
        if isinstance(value, Unknown):
            return value
        assert isinstance(value, tuple)
        return tuple(record for record in value if isinstance(record, RecordValue))

    def _speaking(self, record: Value, scope: Scope | None = None) -> Scope:
        assert self.model.subject is not None
        return LocalScope(scope or self.scope, self.model.subject.name, record)

    def _each(self, variant: str | None) -> OracleVerdict:
        records = self._listed()
        if isinstance(records, Unknown):
            return OracleVerdict("needs_data", variant, complete=False, missing=records.missing)
        each = {key_of(record): self._subject(record) for record in records if key_of(record) not in self.out}
        said = together(each, [ground.id for _, ground in self._about()])
        verdict = OracleVerdict(
            said.outcome,
            variant,
            certain=said.certain,
            complete=said.complete,
            undetermined=said.undetermined,
            missing=said.missing,
            each=each,
        )
        return self._granted(verdict) if said.outcome == "granted" else verdict

    def _subject(self, record: Value) -> SubjectSaid:
        speaking = self._speaking(record)
        limbs = {g.id: self.limbs(pointer, "refuse", g, speaking) for pointer, g in self._about()}
        truths = {name: some(list(each.values())) for name, each in limbs.items()}
        early = any(kind.value == "refuse" for kind in self.model.grounds.early_of(self.result))
        results = self._filled(self._results(speaking), record) if self._per_subject() else None
        return subject_said(limbs, truths, early, results)

    def _deemed(self) -> dict[str, SubjectSaid]:
        records = self._listed() if self._one_by_one() else Unknown()
        if not isinstance(records, tuple):
            return {}
        per = self._per_subject()
        return {
            key_of(r): SubjectSaid("granted", results=self._results(self._speaking(r)) if per else None)
            for r in records
            if key_of(r) not in self.out
        }

    def _kept(self) -> Value:
        """The list of those for whom no ground holds, each of whom is in doubt while that is unknown."""
        records = self._listed()
        return select(records, self._passes) if isinstance(records, tuple) else records

    def _passes(self, record: Value) -> Value:
        speaking = self._speaking(record)
        return negation(
            some(
                [flag for pointer, ground in about_any(self.model) for flag in self._holding(pointer, ground, speaking)]
            )
        )

    def _holding(self, pointer: str, ground: Ground, scope: Scope) -> Iterator[Truth]:
        """Of each limb, whether it fails and the variant is one that it is for."""
        assert self.model.subject is not None
        limbs = ground.unless.limbs if ground.unless is not None else {}
        for name, fails in self._conditions(pointer, ground, scope).items():
            own = limbs[name].only if name else ()
            narrowed = [set(only) for only in (self.model.subject.variants, ground.only, own) if only]
            yield negation(some([outside(self.variant, narrowed), negation(fails)]))

    def _stage(self, effect: str, variant: str | None) -> OracleVerdict | None:
        limbs = {g.id: self.limbs(pointer, effect, g) for pointer, g in self._grounds(effect)}
        values = {name: some(list(each.values())) for name, each in limbs.items()}
        true = tuple(name for name, value in values.items() if value is True)
        unknown = tuple(name for name, value in values.items() if isinstance(value, Unknown))
        if not true and not unknown:
            return None
        missing = frozenset[str]().union(*(v.missing for v in values.values() if isinstance(v, Unknown)))
        failing = tuple(
            f"{name}/{limb}" for name in true for limb, flag in limbs[name].items() if flag is True and limb
        )
        early = any(kind.value == effect for kind in self.model.grounds.early_of(self.result))
        if true and (early or not unknown):
            outcome = OUTCOMES[effect]
            return OracleVerdict(outcome, variant, true, failing, None, not unknown, unknown, missing=missing)
        certain = effect if true else None
        return OracleVerdict("needs_data", variant, true, failing, certain, False, unknown, missing=missing)

    def _grounds(self, effect: str) -> list[tuple[str, Ground]]:
        return [
            (pointer, g)
            for pointer, kind, g in self.model.grounds.located_of(self.result)
            if kind.value == effect and g.about is None
        ]

    def limbs(self, pointer: str, effect: str, ground: Ground, scope: Scope | None = None) -> dict[str, Truth]:
        """Whether each limb of a ground fails, in the scope of the application or of one subject."""
        if ground.only and isinstance(self.variant, Unknown):
            return {"": self.variant}
        if ground.only and self.variant not in ground.only:
            return {"": False}
        if ground.event is not None:
            flag = self._event(effect, ground)
            if flag is True and ground.until is not None:
                return {"": came_in_time(self.clocks, ground, self.events, self.variant)}
            return {"": flag}
        made: dict[str, Truth] = {}
        limbs = ground.unless.limbs if ground.unless is not None else {}
        for name, fails in self._conditions(pointer, ground, scope or self.scope).items():
            only = limbs[name].only if name else ()
            if only and isinstance(self.variant, Unknown):
                made[name] = self.variant
            else:
                made[name] = False if only and self.variant not in only else fails
        return made

    def _conditions(self, pointer: str, ground: Ground, scope: Scope) -> dict[str, Truth]:
        """Whether each limb fails, whatever the variant."""
        if ground.when is not None:
            value = self._value(join(pointer, "when"), scope)
            assert isinstance(value, bool | Unknown)
            return {"": value}
        assert ground.unless is not None
        if ground.unless.expr is not None:
            return {"": negation(self._value(join(pointer, "unless"), scope))}
        places = {name: limb_pointer(pointer, name, ground.unless) for name in ground.unless.limbs}
        return {name: negation(self._value(place, scope)) for name, place in places.items()}

    def _value(self, pointer: str, scope: Scope | None = None) -> Value:
        return evaluate(self.checked.expressions[pointer].tree, scope or self.scope)

    def _event(self, effect: str, ground: Ground) -> Truth:
        event = ground.event
        assert event is not None
        if event.type.value != "missing_required":
            return any(means(self.model, ground, recorded) for recorded in self.events)
        return left_out(self.model, effect, self.scope.facts, self.variant)

    def _happened(self, kind: str, about: str | None) -> bool:
        return any(event.type == kind and (about is None or event.about == about) for event in self.events)

    def _of_correction(self, ground: Ground) -> bool:
        if ground.only and isinstance(self.variant, str) and self.variant not in ground.only:
            return False
        event = ground.event
        return (
            event is not None and event.type.value == "not_corrected" and self._happened("not_corrected", event.about)
        )

    def _filled(self, results: dict[str, Value], record: Value = None) -> dict[str, Value]:
        """The record with the defaults of silent sources, where it cannot be made without."""
        found = by_default(self.checked, self.scope, self.events, self.variant, self.result) if open_(results) else None
        if isinstance(found, ApplicationScope):
            return self._results(found if record is None else self._speaking(record, found))
        return left_open(results, found)

    def _results(self, scope: Scope) -> dict[str, Value]:
        """The fields of the record, in the scope of the application or of one subject."""
        at, fields = record_of(self.model, self.result)
        made: dict[str, Value] = {}
        only = frozenset(self.model.result.only if self.model.result is not None else ())
        only = frozenset() if only.issuperset(self.checked.variants) else only
        for name, item in fields.items():
            base = join(at, name)
            pointer = base if item.short else join(base, "expr")
            about = self.model.subject.name if self.model.subject and isinstance(scope, ApplicationScope) else None
            value = None if about in self.checked.expressions[pointer].reads else self._value(pointer, scope)
            made[name] = in_variants(value, only, self.variant)
        return made
