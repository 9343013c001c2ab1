"""The oracle: a whole regulation decided by walking its syntax trees, in the plainest code there is.

It shares nothing with lowering, generated code or the engine's driver, so that it can be a witness against them. The
meaning is that of docs/explanation/decisions.md, stage by stage.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from regdsl.calendar import Calendar
from regdsl.checker import CheckedRegulation
from regdsl.checker.grounds import limb_pointer
from regdsl.document.pointer import join
from regdsl.feel.strict import Value, evaluate
from regdsl.model.ground import Ground
from regdsl.model.result import RecordField
from regdsl.model.variant_table import VariantTable
from regdsl.reference.clocks import Clocks
from regdsl.reference.course import Course
from regdsl.reference.deadlines import came_in_time, last_days, means
from regdsl.reference.event import Event
from regdsl.reference.in_turn import OracleVerdict, in_turn
from regdsl.reference.scope import ApplicationScope
from regdsl.runtime.unknown import Unknown

__all__ = ["Event", "OracleVerdict", "judge"]

Truth = bool | Unknown
_OUTCOMES = {
    "terminate": "terminated",
    "leave_unconsidered": "left_unconsidered",
    "reject_intake": "not_accepted",
    "return": "returned",
    "correct": "to_correct",
    "suspend": "suspended",
    "refuse": "refused",
}


_AFTER_RETURN = ("correct", "suspend", "refuse")


def judge(
    checked: CheckedRegulation,
    facts: Mapping[str, Value],
    day: date | None,
    calendar: Calendar,
    events: Sequence[Event] = (),
    submitted: datetime | None = None,
) -> OracleVerdict:
    """Decide: `facts` has the known (None: absent) inputs and reserved names; what is left out is unknown. `events`
    stand in the order of their moments."""
    counted = _counted(events)

    def walk(result: str | None) -> _Walk:
        made = _Walk(checked, ApplicationScope(checked, facts, day, calendar), counted, result)
        made.clocks = Clocks(replace(made.clocks.course, submitted=submitted, events=events), calendar)
        return made

    def dated(verdict: OracleVerdict) -> OracleVerdict:
        return replace(verdict, deadline=last_days(plain.clocks, verdict.outcome, verdict.grounds))

    plain = walk(None)
    if plain.model.results:
        return in_turn(plain.model, plain.variant, lambda name: dated(walk(name).judge()), dated)
    return dated(plain.judge())


def _counted(events: Sequence[Event]) -> tuple[Event, ...]:
    """Of the events about one thing, only the latest counts."""
    things = {"no_answer": "source", "answered": "source", "not_corrected": "ground", "term_expired": "term"}
    last = {(things.get(event.type), event.about): index for index, event in enumerate(events)}
    return tuple(e for i, e in enumerate(events) if e.about is None or last[things.get(e.type), e.about] == i)


def _any(values: Sequence[Truth]) -> Truth:
    if any(value is True for value in values):
        return True
    unknown = [value for value in values if isinstance(value, Unknown)]
    return Unknown(frozenset().union(*(u.missing for u in unknown))) if unknown else False


def _not(value: Value) -> Truth:
    if isinstance(value, Unknown):
        return value
    assert isinstance(value, bool)
    return not value


class _Walk:
    def __init__(
        self, checked: CheckedRegulation, scope: ApplicationScope, events: tuple[Event, ...], result: str | None
    ) -> None:
        self.checked = checked
        self.result = result
        self.model = checked.bundle.regulation.model
        self.scope = scope
        self.events = events
        self.variant: str | Unknown = self._variant()
        known = self.variant if isinstance(self.variant, str) else None
        self.clocks = Clocks(Course(checked, scope.facts, None, (), known), scope.calendar)

    def judge(self) -> OracleVerdict:
        variant = self.variant if isinstance(self.variant, str) else None
        shown = variant or None
        for effect in ("terminate", "leave_unconsidered", "reject_intake", "return", "correct", "suspend", "refuse"):
            if effect == "return" and self.model.silence and self._happened("term_expired", self.model.silence.after):
                return OracleVerdict("granted", shown, complete=False, deemed=True, results=self._results())
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
        results = self._results()
        unknown = [value for value in results.values() if isinstance(value, Unknown)]
        if unknown:
            missing = frozenset[str]().union(*(value.missing for value in unknown))
            return OracleVerdict("needs_data", shown, complete=False, missing=missing)
        return OracleVerdict("granted", shown, results=results)

    def _stage(self, effect: str, variant: str | None) -> OracleVerdict | None:
        limbs = {g.id: self._limbs(pointer, effect, g) for pointer, g in self._grounds(effect)}
        values = {name: _any(list(each.values())) for name, each in limbs.items()}
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
            outcome = _OUTCOMES[effect]
            return OracleVerdict(outcome, variant, true, failing, None, not unknown, unknown, missing=missing)
        certain = effect if true else None
        return OracleVerdict("needs_data", variant, true, failing, certain, False, unknown, missing=missing)

    def _grounds(self, effect: str) -> list[tuple[str, Ground]]:
        return [(pointer, g) for pointer, kind, g in self.model.grounds.located_of(self.result) if kind.value == effect]

    def _limbs(self, pointer: str, effect: str, ground: Ground) -> dict[str, Truth]:
        if ground.only and isinstance(self.variant, Unknown):
            return {"": self.variant}
        if ground.only and self.variant not in ground.only:
            return {"": False}
        if ground.event is not None:
            flag = self._event(effect, ground)
            if flag is True and ground.until is not None:
                return {"": came_in_time(self.clocks, ground, self.events, self.variant)}
            return {"": flag}
        if ground.when is not None:
            value = self._value(join(pointer, "when"))
            assert isinstance(value, bool | Unknown)
            return {"": value}
        assert ground.unless is not None
        if ground.unless.expr is not None:
            return {"": _not(self._value(join(pointer, "unless")))}
        made: dict[str, Truth] = {}
        for name, limb in ground.unless.limbs.items():
            if limb.only and isinstance(self.variant, Unknown):
                made[name] = self.variant
            elif limb.only and self.variant not in limb.only:
                made[name] = False
            else:
                made[name] = _not(self._value(limb_pointer(pointer, name, ground.unless)))
        return made

    def _value(self, pointer: str) -> Value:
        return evaluate(self.checked.expressions[pointer].tree, self.scope)

    def _event(self, effect: str, ground: Ground) -> Truth:
        event = ground.event
        assert event is not None
        if event.type.value != "missing_required":
            return any(means(self.model, ground, recorded) for recorded in self.events)
        blanks: list[Truth] = []
        for name, item in self.model.inputs.items():
            if item.required is None or item.required.value != effect:
                continue
            value = self.scope.lookup(name)
            absent: Truth = value if isinstance(value, Unknown) else value is None
            if item.only and isinstance(self.variant, Unknown):
                # asked for in some variants only, and nobody knows yet which one it is
                blanks.append(False if absent is False else self._both(self.variant, absent))
            elif not item.only or self.variant in item.only:
                blanks.append(absent)
        return _any(blanks)

    @staticmethod
    def _both(variant: Unknown, absent: Truth) -> Unknown:
        return variant | absent if isinstance(absent, Unknown) else variant

    def _happened(self, kind: str, about: str | None) -> bool:
        return any(event.type == kind and (about is None or event.about == about) for event in self.events)

    def _of_correction(self, ground: Ground) -> bool:
        if ground.only and isinstance(self.variant, str) and self.variant not in ground.only:
            return False
        event = ground.event
        return (
            event is not None and event.type.value == "not_corrected" and self._happened("not_corrected", event.about)
        )

    def _results(self) -> dict[str, Value]:
        at, fields = self._record()
        made: dict[str, Value] = {}
        for name, item in fields.items():
            base = join(at, name)
            made[name] = self._value(base if item.short else join(base, "expr"))
        return made

    def _record(self) -> tuple[str, Mapping[str, RecordField]]:
        """Where the fields of the record stand, and the fields."""
        if self.result is None:
            return "/result/record", self.model.result.record if self.model.result is not None else {}
        record = self.model.results[self.result].record
        return join("/results", self.result, "record", "fields"), record.fields if record is not None else {}

    def _variant(self) -> str | Unknown:
        variants = self.model.variants
        if variants is None:
            return ""
        earlier: list[Unknown] = []
        for name in variants.ids:
            value = self._applies(name)
            if isinstance(value, Unknown):
                earlier.append(value)
            elif value:
                return name if not earlier else Unknown(frozenset().union(*(u.missing for u in earlier)))
        # none is true: where none is unknown either, what is left of the features' answers is excluded
        answers = [self.scope.lookup(name) for name in (self.model.features if not earlier else ())]
        unanswered = [answer for answer in answers if isinstance(answer, Unknown)]
        return Unknown(frozenset().union(*(u.missing for u in (*earlier, *unanswered))))

    def _applies(self, name: str) -> Truth:
        variants = self.model.variants
        assert variants is not None
        if variants.table is not None:
            return self._row(variants.table, name)
        index, listed = next((i, v) for i, v in enumerate(variants.listed) if v.id == name)
        if listed.otherwise:
            return True
        value = self._value(join("/variants", index, "when"))
        assert isinstance(value, bool | Unknown)
        return value

    def _row(self, table: VariantTable, name: str) -> Truth:
        rows: list[Truth] = []
        for row in table.rows:
            if row.variant.text != name:
                continue
            cells: list[Truth] = []  # whether each cell fails
            for feature, codes in zip(table.features, row.codes, strict=True):
                value = self.scope.lookup(feature.text)
                if codes is not None:
                    cells.append(value if isinstance(value, Unknown) else value not in {code.text for code in codes})
            rows.append(_not(_any(cells)))
        return _any(rows)
