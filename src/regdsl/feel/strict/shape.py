"""Whether what stands in `list[...]` is an index or a condition, told without knowing unknown values."""

from collections.abc import Callable
from enum import Enum
from typing import Final

from regdsl.feel import tree
from regdsl.feel.strict.errors import UndeclaredName
from regdsl.feel.strict.scope import Scope
from regdsl.feel.strict.values import Value

__all__ = ["Shape", "shape_of"]


class Shape(Enum):
    """What a filter's predicate is."""

    INDEX = "index"
    CONDITION = "condition"


_NUMBERS: Final = (tree.NumberLiteral, tree.Negation, tree.Arithmetic, tree.Path)
_TRUTHS: Final = frozenset(
    {"all", "any", "contains", "ends with", "even", "list contains", "not", "odd", "starts with"},
)


def shape_of(predicate: tree.Expr, scope: Scope, outside: Callable[[tree.Expr], Value]) -> Shape:
    """Tell the shape of `predicate`; `outside` gives its value where it does not speak of the element under test.

    A predicate that is unknown or absent and may be either is taken for an index: an unknown one makes the result
    unknown, which never contradicts what is learnt later.
    """
    match predicate:
        case tree.If(then=tree.NullLiteral()):
            return shape_of(predicate.otherwise, scope, outside)
        case tree.If():
            return shape_of(predicate.then, scope, outside)
        case tree.Call(function=tree.Name(name=name)):
            return Shape.CONDITION if name in _TRUTHS or _is_keyed_truth(name, scope) else Shape.INDEX
        case tree.Path() if _starts_with_item(predicate):
            return Shape.CONDITION
        case tree.Name(name="item"):  # the element under test, never that of a filter outside
            return Shape.CONDITION
        case tree.Name() | tree.Filter():
            return _shape_of_value(predicate, scope, outside)
        case _:
            return Shape.INDEX if isinstance(predicate, _NUMBERS) else Shape.CONDITION


def _starts_with_item(path: tree.Path) -> bool:
    base = path.base
    while isinstance(base, tree.Path):
        base = base.base
    return isinstance(base, tree.Name) and base.name == "item"


def _is_keyed_truth(name: str, scope: Scope) -> bool:
    """Whether `name` is a keyed parameter that is declared to be something else than a number."""
    try:
        scope.figures(name)
    except KeyError:
        return False
    return scope.is_number(name) is False


def _shape_of_value(predicate: tree.Name | tree.Filter, scope: Scope, outside: Callable[[tree.Expr], Value]) -> Shape:
    declared = scope.is_number(predicate.name) if isinstance(predicate, tree.Name) else None
    if declared is not None:
        return Shape.INDEX if declared else Shape.CONDITION
    try:
        value = outside(predicate)
    except UndeclaredName:  # it speaks of the element
        return Shape.CONDITION
    return Shape.CONDITION if isinstance(value, bool) else Shape.INDEX
