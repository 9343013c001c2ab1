"""What gives the day on which a parameter's value is taken."""

from regdsl.core.program import Parameter, Program
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Apply, Op, Origin, Ref

__all__ = ["taken_on"]


def taken_on(program: Program, parameter: Parameter) -> str | None:
    """The name of what gives the day: a reserved one, or an input; None where nothing asks for the parameter."""
    if parameter.timetable is None:
        return parameter.as_of
    for lookup in program.lookups:
        for node in nodes((lookup.value,)):
            match node:
                case Apply(op=Op.ON_DAY, operands=(Ref(name=parameter.name), Ref(origin=Origin.INPUT, name=day))):
                    return day
    return None
