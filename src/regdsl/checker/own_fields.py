"""Fields that the applicant fills in: which of them may be left blank, and until when."""

from collections.abc import Iterator

from msgspec.structs import replace

from regdsl.checker.workbench import Workbench
from regdsl.feel.types import NEVER, ListOf, Record, Static, Type
from regdsl.model.input import Input
from regdsl.model.record_type import TypeField
from regdsl.model.source import Origin
from regdsl.model.value_type import ListOf as ModelList
from regdsl.model.value_type import RecordOf
from regdsl.model.value_type import Type as ModelType
from regdsl.runtime.effects import STAGES, Effect

__all__ = ["as_left_blank", "is_own", "undecided_fields"]


def as_left_blank(bench: Workbench, item: Input, kind: Type) -> Type:
    """The type of an input as an application holds it, where a blank has a consequence: in the records of a required
    list the applicant's own fields may be absent as long as the list may. What reads the list comes later."""
    if item.required is None:
        return kind
    return _left_blank(bench, kind, STAGES.index(Effect(item.required.value)))


def _left_blank(bench: Workbench, kind: Type, until: int) -> Type:
    if not (isinstance(kind, ListOf) and isinstance(kind.element, Record)):
        return kind
    declared = bench.bundle.regulation.model.types[kind.element.name].fields
    fields = tuple(
        (name, _own(bench, static, until)) if name in declared and is_own(bench, declared[name]) else (name, static)
        for name, static in kind.element.fields
    )
    return replace(kind, element=replace(kind.element, fields=fields))


def _own(bench: Workbench, static: Static, until: int) -> Static:
    return Static(
        _left_blank(bench, static.type, until), until if static.absent_until == NEVER else static.absent_until
    )


def is_own(bench: Workbench, field: TypeField) -> bool:
    """Whether a field of the applicant's own list is filled in by him too."""
    return field.source is None or _from_applicant(bench, field)


def undecided_fields(bench: Workbench, kind: ModelType, own_list: bool) -> Iterator[str]:
    """The fields that the applicant fills in of a list that nothing is required of, and that may not be absent, those
    in the records of records too; `own_list` tells that the list is his."""
    if not (isinstance(kind, ModelList) and isinstance(kind.item, RecordOf)):
        return
    declared = bench.bundle.regulation.model.types.get(kind.item.name)
    for name, field in declared.fields.items() if declared is not None else ():
        own = own_list if field.source is None else _from_applicant(bench, field)
        if own and not field.nullable:
            yield name
        yield from undecided_fields(bench, field.type, own)


def _from_applicant(bench: Workbench, field: TypeField) -> bool:
    name = field.source.name if field.source is not None else None
    source = bench.bundle.regulation.model.sources.get(name or "")
    return source is not None and source.origin is Origin.APPLICATION
