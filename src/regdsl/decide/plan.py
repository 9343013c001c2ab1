"""What is worked out once for a program, so that a decision only looks things up."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from regdsl.core.holes import holes
from regdsl.core.program import Ground, Limb, Program
from regdsl.decide.export import Export, as_is, exporter
from regdsl.feel.types import Static
from regdsl.runtime.effects import Effect
from regdsl.runtime.module import Module
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["GroundPlan", "LimbPlan", "Named", "Plan"]

Read = Callable[[State], object]
Facts = Callable[[tuple[object, ...]], dict[str, object]]


@dataclass(frozen=True, slots=True)
class Named:
    """A named value: how to read it from a state, its type, how to write it."""

    read: Read
    static: Static
    export: Export


@dataclass(frozen=True, slots=True)
class LimbPlan:
    """A limb with what it reads: inputs by their index (with how to write them, None for as they are), other names by
    how to read them. `plain` makes the facts of complete data, where the limb reads inputs only."""

    limb: Limb
    inputs: tuple[tuple[str, int, Export | None], ...]
    others: tuple[tuple[str, Read, Export], ...]
    plain: Facts | None

    def facts(self, state: State) -> dict[str, object]:
        """What the limb reads, as far as it is known, as JSON holds it."""
        made: dict[str, object] = {}
        values = state.f
        for name, index, export in self.inputs:
            value = values[index]
            if type(value) is not Unknown:
                made[name] = value if export is None or value is None else export(value)
        for name, read, write in self.others:
            value = read(state)
            if type(value) is not Unknown:
                made[name] = write(value)
        return made


@dataclass(frozen=True, slots=True)
class GroundPlan:
    """A ground with the plans of its limbs; `only_limb` is its limb where that is a single one without a name."""

    ground: Ground
    effect: str
    limbs: tuple[LimbPlan, ...]
    only_limb: LimbPlan | None

    def basis(self, failing: Sequence[LimbPlan]) -> list[str]:
        """The articles of the ground and of its failing limbs."""
        made = list(self.ground.basis)
        for plan in failing:
            made.extend(article for article in plan.limb.basis if article not in made)
        return made


@dataclass(frozen=True, slots=True)
class Plan:
    """Named values by name, how each result is written, the place of every hole (by identity) in the module, the
    grounds by effect, and of each stage that has any the effect, the grounds' ids and their limbs' names."""

    named: Mapping[str, Named]
    results: Mapping[str, Export]
    holes: Mapping[int, int]
    grounds: Mapping[Effect, tuple[GroundPlan, ...]]
    stages: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]], ...]

    @staticmethod
    def of(program: Program, module: Module) -> "Plan":
        """Work out the plan of a program and its module."""
        named: dict[str, Named] = {}
        for index, slot in enumerate(program.inputs):
            named[slot.name] = Named(_input(index), slot.static, exporter(slot.static))
        for index, parameter in enumerate(program.parameters):
            named[parameter.name] = Named(_surrounding(index), parameter.static, exporter(parameter.static))
        first = len(program.parameters)
        for index, engine in enumerate(program.engine):
            named[engine.name] = Named(_surrounding(first + index), engine.static, exporter(engine.static))
        for definition in program.definitions:
            read = _definition(module, definition.name)
            static = definition.value.static
            named[definition.name] = Named(read, static, exporter(static, definition.display_scale))
        results = {result.name: exporter(result.value.static) for result in program.results}
        stages = tuple(
            (
                stage.effect.value,
                tuple(ground.id for ground in stage.grounds),
                tuple(tuple(limb.id for limb in ground.limbs if limb.id) for ground in stage.grounds),
            )
            for stage in program.stages
            if stage.grounds
        )
        places = {slot.name: index for index, slot in enumerate(program.inputs)}
        grounds = {
            stage.effect: tuple(_ground(ground, named, places) for ground in stage.grounds) for stage in program.stages
        }
        return Plan(named, results, {id(hole): index for index, hole in enumerate(holes(program))}, grounds, stages)


def _ground(ground: Ground, named: Mapping[str, Named], places: Mapping[str, int]) -> GroundPlan:
    limbs = tuple(_limb(limb, named, places) for limb in ground.limbs)
    return GroundPlan(ground, ground.effect.value, limbs, None if ground.limbs[0].id else limbs[0])


def _limb(limb: Limb, named: Mapping[str, Named], places: Mapping[str, int]) -> LimbPlan:
    inputs = tuple(
        (name, places[name], None if as_is(named[name].static) else named[name].export)
        for name in limb.reads
        if name in places
    )
    others = tuple((name, named[name].read, named[name].export) for name in limb.reads if name not in places)
    return LimbPlan(limb, inputs, others, None if others else _plain_facts(inputs))


def _plain_facts(inputs: tuple[tuple[str, int, Export | None], ...]) -> Facts:
    """The facts of a limb that reads inputs only, where all of them are known; the usual few are written out, for this
    is done for every limb of every decision."""
    match inputs:
        case ((a, i, None),):
            return lambda f: {a: f[i]}
        case ((a, i, x),) if x is not None:
            write = x
            return lambda f: {a: write(f[i])}
        case ((a, i, None), (b, j, None)):
            return lambda f: {a: f[i], b: f[j]}
        case ((a, i, x), (b, j, y)) if x is not None and y is not None:
            one, other = x, y
            return lambda f: {a: one(f[i]), b: other(f[j])}
    return lambda f: {name: f[place] if export is None else export(f[place]) for name, place, export in inputs}


def _input(index: int) -> Read:
    return lambda state: state.f[index]


def _definition(module: Module, name: str) -> Read:
    """Definitions are compiled when a decision first shows one: most of the module may never be needed."""

    def read(state: State) -> object:
        return module.definitions[name](state)

    return read


def _surrounding(index: int) -> Read:
    return lambda state: state.g[index]
