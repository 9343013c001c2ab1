"""Paths: the field of a record, of every record in a list, or a property of a date or duration (DMN 1.5, table 54)."""

from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.iterate import collect, element_of
from regdsl.feel.strict.temporal import property_of
from regdsl.feel.strict.values import RecordValue, Value

__all__ = ["path"]


def path(value: Value, name: str) -> Value:
    """`value.name`. Raises Mismatch where such a value has nothing of that name."""
    if isinstance(value, RecordValue):
        return _field(value, name)
    if isinstance(value, tuple) and all(isinstance(element_of(item), RecordValue) for item in value):
        return collect(value, lambda record: (path(record, name),))
    return property_of(value, name)


def _field(record: RecordValue, name: str) -> Value:
    if not record.has(name):
        raise Mismatch(f".{name}")
    return record.get(name)
