"""Every row that fits counts: a list of their results, or what is made of it."""

from typing import Final

from msgspec.structs import replace

from regdsl.checker.tables.conditions import all_of, any_of
from regdsl.checker.tables.grid import Condition, Grid, Outcome
from regdsl.checker.tables.pieces import Piece, Pieces
from regdsl.feel import tree
from regdsl.feel.elaborate import elaborate_in
from regdsl.feel.elaborate.scope import Context
from regdsl.model.decision_table import HitPolicy
from regdsl.model.pipe_table import Cell

__all__ = ["collected", "needs_a_row", "or_else"]

_FUNCTIONS: Final = {
    HitPolicy.COLLECT_SUM: "sum",
    HitPolicy.COLLECT_MIN: "min",
    HitPolicy.COLLECT_MAX: "max",
    HitPolicy.COLLECT_COUNT: "count",
}


def needs_a_row(hit: HitPolicy) -> bool:
    """Whether there is no result where no row fits: nothing has no least and no greatest."""
    return hit in (HitPolicy.COLLECT_MIN, HitPolicy.COLLECT_MAX)


def collected(ctx: Context, hit: HitPolicy, grid: Grid, heading: Cell) -> Outcome | None:
    """What is made of all rows that fit; None with the problems noted. The least and the greatest are taken to be
    there: where a row is needed one was proved to fit, or there is a result for the rest."""
    place = (heading.start, heading.end)
    parts = tuple(
        tree.If(condition, _list((result.expr,), place), _list((), place), start=place[0], end=place[1])
        for condition, result in zip(_rows(grid), grid.results, strict=True)
    )
    expr: tree.Expr = _call("concatenate", parts, place)
    if hit in _FUNCTIONS:
        expr = _call(_FUNCTIONS[hit], (expr,), place)
    kernel = elaborate_in(ctx, expr)
    if kernel is None:
        return None
    return Outcome(expr, replace(kernel, static=kernel.static.present()) if needs_a_row(hit) else kernel)


def or_else(ctx: Context, grid: Grid, made: Outcome, otherwise: Outcome) -> Outcome:
    """What was made of all rows that fit, or `otherwise`, which is of a type with it, where none does."""
    condition = any_of(_rows(grid))
    kernel = elaborate_in(ctx, condition)
    assert kernel is not None  # the conditions were typed before
    piece = Pieces().choice(Condition(condition, kernel), Piece(made.expr, made.kernel), Pieces().leaf(otherwise))
    return Outcome(piece.expr, piece.kernel)


def _rows(grid: Grid) -> list[tree.Expr]:
    """The condition of each row."""
    return [all_of(cell.expr for cell in grid.conditions(row)) for row in range(len(grid.results))]


def _list(items: tuple[tree.Expr, ...], place: tuple[int, int]) -> tree.Expr:
    return tree.ListLiteral(items, start=place[0], end=place[1])


def _call(name: str, arguments: tuple[tree.Expr, ...], place: tuple[int, int]) -> tree.Expr:
    function = tree.Name(name, start=place[0], end=place[0])
    return tree.Call(function, arguments, start=place[0], end=place[1])
