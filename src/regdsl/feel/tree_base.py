"""What every node of the syntax tree has, the operators, and the expressions that name types."""

from enum import StrEnum

from msgspec import Struct

__all__ = [
    "ArithmeticOp",
    "ComparisonOp",
    "ContextType",
    "FunctionType",
    "ListType",
    "NamedType",
    "Node",
    "Quantifier",
    "RangeType",
    "TypeExpr",
]


class ArithmeticOp(StrEnum):
    """Binary arithmetic operators."""

    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"
    POWER = "**"


class ComparisonOp(StrEnum):
    """Comparison operators."""

    EQUAL = "="
    NOT_EQUAL = "!="
    LESS = "<"
    LESS_OR_EQUAL = "<="
    GREATER = ">"
    GREATER_OR_EQUAL = ">="


class Quantifier(StrEnum):
    """The two quantifiers."""

    SOME = "some"
    EVERY = "every"


class Node(Struct, frozen=True, kw_only=True):
    """Anything with a place in the expression's text."""

    start: int
    end: int


class NamedType(Node, frozen=True):
    """A type by its name: `number`, `date and time`, `Any`."""

    name: str


class ListType(Node, frozen=True):
    """`list<T>`."""

    element: "TypeExpr"


class RangeType(Node, frozen=True):
    """`range<T>`."""

    element: "TypeExpr"


class ContextType(Node, frozen=True):
    """`context<a: T, b: U>`."""

    fields: tuple[tuple[str, "TypeExpr"], ...]


class FunctionType(Node, frozen=True):
    """`function<T, U> -> V`."""

    parameters: tuple["TypeExpr", ...]
    result: "TypeExpr"


TypeExpr = NamedType | ListType | RangeType | ContextType | FunctionType
