"""What the definitions of a regulation came to in one decision, exactly."""

from fractions import Fraction

from regdsl.decide.decision import Decision
from regdsl.decide.export import exporter
from regdsl.feel.types import ListOf, Number, Static, Type
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["definition_value"]


def definition_value(decision: Decision, name: str) -> object:
    """The value of the definition (or shared criterion) `name`: a number as a Fraction, anything else as the JSON of a
    decision holds it, None where it is absent, Unknown while it cannot be told. Raises KeyError for another name."""
    plan, verdict = decision.plan, decision.verdict
    static = next((one.value.static for one in plan.program.definitions if one.name == name), None)
    if static is None:
        raise KeyError(name)
    state = State(decision.application.facts.values, decision.environment, decision.days)
    if verdict.variant is not None:
        state.variant = verdict.variant
    return _exact(plan.module.definitions[name](state), static.type)


def _exact(value: object, kind: Type) -> object:
    match value, kind:
        case ((None | Unknown()), _):
            return value
        case Maybe(membership=membership), _:
            return membership
        case ((int() | Fraction()), Number(scale=scale)):
            return Fraction(value) / 10 ** (scale or 0)
        case tuple(), ListOf(element=element):
            items = [_exact(item, element) for item in value]
            open_ = [item for item in items if isinstance(item, Unknown)]
            return Unknown(frozenset().union(*(item.missing for item in open_))) if open_ else items
        case _:
            return exporter(Static(kind))(value)
