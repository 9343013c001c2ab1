"""Record types: their fields, what is computed from them, and the lists that hold them."""

from graphlib import CycleError, TopologicalSorter

from msgspec.structs import replace

from regdsl.checker.checked import CheckedRecord, Computation
from regdsl.checker.declared import declared_type
from regdsl.checker.findings import (
    BOUNDS_MISSING,
    BOUNDS_ORDER,
    CYCLE,
    FIELD_READS_DEFINITION,
    FIELD_SHADOWS,
    NESTED_COMPUTED,
)
from regdsl.checker.fitting_keys import check_keys_fit
from regdsl.checker.names import names_in, sound_name
from regdsl.checker.statics import Fault, fits_declared, type_text
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel.elaborate import Symbol
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import TYPE_CLASH
from regdsl.feel.kernel import Origin, Ref
from regdsl.feel.names import fold
from regdsl.feel.tree import Expr
from regdsl.feel.types import ALWAYS, NEVER, ListOf, Number, Record, Static, Text, Type
from regdsl.feel.vocabulary import Vocabulary
from regdsl.model.input import Input
from regdsl.model.record_type import ComputedField, RecordType, TypeField
from regdsl.model.value_type import Basic, RecordOf, is_of_records
from regdsl.model.value_type import ListOf as ModelList

__all__ = ["THIS", "as_filed", "check_records", "computations_of", "computed_pointer", "list_of_records"]

THIS = "this record"
"""The variable that a computed field's expression speaks of."""

SOURCE = Bilingual("источника", "source")


def check_records(bench: Workbench) -> None:
    """Type the fields of every record type, those that others hold first, then what is computed from them."""
    types = bench.bundle.regulation.model.types
    graph = {name: sorted(_held(item) & types.keys()) for name, item in types.items()}
    try:
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        path: list[str] = error.args[1]
        ru, en = (" → ".join(form.format(name) for name in reversed(path)) for form in ("«{}»", "`{}`"))
        bench.report(CYCLE, join("/types", min(path, key=list(types).index)), path=Bilingual(ru, en))
        return
    for name in order:
        _record_type(bench, name, types[name])


def _held(item: RecordType) -> set[str]:
    """The record types that the lists among the fields are of."""
    kinds = (field.type for field in item.fields.values())
    return {kind.item.name for kind in kinds if isinstance(kind, ModelList) and isinstance(kind.item, RecordOf)}


def list_of_records(bench: Workbench, item: Input | TypeField, pointer: str) -> ListOf | Fault | None:
    """The type of a list of records, computed fields included; None where the record's own declaration has an error."""
    assert isinstance(item.type, ModelList)
    assert isinstance(item.type.item, RecordOf)
    assert item.key is not None
    check_keys_fit(bench, item, pointer)
    record = bench.records.get(item.type.item.name)
    if record is None:
        return None
    if item.max_items is None:
        return Fault(BOUNDS_MISSING, ("max_items",))
    least = item.min_items or 0
    if least > item.max_items:
        return Fault(BOUNDS_ORDER, ("min_items",))
    declared = (*(name for name, _ in record.fields), *(one.name for one in record.computations))
    if item.key in declared or fold(item.key) in map(fold, bench.vocabulary.names):
        bench.report(FIELD_SHADOWS, join(pointer, "key"), name=item.key)
        return None
    fields = ((item.key, Static(Text())), *record.fields, *((one.name, one.static) for one in record.computations))
    return ListOf(Record(item.type.item.name, fields), least, item.max_items)


def as_filed(bench: Workbench, kind: Type) -> Type:
    """The type of an input as an application holds it: without what is computed."""
    computed = computations_of(bench, kind)
    if not computed:
        return kind
    assert isinstance(kind, ListOf)
    assert isinstance(kind.element, Record)
    fields = kind.element.fields[: len(kind.element.fields) - len(computed)]
    return replace(kind, element=replace(kind.element, fields=fields))


def computations_of(bench: Workbench, kind: Type) -> tuple[Computation, ...]:
    """What is computed for each element of a list; nothing where it holds no records."""
    if not (isinstance(kind, ListOf) and isinstance(kind.element, Record)):
        return ()
    return bench.records[kind.element.name].computations


def _record_type(bench: Workbench, name: str, item: RecordType) -> None:
    base = join("/types", name)
    fields: list[tuple[str, Static]] = []
    sound = True
    for field_name, field in item.fields.items():
        pointer = join(base, field_name)
        made = _field(bench, field_name, field, pointer) if _named(bench, field_name, pointer) else None
        sound = sound and made is not None
        fields.append((field_name, made or Static(Text())))
    # what is computed from a broken field would be reported a second time
    computed = _computations(bench, name, item, tuple(fields)) if sound else None
    if computed is not None:
        bench.records[name] = CheckedRecord(tuple(fields), computed)


