"""What the definitions of a regulation came to in one decision, exactly."""

from collections.abc import Sequence
from fractions import Fraction

from regdsl.decide.decision import Decision
from regdsl.decide.export import exporter
from regdsl.feel.types import ListOf, Number, Record, Static, Type
from regdsl.runtime.known import is_known, missing_in
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["definition_value"]


def definition_value(decision: Decision, name: str) -> object:
    """The value of the definition (or shared criterion) `name`: numbers as Fractions, anything else as the JSON of a
    decision holds it, None where it is absent, Unknown while it cannot be told. Raises KeyError for another name."""
    plan, verdict = decision.plan, decision.verdict
    static = next((one.value.static for one in plan.program.definitions if one.name == name), None)
    if static is None:
        raise KeyError(name)
    state = State(decision.application.facts.values, decision.environment, decision.days)
    if verdict.variant is not None:
        state.variant = verdict.variant
    value = plan.module.definitions[name](state)
    return _exact(value, static.type) if is_known(value) else Unknown(missing_in(value))


def _exact(value: object, kind: Type) -> object:
    match value, kind:
        case None, _:
            return None
        case ((int() | Fraction()), Number(scale=scale)):
            return Fraction(value) / 10 ** (scale or 0)
        case tuple(), ListOf(element=Record(fields=fields)):
            return {key: _record(values, fields[1:]) for key, *values in value}
        case tuple(), ListOf(element=element):
            return [_exact(item, element) for item in value]
        case _:
            return exporter(Static(kind))(value)


def _record(values: Sequence[object], fields: Sequence[tuple[str, Static]]) -> dict[str, object]:
    """The fields of a record but its key."""
    return {name: _exact(value, static.type) for (name, static), value in zip(fields, values, strict=True)}
