"""Definitions and shared criteria: typed in the order in which they can be computed."""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from msgspec.structs import replace

from regdsl.checker.findings import CYCLE
from regdsl.checker.names import names_in
from regdsl.checker.statics import Fault, fits_declared, sample_of, type_text
from regdsl.checker.subject_findings import KEPT_CYCLE
from regdsl.checker.subjects import declare_kept, names_behind_kept
from regdsl.checker.tables import ReadTable, read_table, typed_table
from regdsl.checker.workbench import Typed, Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel.elaborate import Symbol
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import TYPE_CLASH
from regdsl.feel.kernel import Origin
from regdsl.feel.tree import Expr
from regdsl.feel.types import Number, Static, Type
from regdsl.model.definition import Criterion, Definition
from regdsl.model.value_type import Basic

__all__ = ["check_definitions", "expression_pointer"]

_MEND = Bilingual("исправьте тип или выражение", "mend the type or the expression")


def expression_pointer(group: str, name: str, item: Definition | Criterion) -> str:
    """Where the text of a definition's or criterion's expression stands, or of its table."""
    base = join("", group, name)
    if item.expr is None:
        return join(base, "table")
    return base if item.short else join(base, "expr")


def check_definitions(bench: Workbench) -> None:
    """Parse all, order them, type them; a cycle is one finding that shows its path."""
    model = bench.bundle.regulation.model
    items: dict[str, tuple[str, Definition | Criterion]] = {}
    items.update({name: (expression_pointer("definitions", name, d), d) for name, d in model.definitions.items()})
    items.update({name: (expression_pointer("criteria", name, c), c) for name, c in model.criteria.items()})
    trees = {name: tree for name, (at, item) in items.items() if (tree := _read(bench, name, at, item)) is not None}
    for name in items.keys() - trees.keys():
        bench.give_up(name)
    graph = {name: _names(tree) for name, tree in trees.items()}
    kept = bench.subject.kept if bench.subject is not None else None
    if kept is not None:
        graph[kept] = names_behind_kept(bench)
    order = _ordered(bench, graph, {name: at for name, (at, _) in items.items()})
    for name in order:
        if name == kept:
            declare_kept(bench)
            continue
        typed = _typed(bench, name, trees[name], *items[name])
        if typed is None or bench.keep(typed) is None:
            bench.give_up(name)  # what rests on a broken definition is not reported a second time
            continue
        _declare(bench, name, items[name][1], typed)
    bench.definitions = tuple(name for name in order if name == kept or items[name][0] in bench.expressions)


def _read(bench: Workbench, name: str, pointer: str, item: Definition | Criterion) -> Expr | ReadTable | None:
    if isinstance(item, Definition) and item.table is not None:
        return read_table(bench, join("/definitions", name), item.table, item)
    assert item.expr is not None  # the model asks for one of both
    return bench.parse(pointer, item.expr)


def _typed(
    bench: Workbench, name: str, tree: Expr | ReadTable, pointer: str, item: Definition | Criterion
) -> Typed | None:
    if isinstance(tree, ReadTable):
        return typed_table(bench, join("/definitions", name), tree)
    return bench.condition(pointer, tree) if isinstance(item, Criterion) else bench.elaborate(pointer, tree)


def _ordered(bench: Workbench, read: Mapping[str, set[str]], places: dict[str, str]) -> tuple[str, ...]:
    """The names, each behind those it reads; what goes round in a circle is reported and given up. `places` are the
    pointers of all but the list of those kept, which has its own words for a circle."""
    graph = {name: sorted(names & read.keys()) for name, names in read.items()}
    while True:
        try:
            return tuple(TopologicalSorter(graph).static_order())
        except CycleError as error:
            cycle: list[str] = error.args[1]
            # the sorter lists a node before what depends on it: read backwards, each rests on the next
            ru, en = (" → ".join(form.format(name) for name in reversed(cycle)) for form in ("«{}»", "`{}`"))
            if set(cycle) <= places.keys():
                bench.report(CYCLE, places[min(cycle, key=list(places).index)], path=Bilingual(ru, en))
            else:
                bench.report(KEPT_CYCLE, "/subject/kept", path=Bilingual(ru, en))
            for name in set(cycle):
                bench.give_up(name)
                graph.pop(name, None)
            graph = {name: [n for n in needs if n in graph] for name, needs in graph.items()}


def _names(tree: Expr | ReadTable) -> set[str]:
    parts = tree.expressions if isinstance(tree, ReadTable) else (tree,)
    return set[str]().union(*map(names_in, parts))


def _declare(bench: Workbench, name: str, item: Definition | Criterion, typed: Typed) -> None:
    kernel = typed.found.kernel
    assert kernel is not None
    static = kernel.static
    if isinstance(item, Definition):
        clash = _clash(item, static.type)
        if clash is not None:
            expected, found = clash, type_name(static.type)
            bench.report(TYPE_CLASH, typed.pointer, help_=_MEND, expected=expected, found=found)
            bench.give_up(name)
        static = _counted(item, static)
    stage = max((need.stage for need in typed.found.needs), default=0)
    narrowed = [need.only for need in typed.found.needs if need.only is not None]
    only = frozenset.intersection(*narrowed) if narrowed else None
    bench.declare(name, Symbol(Origin.DEFINITION, name, static, stage, only))


def _clash(item: Definition, kind: Type) -> Bilingual | None:
    """The type declared beside the expression where the expression is of another kind."""
    if item.type is None:
        return None
    if fits_declared(item.type, kind):
        return None
    declared = sample_of(item.type)
    written = type_text(item.type)
    return Bilingual(written, written) if isinstance(declared, Fault) else type_name(declared)


def _counted(item: Definition, static: Static) -> Static:
    """The type with the unit declared beside the expression."""
    kind = static.type
    unit = item.unit or item.currency
    if item.type is not None and type_text(item.type) == "money":
        unit = item.currency or "RUB"
    if item.type is Basic.FRACTION and isinstance(kind, Number):
        kind = replace(kind, fraction=True)
        static = replace(static, type=kind)
    if isinstance(kind, Number) and unit:
        return replace(static, type=replace(kind, unit=unit))
    return static
