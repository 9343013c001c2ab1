"""A definition given as a table: its cells typed, its rows proved to fit as often as they have to, its value made."""

from msgspec import Struct

from regdsl.checker.tables.cells import padded, tests_at_a_guess
from regdsl.checker.tables.choose import chosen
from regdsl.checker.tables.collect import collected, or_else
from regdsl.checker.tables.columns import column_of
from regdsl.checker.tables.findings import RESULT_TYPE
from regdsl.checker.tables.grid import Column, Grid, Outcome
from regdsl.checker.tables.proof import prove
from regdsl.checker.tables.ranked import ranked
from regdsl.checker.workbench import Typed, Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join
from regdsl.feel.elaborate import Elaborated, elaborate_in
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.joining import join_types
from regdsl.feel.elaborate.keys import Key
from regdsl.feel.elaborate.narrow import when_true
from regdsl.feel.elaborate.scope import Context, Notes, Refined, merged
from regdsl.feel.tree import Expr, Name
from regdsl.feel.types import Null, Text, Type
from regdsl.model.decision_table import DecisionTable, HitPolicy
from regdsl.model.definition import Definition
from regdsl.model.pipe_table import Cell

__all__ = ["ReadTable", "read_table", "typed_table"]

_RESULT_ABOVE = Bilingual("первая строка", "the first row")


class ReadTable(Struct, frozen=True):
    """A table whose headings and results are expressions; its cells are read once the types of the columns are known.
    `guesses` are tests as far as they can be read before: for the names in them."""

    table: DecisionTable
    hit: HitPolicy
    headings: tuple[Expr, ...]
    results: tuple[Expr, ...]
    otherwise: Expr | None
    guesses: tuple[Expr, ...]

    @property
    def expressions(self) -> tuple[Expr, ...]:
        """Everything that may speak of names."""
        rest = () if self.otherwise is None else (self.otherwise,)
        return (*self.headings, *self.guesses, *self.results, *rest)


def read_table(bench: Workbench, base: str, written: DecisionTable, item: Definition) -> ReadTable | None:
    """Read the table `written` in the definition at `base`; None with the findings added."""
    pointer = join(base, "table")
    headings = _read(bench, pointer, written.columns)
    results = _read(bench, pointer, tuple(row.result for row in written.rows))
    rest = bench.parse(join(base, "otherwise"), item.otherwise) if item.otherwise is not None else None
    if headings is None or results is None or (item.otherwise is not None and rest is None):
        return None
    found = ranked(bench, base, written, item.hit or HitPolicy.UNIQUE, item.ranks, results)
    if found is None:
        return None
    table, hit = found
    of_row = dict(zip(map(id, written.rows), results, strict=True))
    results = tuple(of_row[id(row)] for row in table.rows)
    guesses: list[Expr] = []
    for place, heading in enumerate(headings):
        for row in table.rows:
            guesses.extend(tests_at_a_guess(row.tests[place], bench.vocabulary, _codes(bench, heading)))
    return ReadTable(table, hit, headings, results, rest, tuple(guesses))


def _read(bench: Workbench, pointer: str, cells: tuple[Cell, ...]) -> tuple[Expr, ...] | None:
    made = [bench.parse(pointer, padded(cell)) for cell in cells]
    whole = tuple(expr for expr in made if expr is not None)
    return whole if len(whole) == len(made) else None


def _codes(bench: Workbench, heading: Expr) -> frozenset[str]:
    symbol = bench.symbols.get(heading.name) if isinstance(heading, Name) else None
    kind = symbol.static.type if symbol is not None else None
    return (kind.codes if isinstance(kind, Text) else None) or frozenset()


def typed_table(bench: Workbench, base: str, read: ReadTable) -> Typed | None:
    """Type a table, prove it and make its value; None with the findings added."""
    pointer = join(base, "table")
    ctx = Context(bench.symbols, Notes())
    grid = _grid(bench, ctx, base, read)
    proved = None if grid is None else prove(bench, pointer, read.table, read.hit, grid)
    if grid is None or proved is None:
        return None
    if read.hit.collects:
        made = _collected(bench, ctx, base, read, grid)
        if made is None:
            return None
    else:
        piece = chosen(grid, read.hit is HitPolicy.FIRST, proved)
        made = Outcome(piece.expr, piece.kernel)
    found = Elaborated(made.kernel, (), tuple(ctx.notes.needs), tuple(ctx.notes.reads), ctx.notes.lookups)
    return Typed(pointer, made.expr, found, bench.document)


