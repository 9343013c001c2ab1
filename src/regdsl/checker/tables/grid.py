"""A table as it was understood: typed cells, and which groups of values each lets through."""

from msgspec import Struct

from regdsl.checker.tables.domain import Domain
from regdsl.feel.kernel import Kernel
from regdsl.feel.tree import Expr

__all__ = ["Column", "Condition", "Grid", "Outcome"]


class Condition(Struct, frozen=True):
    """What a cell asks, as an expression and typed."""

    expr: Expr
    kernel: Kernel


class Outcome(Struct, frozen=True):
    """A result, as an expression and typed."""

    expr: Expr
    kernel: Kernel


class Column(Struct, frozen=True):
    """One column: its heading's text, the cells row by row (None for `-`), the groups of its values (None where there
    are too many to tell), and for each row the groups it lets through, as bits."""

    heading: str
    cells: tuple[Condition | None, ...]
    domain: Domain | None
    masks: tuple[int, ...]

    @property
    def whole(self) -> int:
        """All groups of the column."""
        return (1 << len(self.domain.groups)) - 1 if self.domain is not None else 0


class Grid(Struct, frozen=True):
    """The columns, the result of each row and the result where no row fits, if there is one."""

    columns: tuple[Column, ...]
    results: tuple[Outcome, ...]
    otherwise: Outcome | None

    def conditions(self, row: int) -> tuple[Condition, ...]:
        """What a row asks, column by column."""
        return tuple(cell for column in self.columns if (cell := column.cells[row]) is not None)

    @property
    def is_parted(self) -> bool:
        """Whether the values of every column could be parted."""
        return all(column.domain is not None for column in self.columns)
