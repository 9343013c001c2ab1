"""Submission: filing closes the applicant's part, so that what he left out is absent from then on, not unknown."""

from collections.abc import Collection, Mapping, Sequence

from regdsl.core.program import Field, Input, Program
from regdsl.feel.types import ListOf, Record, Type

__all__ = ["submit"]


def submit(
    program: Program, application: Mapping[str, object], keep_unknown: Collection[str] = ()
) -> dict[str, object]:
    """A copy of an application (in the shape of its file) with the applicant's omitted inputs null, or their default,
    and null what he omitted in the records of his lists, where that may be absent; names in `keep_unknown`, of fields
    with the path to them, are left out as they were."""
    given = application.get("inputs", {})
    inputs = dict(given) if isinstance(given, Mapping) else {}
    for slot in program.inputs:
        if not _closes(slot) or slot.name in keep_unknown:
            continue
        if slot.name not in inputs:
            inputs[slot.name] = slot.written_default if slot.has_default else None
        elif slot.fields:
            inputs[slot.name] = _closed(inputs[slot.name], slot.static.type, slot.fields, slot.name, keep_unknown)
    return {**application, "inputs": inputs}


def _closed(value: object, kind: Type, fields: Sequence[Field], path: str, keep_unknown: Collection[str]) -> object:
    """The records of the applicant with those of his fields null that he left out and that may be absent."""
    if not (isinstance(value, Mapping) and isinstance(kind, ListOf) and isinstance(kind.element, Record)):
        return value
    own = [(one, static) for one, (_, static) in zip(fields, kind.element.fields[1:], strict=True) if _is_own(one)]
    made: dict[object, object] = {}
    for key, record in value.items():
        made[key] = record
        if not isinstance(record, Mapping):
            continue
        closed = dict(record)
        for field, static in own:
            at = f"{path}.{key}.{field.name}"
            if field.name in closed:
                closed[field.name] = _closed(closed[field.name], static.type, field.fields, at, keep_unknown)
            elif static.nullable and at not in keep_unknown:
                closed[field.name] = None
        made[key] = closed
    return made


def _is_own(field: Field) -> bool:
    return field.source is not None and field.source.from_applicant


def _closes(slot: Input) -> bool:
    return slot.source is not None and slot.source.from_applicant and not slot.is_feature
