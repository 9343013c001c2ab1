"""What the applicant left out of what is required, in the plainest code there is."""

from collections.abc import Iterator, Mapping

from regdsl.feel.strict import RecordValue, Value
from regdsl.model.input import Input
from regdsl.model.record_type import TypeField
from regdsl.model.regulation import Regulation
from regdsl.model.value_type import ListOf, RecordOf
from regdsl.reference.truth import Truth, some
from regdsl.runtime.unknown import Unknown

__all__ = ["asked_parts", "learnt_later", "left_out"]


def left_out(model: Regulation, effect: str, facts: Mapping[str, Value], variant: str | Unknown) -> Truth:
    """Whether an input that the effect requires is absent, or a field in it that the applicant has to fill in."""
    blanks: list[Truth] = []
    for name, item in model.inputs.items():
        if item.required is None or item.required.value != effect:
            continue
        parts = asked_parts(model, item, facts.get(name, Unknown(frozenset((name,)))))
        absent = some([part if isinstance(part, Unknown) else part is None for part in parts])
        if item.only and isinstance(variant, Unknown):
            # asked for in some variants only, and nobody knows yet which one it is
            blanks.append(False if absent is False else variant | absent if isinstance(absent, Unknown) else variant)
        elif not item.only or variant in item.only:
            blanks.append(absent)
    return some(blanks)


def asked_parts(model: Regulation, item: Input | TypeField, value: Value) -> Iterator[Value]:
    """What the applicant has to give of a required input: the input, and in its records each field of his that may not
    be absent."""
    yield value
    for record in value if isinstance(value, tuple) else ():
        if not isinstance(record, RecordValue):
            continue
        for name, field in _own_fields(model, item):
            parts = asked_parts(model, field, record.get(name))
            if field.nullable:
                next(parts)
            yield from parts


def learnt_later(model: Regulation, name: str, item: Input, value: Value) -> Value:
    """A required input with what is blank of it unknown, since silence granted without it."""
    if value is None:
        return value if item.nullable else Unknown(frozenset((name,)))
    return _learnt_later(model, name, item, value)


def _learnt_later(model: Regulation, path: str, item: Input | TypeField, value: Value) -> Value:
    own = dict(_own_fields(model, item))
    if not own or not isinstance(value, tuple):
        return value
    made: list[RecordValue] = []
    for record in value:
        assert isinstance(record, RecordValue)
        (_, key), *_rest = record.fields
        fields: list[tuple[str, Value]] = []
        for name, part in record.fields:
            at = f"{path}.{key}.{name}"
            blank = name in own and part is None and not own[name].nullable
            fields.append((name, Unknown(frozenset((at,))) if blank else part))
        made.append(RecordValue(tuple(fields)))
    return tuple(made)


def _own_fields(model: Regulation, item: Input | TypeField) -> Iterator[tuple[str, TypeField]]:
    kind = item.type.item if isinstance(item.type, ListOf) else None
    if not isinstance(kind, RecordOf):
        return
    for name, field in model.types[kind.name].fields.items():
        source = None if field.source is None else model.sources.get(field.source.name or "")
        if field.source is None or (source is not None and source.origin.value == "application"):
            yield name, field
