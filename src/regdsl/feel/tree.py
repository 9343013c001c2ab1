"""The syntax tree of FEEL (DMN 1.5, clause 10.3.1.2): what the parser makes and every other reading starts from.

Every node knows where it stands: `start` and `end` are 0-based character offsets into the expression's own text.
"""

from regdsl.feel.tree_base import (
    ArithmeticOp,
    ComparisonOp,
    ContextType,
    FunctionType,
    ListType,
    NamedType,
    Node,
    Quantifier,
    RangeType,
    TypeExpr,
)
from regdsl.feel.tree_leaves import AtLiteral, BooleanLiteral, Name, NullLiteral, NumberLiteral, StringLiteral

__all__ = [
    "AnyTest",
    "Arithmetic",
    "ArithmeticOp",
    "AtLiteral",
    "Between",
    "BooleanLiteral",
    "Call",
    "Comparison",
    "ComparisonOp",
    "Conjunction",
    "ContextEntry",
    "ContextLiteral",
    "ContextType",
    "Disjunction",
    "Expr",
    "Filter",
    "For",
    "FunctionLiteral",
    "FunctionType",
    "If",
    "In",
    "InstanceOf",
    "Iterator",
    "ListLiteral",
    "ListType",
    "Name",
    "NamedType",
    "NegatedTests",
    "Negation",
    "Node",
    "NullLiteral",
    "NumberLiteral",
    "Parameter",
    "Path",
    "Quantified",
    "Quantifier",
    "RangeLiteral",
    "RangeType",
    "StringLiteral",
    "TypeExpr",
    "UnaryComparison",
]


class Negation(Node, frozen=True):
    """`-x`."""

    operand: "Expr"


class Arithmetic(Node, frozen=True):
    """`left op right`."""

    op: ArithmeticOp
    left: "Expr"
    right: "Expr"


class Comparison(Node, frozen=True):
    """`left op right`, a truth value."""

    op: ComparisonOp
    left: "Expr"
    right: "Expr"


class Conjunction(Node, frozen=True):
    """`left and right`; `bracketed` tells whether it stood in brackets of its own."""

    left: "Expr"
    right: "Expr"
    bracketed: bool = False


class Disjunction(Node, frozen=True):
    """`left or right`; `bracketed` tells whether it stood in brackets of its own."""

    left: "Expr"
    right: "Expr"
    bracketed: bool = False


class Between(Node, frozen=True):
    """`value between low and high`, both ends included."""

    value: "Expr"
    low: "Expr"
    high: "Expr"


class In(Node, frozen=True):
    """`value in test` or `value in (test, test)`; `bracketed` tells whether the whole stood in brackets."""

    value: "Expr"
    tests: tuple["Expr", ...]
    bracketed: bool = False


class UnaryComparison(Node, frozen=True):
    """A unary test that is half a comparison: `< 5`, `!= "a"`; only inside tests."""

    op: ComparisonOp
    operand: "Expr"


class AnyTest(Node, frozen=True):
    """The unary test `-`: any value passes; only at the top of unary tests."""


class NegatedTests(Node, frozen=True):
    """The unary tests `not(test, test)`; only at the top of unary tests."""

    tests: tuple["Expr", ...]


class InstanceOf(Node, frozen=True):
    """`value instance of type`."""

    value: "Expr"
    type: "TypeExpr"


class If(Node, frozen=True):
    """`if condition then yes else no`."""

    condition: "Expr"
    then: "Expr"
    otherwise: "Expr"


class Iterator(Node, frozen=True):
    """`name in source`, or `name in source..upto` where `upto` is not None."""

    name: str
    source: "Expr"
    upto: "Expr | None" = None


class For(Node, frozen=True):
    """`for a in x, b in y return result`."""

    iterators: tuple[Iterator, ...]
    result: "Expr"


class Quantified(Node, frozen=True):
    """`some a in x satisfies condition`, `every ...`."""

    quantifier: Quantifier
    iterators: tuple[Iterator, ...]
    condition: "Expr"


class Path(Node, frozen=True):
    """`base.name`."""

    base: "Expr"
    name: str


class Filter(Node, frozen=True):
    """`base[predicate]`: an index when the predicate is a number, else a selection over `item`."""

    base: "Expr"
    predicate: "Expr"


class Call(Node, frozen=True):
    """`function(arguments)`; `names` is as long as `arguments` for a call with named parameters, else empty."""

    function: "Expr"
    arguments: tuple["Expr", ...]
    names: tuple[str, ...] = ()


class ListLiteral(Node, frozen=True):
    """`[a, b, c]`."""

    items: tuple["Expr", ...]


class ContextEntry(Node, frozen=True):
    """`key: value` of a context."""

    key: str
    value: "Expr"


class ContextLiteral(Node, frozen=True):
    """`{key: value}`; later entries see earlier ones."""

    entries: tuple[ContextEntry, ...]


class RangeLiteral(Node, frozen=True):
    """`[low..high]`, `(low..high)`, `]low..high[`; an end is None where the range is written as a half-open test."""

    low: "Expr | None"
    high: "Expr | None"
    low_included: bool
    high_included: bool


class Parameter(Node, frozen=True):
    """A formal parameter of a function literal."""

    name: str
    type: TypeExpr | None


class FunctionLiteral(Node, frozen=True):
    """`function(a, b: number) body`; `external` marks a body in another language, which is never run."""

    parameters: tuple[Parameter, ...]
    body: "Expr"
    external: bool = False


Expr = (
    NumberLiteral
    | StringLiteral
    | BooleanLiteral
    | NullLiteral
    | AtLiteral
    | Name
    | Negation
    | Arithmetic
    | Comparison
    | Conjunction
    | Disjunction
    | Between
    | In
    | UnaryComparison
    | AnyTest
    | NegatedTests
    | InstanceOf
    | If
    | For
    | Quantified
    | Path
    | Filter
    | Call
    | ListLiteral
    | ContextLiteral
    | RangeLiteral
    | FunctionLiteral
)
