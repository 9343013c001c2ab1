"""The proof that as many rows of a table fit as its hit policy needs, or the values for which they do not."""

from regdsl.checker.tables.collect import needs_a_row
from regdsl.checker.tables.cover import MOST_STEPS, Coverage, Path, cover
from regdsl.checker.tables.domain import MOST_GROUPS
from regdsl.checker.tables.findings import NOT_PROVED, NOTHING_FITS, ROW_NEVER_FITS, ROWS_DISAGREE, ROWS_OVERLAP
from regdsl.checker.tables.grid import Grid
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.feel.elaborate.keys import key_of
from regdsl.model.decision_table import DecisionTable, HitPolicy

__all__ = ["Verdict", "prove"]

Verdict = bool | None
"""Proved; not proved, and the table does without; None: wrong, and reported."""


def prove(bench: Workbench, pointer: str, table: DecisionTable, hit: HitPolicy, grid: Grid) -> Verdict:
    """Prove that some row fits where there is no result for the rest, and that rows that fit together may."""
    rest = grid.otherwise is not None
    if hit.collects and (rest or not needs_a_row(hit)):
        return True
    found = Coverage(finished=False)
    if grid.is_parted:
        found = cover(grid, hit is HitPolicy.FIRST, _kinds(hit, grid))
    heading = (table.columns[0].start, table.result.end)
    if not found.finished:
        if hit is HitPolicy.FIRST and rest:
            return False
        bench.report(NOT_PROVED, pointer, within=heading, limit=MOST_STEPS if grid.is_parted else MOST_GROUPS)
        return None
    lacking = found.nothing is not None and not rest
    if lacking:
        assert found.nothing is not None
        bench.report(NOTHING_FITS, pointer, within=heading, values=_values(table, grid, found.nothing))
    if found.clash is not None:
        first, second, path = found.clash
        ours, theirs = table.rows[first].result, table.rows[second].result
        label = Label(bench.document.locate_text(pointer, ours.start, ours.end), _THE_OTHER)
        kind = ROWS_DISAGREE if hit is HitPolicy.ANY else ROWS_OVERLAP
        within, values = (theirs.start, theirs.end), _values(table, grid, path)
        bench.report(kind, pointer, within=within, labels=(label,), first=first + 1, second=second + 1, values=values)
    if lacking or found.clash is not None:
        return None
    if not hit.collects:
        _idle(bench, pointer, table, found.counting)
    return True


def _kinds(hit: HitPolicy, grid: Grid) -> tuple[int, ...]:
    """Numbers for the rows: rows of one number may fit together."""
    match hit:
        case HitPolicy.UNIQUE:
            return tuple(range(len(grid.results)))
        case HitPolicy.ANY:
            keys = [key_of(result.kernel) for result in grid.results]
            return tuple(keys.index(key) for key in keys)
    return (0,) * len(grid.results)


_THE_OTHER = Bilingual("другая из них", "the other one")


def _idle(bench: Workbench, pointer: str, table: DecisionTable, counting: int) -> None:
    for place, row in enumerate(table.rows):
        if not counting >> place & 1:
            above = sum(other.result.start < row.result.start for other in table.rows)  # rows may stand by their rank
            bench.report(ROW_NEVER_FITS, pointer, within=(row.tests[0].start, row.result.end), row=above + 1)


def _values(table: DecisionTable, grid: Grid, path: Path) -> str:
    """An example of values, column by column."""
    said: list[str] = []
    for place, group in path:
        column = grid.columns[place]
        if column.domain is not None and any(cell is not None for cell in column.cells):
            said.append(column.domain.describe(group, column.heading, table.text))
    return ", ".join(said)
