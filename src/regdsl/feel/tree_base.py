"""What every node of the syntax tree has, the operators, and the expressions that name types."""

from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Anything with a place in the expression's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamedType(Node):
    """A type by its name: `number`, `date and time`, `Any`."""

    name: str


@dataclass(frozen=True, slots=True)
class ListType(Node):
    """`list<T>`."""

    element: "TypeExpr"


@dataclass(frozen=True, slots=True)
class RangeType(Node):
    """`range<T>`."""

    element: "TypeExpr"


@dataclass(frozen=True, slots=True)
class ContextType(Node):
    """`context<a: T, b: U>`."""

    fields: tuple[tuple[str, "TypeExpr"], ...]


@dataclass(frozen=True, slots=True)
class FunctionType(Node):
    """`function<T, U> -> V`."""

    parameters: tuple["TypeExpr", ...]
    result: "TypeExpr"


TypeExpr = NamedType | ListType | RangeType | ContextType | FunctionType
