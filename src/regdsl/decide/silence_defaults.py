"""What the record takes while sources are silent.

The grounds and the variant never rest on it, and a record that rests on it is made only once everything else that it
reads is known: so whatever the source may still answer, the outcome stays.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from regdsl.core.program import Program
from regdsl.decide.events import Recorded
from regdsl.decide.records import unknown_fields
from regdsl.runtime.module import Module
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["NO_DEFAULTS", "Assumed", "Defaults", "assume", "defaults_upon"]

Defaults = Mapping[str, object]
NO_DEFAULTS: Final[Defaults] = MappingProxyType({})


class Assumed(NamedTuple):
    """The state that a record is made in, the inputs that have their default there; what keeps it from being made."""

    state: State
    names: tuple[str, ...]
    missing: frozenset[str]


def defaults_upon(program: Program, counted: Sequence[Recorded]) -> Defaults:
    """The defaults of the sources that are silent by the events that count."""
    if not program.silence_defaults or not counted:
        return NO_DEFAULTS
    silent = {event.about for event in counted if event.type == "no_answer"}
    return {name: value for one in program.silence_defaults if one.source in silent for name, value in one.values}


def assume(program: Program, module: Module, state: State, variant: int | None, defaults: Defaults) -> Assumed | None:
    """The state with the defaults of what the record reads and nobody has answered; None where there are none."""
    name = program.variants[variant].id if variant is not None else None
    asked = [
        (place, slot, value)
        for place, (slot, value) in enumerate(zip(program.inputs, state.f, strict=True))
        if slot.only is None or name in slot.only
    ]
    open_ = {slot.name: place for place, slot, value in asked if type(value) is Unknown and slot.name in defaults}
    # a field that reads none of them is known or unknown by itself, whatever is answered yet
    fields = [result.reads for result in program.results if not open_.keys().isdisjoint(result.reads)]
    if not fields:
        return None
    reads = frozenset(read for field in fields for read in field)
    values = list(state.f)
    idle = {slot.name for slot in program.inputs}.difference(slot.name for _, slot, _ in asked)
    missing: set[str] = set()
    for place, slot, value in asked:
        if slot.name not in reads:
            continue
        if slot.name in open_:
            values[place] = defaults[slot.name]
        elif type(value) is Unknown:
            missing |= value.missing
        else:
            missing.update(path for path, _ in unknown_fields(slot, value))
    surrounding = (*(one.name for one in program.parameters), *(one.name for one in program.engine))
    for read, value in zip(surrounding, state.g, strict=False):
        if read in reads and type(value) is Unknown:
            missing |= value.missing
    made = State(tuple(values), state.g, state.k, state.variant)
    for index, lookup in enumerate(program.lookups):
        if lookup.name in reads and type(figure := module.lookups[index](made)) is Unknown:
            missing |= figure.missing - idle
    names = tuple(slot.name for _, slot, _ in asked if slot.name in open_ and slot.name in reads)
    return Assumed(made, names, frozenset(missing))
