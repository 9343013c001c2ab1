"""Properties that the author states: what they name is there, conditions are binary, what is compared has an order."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from regdsl.checker.grounds import FINAL_STAGE, VARIANT, lawful
from regdsl.checker.names import names_in
from regdsl.checker.proactive import ENGINE
from regdsl.checker.property_findings import FIELD_OF_SEVERAL, GETS_NO_FIELD, NOT_IN_ORDER, NOT_VARIED
from regdsl.checker.recorded import recorded
from regdsl.checker.shared_fields import record_fields
from regdsl.checker.typed import kept
from regdsl.checker.workbench import Typed, Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel.elaborate import Symbol, elaborate
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.kernel import Origin
from regdsl.feel.names import RESERVED
from regdsl.feel.types import (
    ALWAYS,
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Number,
    Record,
    Seconds,
    Static,
    Time,
    Type,
)
from regdsl.feel.vocabulary import Vocabulary
from regdsl.model.property import Invariant, Monotone, Property

__all__ = ["check_properties"]

_INPUT: Final = Bilingual("сведения", "input")
_FIELD: Final = Bilingual("поля записи", "field of the record")
_NOTHING: Final[Mapping[str, Static]] = MappingProxyType({})
_IN_ORDER: Final = Number | Date | DateTime | Time | Month | Months | Days | Seconds | Boolean


def check_properties(bench: Workbench) -> None:
    """Check every property; its conditions are kept apart from those that decide."""
    model = bench.bundle.regulation.model
    fields = _fields(bench) if model.properties else _NOTHING
    for name, item in model.properties.items():
        at = join("/properties", name)
        only = _only(bench, item, at)
        if item.whoever is not None:
            _whoever(bench, join(at, "whoever"), item.whoever, only)
        if item.gets is not None:
            _gets(bench, join(at, "gets"), item.gets, only, fields)
        if item.monotone is not None:
            _monotone(bench, join(at, "monotone"), item.monotone, fields)
        if item.invariant is not None:
            _invariant(bench, join(at, "invariant"), item.invariant, fields)


def _only(bench: Workbench, item: Property, at: str) -> frozenset[str] | None:
    variants = bench.bundle.regulation.model.variants
    known = variants.ids if variants else ()
    sound = [
        name for place, name in enumerate(item.only) if bench.reference(name, known, VARIANT, join(at, "only", place))
    ]
    return frozenset(sound) if item.only else None


def _fields(bench: Workbench) -> dict[str, Static]:
    """The fields of all records with their types; they are present where their records are written."""
    found: dict[str, Static] = {}
    for field in record_fields(bench.bundle.regulation.model):
        if field.pointer in bench.expressions:  # else its own mistake was told
            static = bench.expressions[field.pointer].kernel.static
            found[field.name] = static if static.absent_until == ALWAYS else static.present()
    return found


def _whoever(bench: Workbench, pointer: str, text: str, only: frozenset[str] | None) -> None:
    tree = bench.parse(pointer, text)
    typed = tree and bench.condition(pointer, tree)
    if typed:
        _keep(bench, typed, only)


def _gets(bench: Workbench, pointer: str, text: str, only: frozenset[str] | None, fields: Mapping[str, Static]) -> None:
    """A condition in which the name of a field means what is recorded, even where an input or definition has it too."""
    vocabulary = Vocabulary(bench.vocabulary.names | fields.keys(), bench.vocabulary.fields)
    tree = bench.parse(pointer, text, vocabulary=vocabulary)
    if tree is None:
        return
    named = {name for name in names_in(tree) if name in fields}
    if not named:
        bench.report(GETS_NO_FIELD, pointer)
        return
    if not all(_of_one(bench, pointer, name) for name in sorted(named)):
        return
    plain = {name: Symbol(Origin.INPUT, name, static) for name, static in fields.items()}
    typed = bench.condition(pointer, tree, plain)
    if typed is None:
        return
    apart = {name: Symbol(Origin.INPUT, recorded(name), static) for name, static in fields.items()}
    again = elaborate(tree, {**bench.symbols, **apart})  # the same, and told the same, under names of their own
    _keep(bench, Typed(pointer, tree, again, typed.document), only)


def _keep(bench: Workbench, typed: Typed, only: frozenset[str] | None) -> None:
    assert typed.found.kernel is not None
    lawful(bench, typed, FINAL_STAGE, only)
    bench.stated[typed.pointer] = kept(typed.tree, typed.found.kernel, typed.found)


def _monotone(bench: Workbench, at: str, item: Monotone, fields: Mapping[str, Static]) -> None:
    pointer = join(at, "input")
    if bench.reference(item.input, _varied(bench), _INPUT, pointer) and item.input in bench.inputs:
        _ordered(bench, pointer, item.input, bench.inputs[item.input].type)
    if item.of is not None and _field(bench, join(at, "of"), item.of) and item.of in fields:
        _ordered(bench, join(at, "of"), item.of, fields[item.of].type)


def _invariant(bench: Workbench, at: str, item: Invariant, fields: Mapping[str, Static]) -> None:
    pointer = at if item.short else join(at, "input")
    known = [*_varied(bench), *RESERVED[2:]]
    if bench.reference(item.input, known, _INPUT, pointer) and item.input in bench.inputs:
        kind = bench.inputs[item.input].type
        if isinstance(kind, ListOf) and isinstance(kind.element, Record):
            bench.report(NOT_VARIED, pointer, name=item.input)
    if item.of is not None:
        _field(bench, join(at, "of"), item.of)


def _varied(bench: Workbench) -> list[str]:
    """The data in which two applicants can differ: all but what the engine answers by how the case was begun."""
    model = bench.bundle.regulation.model
    return [*(name for name, one in model.features.items() if one.known_from != ENGINE), *model.inputs]


def _field(bench: Workbench, pointer: str, name: str) -> bool:
    known = list(dict.fromkeys(field.name for field in record_fields(bench.bundle.regulation.model)))
    return bench.reference(name, known, _FIELD, pointer) and _of_one(bench, pointer, name)


def _of_one(bench: Workbench, pointer: str, name: str) -> bool:
    counts = Counter(field.name for field in record_fields(bench.bundle.regulation.model))
    if counts[name] > 1:
        bench.report(FIELD_OF_SEVERAL, pointer, name=name)
    return counts[name] == 1


def _ordered(bench: Workbench, pointer: str, name: str, kind: Type) -> None:
    if not isinstance(kind, _IN_ORDER):
        bench.report(NOT_IN_ORDER, pointer, name=name, found=type_name(kind))