def _computations(
    bench: Workbench, name: str, item: RecordType, fields: tuple[tuple[str, Static], ...]
) -> tuple[Computation, ...] | None:
    """What is computed from the fields, in an order in which it can be; None, with findings, where any of it is wrong.

    The record that the expressions speak of has the key of its list before its fields: places count from there.
    """
    own = frozenset((*item.fields, *item.computed))
    vocabulary = Vocabulary(bench.vocabulary.names | own, bench.vocabulary.fields)
    trees: dict[str, Expr] = {}
    for field_name, computed in item.computed.items():
        pointer = computed_pointer(name, field_name, computed)
        named = _named(bench, field_name, join("/types", name, "computed", field_name))
        tree = bench.parse(pointer, computed.expr, vocabulary=vocabulary) if named else None
        if tree is not None and not _rests_on_definitions(bench, tree, pointer):
            trees[field_name] = tree
    if len(trees) < len(item.computed):
        return None
    graph = {one: sorted(names_in(tree) & trees.keys()) for one, tree in trees.items()}
    try:
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        path: list[str] = error.args[1]
        ru, en = (" → ".join(form.format(one) for one in reversed(path)) for form in ("«{}»", "`{}`"))
        bench.report(CYCLE, join("/types", name, "computed", path[0]), path=Bilingual(ru, en))
        return None
    made: list[Computation] = []
    for one in order:
        before = (("", Static(Text())), *fields, *((done.name, done.static) for done in made))
        found = _computation(bench, name, one, item.computed[one], trees[one], Record(name, before))
        if found is None:
            return None
        made.append(found)
    return tuple(made)


def computed_pointer(record: str, name: str, item: ComputedField) -> str:
    """Where the expression of a computed field stands."""
    base = join("/types", record, "computed", name)
    return base if item.short else join(base, "expr")


def _rests_on_definitions(bench: Workbench, tree: Expr, pointer: str) -> bool:
    model = bench.bundle.regulation.model
    lists = {name for name, item in model.inputs.items() if is_of_records(item.type)}
    beyond = names_in(tree) & (model.definitions.keys() | model.criteria.keys() | lists)
    for name in sorted(beyond):
        bench.report(FIELD_READS_DEFINITION, pointer, name=name)
    return bool(beyond)


def _computation(
    bench: Workbench, record: str, name: str, item: ComputedField, tree: Expr, kind: Record
) -> Computation | None:
    pointer = computed_pointer(record, name, item)
    this = Ref(origin=Origin.LOCAL, name=THIS, static=Static(kind))
    fields = {one: Symbol(Origin.LOCAL, one, static, record=this) for one, static in kind.fields if one}
    typed = bench.elaborate(pointer, tree, also=fields)
    kept = bench.keep(typed)
    if kept is None:
        return None
    kernel = typed.found.kernel
    assert kernel is not None
    if item.type is not None and not fits_declared(item.type, kernel.static.type):
        bench.report(TYPE_CLASH, pointer, expected=type_text(item.type), found=type_name(kernel.static.type))
        return None
    return Computation(name, _measured(item, kernel.static), pointer, typed.found.needs)


def _measured(item: ComputedField, static: Static) -> Static:
    """The type with the unit declared beside the expression."""
    kind, unit = static.type, item.unit or item.currency
    if item.type is Basic.FRACTION and isinstance(kind, Number):
        kind = replace(kind, fraction=True)
        static = replace(static, type=kind)
    if item.type is not None and type_text(item.type) == "money":
        unit = item.currency or "RUB"
    return replace(static, type=replace(kind, unit=unit)) if isinstance(kind, Number) and unit else static


def _named(bench: Workbench, name: str, pointer: str) -> bool:
    """Whether a field's name is one, and no other name that stands beside it in an expression."""
    if not sound_name(bench, name, pointer):
        return False
    outer = {fold(one): one for one in bench.vocabulary.names}
    if fold(name) in outer:
        bench.report(FIELD_SHADOWS, pointer, at_key=True, name=name)
        return False
    return True


def _field(bench: Workbench, name: str, field: TypeField, pointer: str) -> Static | None:
    sources = bench.bundle.regulation.model.sources
    if field.source is not None and field.source.name is not None:
        bench.reference(field.source.name, sources, SOURCE, join(pointer, "source"))
    made = _type(bench, field, pointer)
    if isinstance(made, Fault):
        at = join(pointer, made.keys[0]) if made.keys and made.kind is not BOUNDS_MISSING else join(pointer, "type")
        keys = ", ".join(made.keys)
        bench.report(made.kind, at, name=name, keys=keys, type=type_text(field.type))
        return None
    return None if made is None else Static(made, ALWAYS if field.nullable else NEVER)


def _type(bench: Workbench, field: TypeField, pointer: str) -> Type | Fault | None:
    if isinstance(field.type, ModelList) and isinstance(field.type.item, RecordOf):
        inner = bench.records.get(field.type.item.name)
        if inner is not None and inner.computations:
            bench.report(NESTED_COMPUTED, join(pointer, "type"), name=field.type.item.name)
            return None
        return list_of_records(bench, field, pointer)
    return declared_type(bench, field, pointer)