def _collected(bench: Workbench, ctx: Context, base: str, read: ReadTable, grid: Grid) -> Outcome | None:
    made = collected(ctx, read.hit, grid, read.table.result)
    bench.problems(ctx.notes.problems, join(base, "table"))
    if made is None or grid.otherwise is None:
        return made
    if not _fits(bench, base, made.kernel.static.type, grid.otherwise):
        return None
    return or_else(ctx, grid, made, grid.otherwise)


def _grid(bench: Workbench, ctx: Context, base: str, read: ReadTable) -> Grid | None:
    pointer, table = join(base, "table"), read.table
    columns: list[Column] = []
    for place, heading in enumerate(table.columns):
        apart = _apart(ctx)
        cells = tuple(row.tests[place] for row in table.rows)
        column = column_of(bench, apart, pointer, heading, read.headings[place], cells)
        bench.problems(apart.notes.problems, pointer)
        if column is not None:
            columns.append(column)
    otherwise = _otherwise(bench, ctx, base, read)
    if len(columns) != len(table.columns):
        return None
    results = _results(bench, ctx, pointer, read, columns)
    if results is None or (read.otherwise is not None and otherwise is None):
        return None
    if otherwise is not None and not read.hit.collects and not _fits(bench, base, _type_of(results), otherwise):
        return None
    return Grid(tuple(columns), results, otherwise)


def _apart(ctx: Context) -> Context:
    """The same context with problems of its own."""
    notes = Notes(needs=ctx.notes.needs, reads=ctx.notes.reads, lookups=ctx.notes.lookups)
    return Context(ctx.symbols, notes)


def _results(
    bench: Workbench, ctx: Context, pointer: str, read: ReadTable, columns: list[Column]
) -> tuple[Outcome, ...] | None:
    """The results of the rows, each typed knowing what its row asks, all of one type."""
    made: list[Outcome] = []
    whole: Type = Null()
    for place, (row, expr) in enumerate(zip(read.table.rows, read.results, strict=True)):
        facts: dict[Key, Refined] = {}
        for column in columns:
            cell = column.cells[place]
            facts = merged(facts, when_true(cell.kernel)) if cell is not None else facts
        kernel = elaborate_in(ctx.knowing(facts), expr)
        if kernel is None:
            continue
        joined = join_types(whole, kernel.static.type)
        if joined is None:
            first = read.table.rows[0].result
            label = Label(bench.document.locate_text(pointer, first.start, first.end), _RESULT_ABOVE)
            expected, found = type_name(whole), type_name(kernel.static.type)
            within = (row.result.start, row.result.end)
            bench.report(RESULT_TYPE, pointer, within=within, labels=(label,), expected=expected, found=found)
            return None
        whole = joined
        made.append(Outcome(expr, kernel))
    bench.problems(ctx.notes.problems, pointer)
    return tuple(made) if len(made) == len(read.results) and not ctx.notes.problems else None


def _otherwise(bench: Workbench, ctx: Context, base: str, read: ReadTable) -> Outcome | None:
    if read.otherwise is None:
        return None
    apart = _apart(ctx)
    kernel = elaborate_in(apart, read.otherwise)
    bench.problems(apart.notes.problems, join(base, "otherwise"))
    return None if kernel is None or apart.notes.problems else Outcome(read.otherwise, kernel)


def _type_of(results: tuple[Outcome, ...]) -> Type:
    whole: Type = Null()
    for result in results:
        joined = join_types(whole, result.kernel.static.type)
        assert joined is not None  # they were found to be of one type
        whole = joined
    return whole


def _fits(bench: Workbench, base: str, whole: Type, otherwise: Outcome) -> bool:
    kind = otherwise.kernel.static.type
    if join_types(whole, kind) is None:
        bench.report(RESULT_TYPE, join(base, "otherwise"), expected=type_name(whole), found=type_name(kind))
        return False
    return True
