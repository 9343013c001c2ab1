"""One column of a table: what its cells ask, and which of its values each lets through."""

from regdsl.checker.tables.cells import read_tests
from regdsl.checker.tables.conditions import asks_about_absence, condition_of
from regdsl.checker.tables.domain import domain_of
from regdsl.checker.tables.grid import Column, Condition
from regdsl.checker.workbench import Workbench
from regdsl.feel.elaborate import elaborate_in
from regdsl.feel.elaborate.scope import Context
from regdsl.feel.tree import Expr
from regdsl.feel.types import ALWAYS
from regdsl.model.pipe_table import Cell

__all__ = ["column_of"]


def column_of(
    bench: Workbench, ctx: Context, pointer: str, heading: Cell, expr: Expr, cells: tuple[Cell, ...]
) -> Column | None:
    """Read and type a heading and the cells below it; None with the findings added."""
    subject = elaborate_in(ctx, expr)
    if subject is None:
        return None
    read = [read_tests(bench, pointer, heading, subject.static.type, cell) for cell in cells]
    tests = [one for one in read if one is not None]
    if len(tests) != len(read):
        return None
    may_be_absent = subject.static.nullable
    if may_be_absent and subject.static.absent_until != ALWAYS and not any(map(asks_about_absence, tests)):
        # it lacks no longer than till its stage: the table counts from there on
        if any(tests):
            ctx.presume(subject)
        may_be_absent = False
    made: list[Condition | None] = []
    for one, cell in zip(tests, cells, strict=True):
        condition = condition_of(expr, one, may_be_absent, (cell.start, cell.end)) if one else None
        kernel = condition and elaborate_in(ctx, condition)
        made.append(Condition(condition, kernel) if condition and kernel else None)
    if ctx.notes.problems:
        return None
    kernels = [condition.kernel for condition in made if condition is not None]
    domain = domain_of(subject, kernels, may_be_absent)
    if domain is None:
        return Column(heading.text, tuple(made), None, ())
    whole = (1 << len(domain.groups)) - 1
    masks = tuple(whole if condition is None else domain.mask(condition.kernel) for condition in made)
    return Column(heading.text, tuple(made), domain, masks)
