"""What is worked out once for a program, when it is first needed, so that a decision only looks things up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from regdsl.core.program import Ground, Limb, Program
from regdsl.decide.export import Export, as_is, exporter
from regdsl.decide.script import Script
from regdsl.feel.types import Static
from regdsl.runtime.effects import Effect
from regdsl.runtime.known import is_known
from regdsl.runtime.module import Flags, Module
from regdsl.runtime.state import Read, State
from regdsl.runtime.unknown import Unknown

__all__ = ["GroundPlan", "LimbPlan", "Named", "Plan"]


class Named(Struct, frozen=True):
    """A named value: how to read it from a state, its type, how to write it."""

    read: Read
    static: Static
    export: Export


class LimbPlan(Struct, frozen=True):
    """A limb with what it reads: inputs by their index (with how to write them, None for as they are), other names by
    how to read them, fields of the subject by their place."""

    limb: Limb
    inputs: tuple[tuple[str, int, Export | None], ...]
    others: tuple[tuple[str, Read, Export], ...]
    fields: tuple[tuple[str, int, Export], ...] = ()

    def facts(self, state: State) -> dict[str, object]:
        """What the limb reads, as far as it is known, as JSON holds it."""
        made: dict[str, object] = {}
        for name, place, write in self.fields:
            field = state.subject[place]
            if is_known(field):
                made[name] = write(field)
        values = state.f
        for name, index, export in self.inputs:
            value = values[index]
            if type(value) is tuple:  # lists are long, and several limbs may read one
                key = f"fact {name}"
                made[name] = (
                    state.memo[key] if key in state.memo else state.memo.setdefault(key, _export(export, value))
                )
            elif type(value) is not Unknown:
                made[name] = value if export is None or value is None else export(value)
        for name, read, write in self.others:
            value = read(state)
            if is_known(value):  # a list may hold what is unknown
                made[name] = write(value)
        return made


def _export(export: Export | None, value: object) -> object:
    return value if export is None else export(value)


class GroundPlan(Struct, frozen=True):
    """A ground with the plans of its limbs."""

    ground: Ground
    effect: str
    limbs: tuple[LimbPlan, ...]

    def applying(self, flags: Sequence[object]) -> list[LimbPlan]:
        """The limbs that apply."""
        return [limb for limb, flag in zip(self.limbs, flags, strict=True) if flag is True]

    def basis(self, failing: Sequence[LimbPlan]) -> list[str]:
        """The articles of the ground and of its failing limbs."""
        made = list(self.ground.basis)
        for plan in failing:
            made.extend(article for article in plan.limb.basis if article not in made)
        return made


@dataclass(frozen=True)
class Plan:
    """A program and its module, with what follows from them."""

    program: Program
    module: Module

    @cached_property
    def variants(self) -> tuple[str | None, ...]:
        """The ids of the variants, None where there is but one without a name."""
        return tuple(variant.id or None for variant in self.program.variants)

    @cached_property
    def asks_some(self) -> bool:
        """Whether an input is asked for in some variants only."""
        return any(slot.in_some for slot in self.program.inputs)

    @cached_property
    def results(self) -> tuple[tuple[str, Export, bool], ...]:
        """The fields of the record: the name, how it is written, whether it may be absent."""
        return tuple(
            (result.name, exporter(result.value.static), result.value.static.nullable)
            for result in self.program.results
        )

    @cached_property
    def named(self) -> Mapping[str, Named]:
        """The named values that a decision can read."""
        return _named(self.program, self.module)

    @cached_property
    def grounds(self) -> Mapping[Effect, tuple[GroundPlan, ...]]:
        """The grounds by effect."""
        named = self.named
        places = {slot.name: index for index, slot in enumerate(self.program.inputs)}
        return {
            stage.effect: tuple(_ground(ground, named, places) for ground in stage.grounds)
            for stage in self.program.stages
        }

    @cached_property
    def about(self) -> tuple[GroundPlan, ...]:
        """The grounds about one subject."""
        if self.program.subjects is None:
            return ()
        named = _named(self.program, self.module)
        places = {slot.name: index for index, slot in enumerate(self.program.inputs)}
        return tuple(_ground(ground, named, places) for ground in self.program.subjects.grounds)

    @cached_property
    def json(self) -> dict[object, tuple[bytes, bytes]]:
        """The JSON that decisions have kept, by the verdict and the day."""
        return {}

    @cached_property
    def steps(self) -> dict[Flags, bytes]:
        """The JSON of what the trace has said of a subject's grounds, by their flags."""
        return {}

    @cached_property
    def said(self) -> dict[Flags, list[dict[str, object]]]:
        """The same as data."""
        return {}

    @cached_property
    def script(self) -> Script:
        """What telling in words needs."""
        return Script.of(self.program, self.module)


def _named(program: Program, module: Module) -> dict[str, Named]:
    """The named values by name."""
    named: dict[str, Named] = {}
    for index, slot in enumerate(program.inputs):
        named[slot.name] = Named(_input(index), slot.static, exporter(slot.static))
    for index, parameter in enumerate(program.parameters):
        named[parameter.name] = Named(_surrounding(index), parameter.static, exporter(parameter.static))
    first = len(program.parameters)
    for index, engine in enumerate(program.engine):
        named[engine.name] = Named(_surrounding(first + index), engine.static, exporter(engine.static))
    for definition in program.definitions:
        if definition.name in named:
            continue  # the fields computed for the records of an input are no facts of their own
        read = _definition(module, definition.name)
        static = definition.value.static
        named[definition.name] = Named(read, static, exporter(static, definition.display_scale))
    for index, lookup in enumerate(program.lookups):
        static = lookup.value.static
        named[lookup.name] = Named(_lookup(module, index), static, exporter(static))
    return named


def _ground(ground: Ground, named: Mapping[str, Named], places: Mapping[str, int]) -> GroundPlan:
    limbs = tuple(_limb(limb, named, places) for limb in ground.limbs)
    return GroundPlan(ground, ground.effect.value, limbs)


def _limb(limb: Limb, named: Mapping[str, Named], places: Mapping[str, int]) -> LimbPlan:
    inputs = tuple(
        (name, places[name], None if as_is(named[name].static) else named[name].export)
        for name in limb.reads
        if name in places
    )
    others = tuple((name, named[name].read, named[name].export) for name in limb.reads if name not in places)
    fields = tuple((field.name, field.place, exporter(field.static)) for field in limb.of_subject)
    return LimbPlan(limb, inputs, others, fields)


def _input(index: int) -> Read:
    return lambda state: state.f[index]


def _definition(module: Module, name: str) -> Read:
    """Definitions are compiled when a decision first shows one: most of the module may never be needed."""

    def read(state: State) -> object:
        return module.definitions[name](state)

    return read


def _lookup(module: Module, index: int) -> Read:
    """Lookups too are compiled when a decision first shows one."""

    def read(state: State) -> object:
        return module.lookups[index](state)

    return read


def _surrounding(index: int) -> Read:
    return lambda state: state.g[index]
