"""Truth of three values, the plain way."""

from collections.abc import Sequence

from regdsl.feel.strict import Value
from regdsl.runtime.unknown import Unknown

__all__ = ["Truth", "negation", "some"]

Truth = bool | Unknown


def some(values: Sequence[Truth]) -> Truth:
    """Whether any of the values is true."""
    if any(value is True for value in values):
        return True
    unknown = [value for value in values if isinstance(value, Unknown)]
    return Unknown(frozenset().union(*(u.missing for u in unknown))) if unknown else False


def negation(value: Value) -> Truth:
    """The opposite of a truth value."""
    if isinstance(value, Unknown):
        return value
    assert isinstance(value, bool)
    return not value
