"""Choices put together piece by piece: each piece is an expression and its kernel, and equal pieces are one."""

from msgspec import Struct, field

from regdsl.checker.tables.conditions import all_of, any_of
from regdsl.checker.tables.grid import Condition, Outcome
from regdsl.feel import tree
from regdsl.feel.elaborate.compare import BOOLEAN
from regdsl.feel.elaborate.joining import join_types
from regdsl.feel.elaborate.keys import key_of
from regdsl.feel.kernel import Apply, Choose, Const, Kernel, Op
from regdsl.feel.types import Static

__all__ = ["Piece", "Pieces", "all_conditions", "any_condition"]


class Piece(Struct, frozen=True):
    """A result or a choice, with the number of its choices and how deep they stand in one another."""

    expr: tree.Expr
    kernel: Kernel
    size: int = 0
    depth: int = 0


class Pieces(Struct):
    """The pieces of one table."""

    _leaves: dict[object, Piece] = field(default_factory=dict)
    _choices: dict[object, Piece] = field(default_factory=dict)

    def leaf(self, outcome: Outcome) -> Piece:
        """A result; results that say the same are one piece."""
        key = (key_of(outcome.kernel), outcome.kernel.static)
        return self._leaves.setdefault(key, Piece(outcome.expr, outcome.kernel))

    def choice(self, condition: Condition, then: Piece, otherwise: Piece) -> Piece:
        """`if condition then … else …`; what comes out either way needs no condition."""
        if then is otherwise:
            return then
        key = (key_of(condition.kernel), id(then), id(otherwise))
        if key not in self._choices:
            self._choices[key] = _choice(condition, then, otherwise)
        return self._choices[key]


def _choice(condition: Condition, then: Piece, otherwise: Piece) -> Piece:
    ours, theirs = then.kernel.static, otherwise.kernel.static
    joined = join_types(ours.type, theirs.type)
    assert joined is not None  # the results were brought to one type before
    start, end = condition.expr.start, condition.expr.end
    kernel = Choose(
        condition=condition.kernel,
        then=then.kernel,
        otherwise=otherwise.kernel,
        static=Static(joined, max(ours.absent_until, theirs.absent_until)),
        start=start,
        end=end,
    )
    expr = tree.If(condition.expr, then.expr, otherwise.expr, start=start, end=end)
    return Piece(expr, kernel, then.size + otherwise.size + 1, max(then.depth, otherwise.depth) + 1)


def all_conditions(conditions: tuple[Condition, ...]) -> Condition:
    """The conjunction; `true` where there are none."""
    return _joined(Op.AND, conditions)


def any_condition(conditions: tuple[Condition, ...]) -> Condition:
    """The disjunction; `false` where there are none."""
    return _joined(Op.OR, conditions)


def _joined(op: Op, conditions: tuple[Condition, ...]) -> Condition:
    join = all_of if op is Op.AND else any_of
    expr = join(condition.expr for condition in conditions)
    if len(conditions) == 1:
        return conditions[0]
    if not conditions:
        return Condition(expr, Const(value=op is Op.AND, static=BOOLEAN))
    flat: list[Kernel] = []
    for condition in conditions:
        kernel = condition.kernel
        flat.extend(kernel.operands if isinstance(kernel, Apply) and kernel.op is op else (kernel,))
    return Condition(expr, Apply(op=op, operands=tuple(flat), static=BOOLEAN, start=expr.start, end=expr.end))
