"""What the record takes while sources are silent, in terms: as `regdsl.decide.silence_defaults` has it."""

from msgspec.structs import replace

from regdsl.compile.smt.case import NO_ANSWER
from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.merge import is_whole, merged
from regdsl.compile.smt.shapes import constant
from regdsl.compile.smt.values import Value
from regdsl.core.program import Input, Result

__all__ = ["can_be_filled"]


def can_be_filled(made: Decided, own: Decided) -> Flag:
    """Whether a record that lacks data, of the whole or of the subject that `own` is about, is made with the defaults
    of silent sources: of all else that it reads, nothing may be unknown."""
    taken, inputs = _taken(made)
    if not taken:
        return False
    filled = replace(own, case=replace(own.case, inputs=inputs), known={}, parts=[])
    program, ways = made.program, []
    lacks: list[Flag] = []
    for result in program.results:
        lacks.append(filled.expression(result.value, f"result/{result.name}").unknown)
        here = either(*(flag for name, flag in taken.items() if name in result.reads))
        ways.append(here)
        lacks.append(both(here, _lacking(filled, result)))
    return both(either(*ways), negation(either(*lacks)))


def _taken(made: Decided) -> tuple[dict[str, Flag], dict[str, Value]]:
    """When each input has its default in the record, and the inputs as the record sees them then."""
    case, slots = made.case, {slot.name: slot for slot in made.program.inputs}
    taken: dict[str, Flag] = {}
    inputs = dict(case.inputs)
    for one in made.program.silence_defaults:
        for name, default in one.values:
            value = case.inputs[name]
            if value.unknown is not False:
                silent = case.events.get((NO_ANSWER, one.source), False)
                taken[name] = both(silent, value.unknown, _asked(made, slots[name]))
                inputs[name] = merged(taken[name], constant(made.world, default, slots[name].static.type), value)
    return taken, inputs


def _asked(made: Decided, slot: Input) -> Flag:
    return True if slot.only is None else made.chosen(slot.only)


def _lacking(filled: Decided, result: Result) -> Flag:
    """Whether something that a field reads is unknown all the same."""
    found = [
        both(_asked(filled, slot), negation(is_whole(filled.case.inputs[slot.name])))
        for slot in filled.program.inputs
        if slot.name in result.reads
    ]
    found += [filled.parameter(one).unknown for one in filled.program.parameters if one.name in result.reads]
    for lookup in filled.program.lookups:
        if lookup.name in result.reads:
            found.append(filled.expression(lookup.value, f"result/{result.name}").unknown)
    return either(*found)
