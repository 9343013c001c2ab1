"""What is worked out once for a program, so that a decision only looks things up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from regdsl.core.holes import holes
from regdsl.core.program import Program
from regdsl.decide.export import Export, exporter
from regdsl.feel.types import Static
from regdsl.runtime.module import Module
from regdsl.runtime.state import State

__all__ = ["Named", "Plan"]

Read = Callable[[State], object]


@dataclass(frozen=True, slots=True)
class Named:
    """A named value: how to read it from a state, its type, how to write it."""

    read: Read
    static: Static
    export: Export


@dataclass(frozen=True, slots=True)
class Plan:
    """Named values by name, how each result is written, the place of every hole (by identity) in the module."""

    named: Mapping[str, Named]
    results: Mapping[str, Export]
    holes: Mapping[int, int]

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
            read = module.definitions[definition.name]
            static = definition.value.static
            named[definition.name] = Named(read, static, exporter(static, definition.display_scale))
        results = {result.name: exporter(result.value.static) for result in program.results}
        return Plan(named, results, {id(hole): index for index, hole in enumerate(holes(program))})


def _input(index: int) -> Read:
    return lambda state: state.f[index]


def _surrounding(index: int) -> Read:
    return lambda state: state.g[index]
