"""What the engine says of a stated property: its conditions run as generated code on what was filed and recorded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from regdsl.checker.recorded import recorded
from regdsl.compile import compile_program
from regdsl.core.program import EngineSlot, Ground, Input, Limb, Program, Stage
from regdsl.core.stated import Stated
from regdsl.decide.decision import Decision
from regdsl.decide.engine import Engine
from regdsl.decide.environment import environment_of
from regdsl.decide.events import in_effect
from regdsl.feel.kernel import Kernel
from regdsl.feel.names import RESERVED
from regdsl.feel.types import Date, Month, Static, Text
from regdsl.runtime.effects import STAGES, Effect, Outcome
from regdsl.runtime.module import Flag, Module
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown
from regdsl.verify.replay import Shown
from regdsl.verify.stated.terms import fields_in

__all__ = ["Asked", "recorded_by"]

_WHOEVER = "whoever"
_GETS = "gets"


@dataclass
class Asked:
    """The conditions of all properties of one regulation. They stand as grounds of a program over the same data, to
    which the fields of the record are added, that decides nothing else."""

    engine: Engine

    def concerns(self, stated: Stated, shown: Shown) -> bool:
        """Whether a property speaks of an applicant."""
        if stated.only is not None and shown.decision.variant not in stated.only:
            return False
        return stated.whoever is None or self._flag(stated, _WHOEVER, shown, {}) is True

    def gets(self, stated: Stated, shown: Shown) -> tuple[Flag, ...]:
        """What the condition on what is recorded comes to, for each record that has all the fields it reads."""
        assert stated.gets is not None
        fields = fields_in(stated.gets)
        return tuple(
            self._flag(stated, _GETS, shown, record)
            for record in recorded_by(shown).values()
            if all(name in record and (record[name] is not None or own.nullable) for name, own in fields.items())
        )

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], int]:
        return {key: place for place, (key, _) in enumerate(_conditions(self.engine.program.stated))}

    @cached_property
    def _fields(self) -> Mapping[str, Static]:
        kernels = [one.gets for one in self.engine.program.stated if one.gets is not None]
        return {name: static for kernel in kernels for name, static in fields_in(kernel).items()}

    @cached_property
    def _program(self) -> Program:
        return _asking(self.engine.program, self._fields)

    @cached_property
    def _module(self) -> Module:
        return compile_program(self._program)

    def _flag(self, stated: Stated, key: str, shown: Shown, record: Mapping[str, object]) -> Flag:
        program, application, verdict = self._program, shown.decision.application, shown.decision.verdict
        values = (*application.facts.values, *(record.get(name, Unknown()) for name in self._fields))
        environment = environment_of(program, application, in_effect(application.events))
        variant = Unknown() if verdict.variant is None else verdict.variant
        state = State(values, environment, self.engine.days, variant)
        (flag,) = self._module.stages[Effect.TERMINATE](state, variant)[self._places[(stated.id, key)]]
        return flag


def recorded_by(shown: Shown) -> Mapping[str, Mapping[str, object]]:
    """What a grant records: once, or by the key of each subject to whom it is granted; what is recorded of the
    application as a whole stands in each. Silence that grants records what of it is known."""
    last = shown.decision
    if last.outcome is not Outcome.GRANTED:
        return {}
    whole: dict[str, object] = {}
    each: dict[str, dict[str, object]] = {}
    for made in (*(own for _, own in last.turn.granted), last) if last.turn is not None else (last,):
        whole.update(_written(made, made.verdict.results))
        for one in made.verdict.each:
            if one.outcome is Outcome.GRANTED and one.results is not None:
                each.setdefault(one.key, {}).update(_written(made, one.results))
    return {key: {**whole, **own} for key, own in each.items()} or ({"": whole} if whole else {})


def _written(made: Decision, values: tuple[object, ...] | None) -> Iterator[tuple[str, object]]:
    """The fields of a record, but for those of which silence that grants knows nothing."""
    if not values:
        return
    for result, value in zip(made.plan.program.results, values, strict=True):
        lacks = isinstance(value, Unknown) or (value is None and not result.value.static.nullable)
        if not (made.verdict.deemed and lacks):
            yield result.name, value


def _conditions(properties: tuple[Stated, ...]) -> Iterator[tuple[tuple[str, str], Kernel]]:
    for one in properties:
        for key, kernel in ((_WHOEVER, one.whoever), (_GETS, one.gets)):
            if kernel is not None:
                yield (one.id, key), kernel


def _asking(program: Program, fields: Mapping[str, Static]) -> Program:
    """A program whose grounds are the conditions of the properties, one limb each."""
    grounds = tuple(_ground("/".join(key), kernel) for key, kernel in _conditions(program.stated))
    slots = tuple(Input(recorded(name), {}, static, None, nullable=True) for name, static in fields.items())
    statics = (
        Static(Date()),
        Static(Month()),
        Static(Text(frozenset(program.channels))),
        Static(Text(frozenset(program.applicants))),
    )
    return replace(
        program,
        inputs=(*program.inputs, *slots),
        engine=tuple(EngineSlot(name, static) for name, static in zip(RESERVED, statics, strict=True)),
        stages=tuple(Stage(effect, False, grounds if effect is Effect.TERMINATE else ()) for effect in STAGES),
        results=(),
        terms=(),
        silence=None,
        lookups=(),
        subjects=None,
        links=(),
        annulments=(),
        annulling=None,
        silence_defaults=(),
    )


def _ground(name: str, kernel: Kernel) -> Ground:
    return Ground(
        id=name,
        effect=Effect.TERMINATE,
        title={},
        basis=(),
        limbs=(Limb("", None, kernel, None, None, (), ()),),
        only=None,
        explain=None,
        remedy=None,
        event=None,
        missing_required=False,
        term=None,
    )
