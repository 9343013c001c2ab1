"""Measuring decisions by the yardstick: what each shows. The careful path works out every atomic condition."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.compile import compile_program
from regdsl.core.program import Definition, Ground, Program
from regdsl.decide.decision import Decision
from regdsl.feel.kernel import Kernel
from regdsl.obligations.masking import Algebra, Known, has_the_say
from regdsl.obligations.obligation import Kind, Obligation, Owner, Side, Yardstick
from regdsl.obligations.yardstick import yardstick_of
from regdsl.runtime.effects import Outcome
from regdsl.runtime.module import Module
from regdsl.runtime.state import State

__all__ = ["Gauge", "gauge_of"]

PLAIN: Final[Algebra[bool]] = Algebra(lambda *flags: all(flags), lambda *flags: any(flags))

Json = Mapping[str, Any]


class _Looked(Struct, frozen=True):
    """A ground that a decision looked at, of the application or of one subject: whether it applies, and whether each
    named limb does; of what was not looked at or is not known, nothing."""

    ground: Ground
    subject: str | None
    applies: bool
    limbs: Mapping[str, bool]


class Gauge(Struct, frozen=True):
    """A program with its yardstick; `names` say under which name of the module each atomic condition, and each test of
    a border, is worked out."""

    program: Program
    yardstick: Yardstick
    module: Module
    atoms: Mapping[tuple[Owner, int], str]
    tests: Mapping[str, str]
    by_owner: Mapping[Owner, tuple[Obligation, ...]] = field(default_factory=dict)

    def shown_by(self, decision: Decision, said: Json) -> frozenset[str]:
        """The ids of the obligations that a decision meets; `said` is its JSON."""
        met = set(self._told(said))
        records = {one.key: one.record for one in _subjects(decision)}
        plain = self._state(decision)
        for looked in self._looked(said):
            met.update(self._stated(looked))
            state = plain
            if looked.subject is not None:
                state = self._state(decision)
                state.subject = records.get(looked.subject, ())
                if not state.subject:
                    continue
            if looked.ground.missing_required:
                met.update(self._met(Owner("grounds", looked.ground.id), state))
            for limb in looked.ground.limbs:
                if limb.id in looked.limbs:
                    owner = Owner("grounds", looked.ground.id, limb.id, looked.subject is not None)
                    met.update(self._met(owner, state))
        for owner in self.by_owner:
            if owner.group != "grounds" and self._comes_to(owner, decision, said):
                for state in self._granted(decision) if owner.about else (plain,):
                    met.update(self._met(owner, state))
        return frozenset(met)

    def _comes_to(self, owner: Owner, decision: Decision, said: Json) -> bool:
        """Whether a decision looks at the condition of an owner that is no ground: at that of a variant where it is
        none before."""
        if owner.group == "variants":
            names = [variant.id for variant in self.program.variants]
            return said["variant"] in names and names.index(owner.name) <= names.index(said["variant"])
        return owner.about or not owner.granted or decision.outcome is Outcome.GRANTED

    def _granted(self, decision: Decision) -> Iterator[State]:
        """The states in which the records of subjects are made."""
        for one in _subjects(decision):
            if one.outcome is Outcome.GRANTED:
                state = self._state(decision)
                state.subject = one.record
                yield state

    def _told(self, said: Json) -> Iterator[str]:
        yield f"{Kind.OUTCOME.value}/{said['outcome']}"
        if said["variant"] is not None:
            yield f"{Kind.VARIANT.value}/{said['variant']}"

    def _stated(self, looked: _Looked) -> Iterator[str]:
        name = looked.ground.id
        yield f"{Kind.GROUND.value}/{name}/{_side(looked.applies).value}"
        for limb, applies in looked.limbs.items():
            if limb:
                yield f"{Kind.LIMB.value}/{name}/{limb}/{_side(applies).value}"

    def _looked(self, said: Json) -> Iterator[_Looked]:
        """The grounds that the decision came to and could tell of, in a variant that they are for."""
        grounds = {ground.id: ground for ground in self.program.grounds}
        variant = said["variant"]
        for step in said["trace"]:
            own = said["each"].get(step.get("subject"), said)
            for entry in step.get("grounds", ()):
                ground = grounds.get(entry["id"])
                if ground is None or not isinstance(entry["value"], bool) or ground.id in own["undetermined"]:
                    continue
                if not _is_for(ground.only, variant):
                    continue
                values = entry.get("limbs", {})
                known = {
                    one.id: values.get(one.id, entry["value"]) for one in ground.limbs if _is_for(one.only, variant)
                }
                limbs = {name: value for name, value in known.items() if isinstance(value, bool)}
                yield _Looked(ground, step.get("subject"), entry["value"], limbs)

    def _met(self, owner: Owner, state: State) -> Iterator[str]:
        """What the condition of an owner shows, by its atomic conditions."""
        asked = self.by_owner.get(owner, ())
        condition = self.yardstick.conditions.get(owner)
        if not asked or condition is None:
            return
        atoms: list[Known[bool]] | None = None
        for one in asked:
            if one.kind is Kind.BORDER:
                if self._value(self.tests[one.id], state) is True:
                    yield one.id
                continue
            if atoms is None:
                values = [self._value(self.atoms[(owner, place)], state) for place in range(len(condition.atoms))]
                atoms = [Known(value is True, value is False) for value in values]
            known = atoms[one.atom]
            wanted = known.true if one.side is Side.TRUE else known.false
            if wanted and has_the_say(condition.structure, one.atom, atoms, PLAIN):
                yield one.id

    def _value(self, name: str, state: State) -> object:
        return self.module.definitions[name](state)

    def _state(self, decision: Decision) -> State:
        state = State(decision.application.facts.values, decision.environment, decision.days)
        if decision.verdict.variant is not None:
            state.variant = decision.verdict.variant
        return state


def gauge_of(program: Program) -> Gauge:
    """Make a program ready to be measured by."""
    yardstick = yardstick_of(program)
    taken = {definition.name for definition in program.definitions}
    parts: list[Definition] = []
    name_of = _namer(taken)

    def added(kernel: Kernel) -> str:
        name = name_of()
        parts.append(Definition(name, {}, kernel, None, None, ()))
        return name

    asked: dict[Owner, list[Obligation]] = {}
    for one in yardstick.obligations:
        if one.kind in (Kind.PAIR, Kind.BORDER):
            asked.setdefault(one.owner, []).append(one)
    paired = {one.owner for one in yardstick.obligations if one.kind is Kind.PAIR}
    atoms = {
        (owner, place): added(atom)
        for owner, condition in yardstick.conditions.items()
        if owner in paired
        for place, atom in enumerate(condition.atoms)
    }
    tests = {one.id: added(one.test) for one in yardstick.obligations if one.test is not None}
    module = compile_program(replace(program, definitions=(*program.definitions, *parts)))
    by_owner = {owner: tuple(own) for owner, own in asked.items()}
    return Gauge(program, yardstick, module, atoms, tests, by_owner)


def _namer(taken: Iterable[str]) -> Callable[[], str]:
    numbers = iter(range(1, 1_000_000))
    known = set(taken)
    return lambda: next(name for number in numbers if (name := f"asked {number}") not in known)


def _subjects(decision: Decision) -> Iterator[Any]:
    earlier = () if decision.turn is None else (own for _, own in decision.turn.granted)
    for one in (*earlier, decision):
        yield from one.verdict.each


def _side(applies: bool) -> Side:
    return Side.APPLIES if applies else Side.ESCAPED


def _is_for(only: frozenset[str] | None, variant: str | None) -> bool:
    return only is None or variant in only
