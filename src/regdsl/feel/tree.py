"""The syntax tree of FEEL (DMN 1.5, clause 10.3.1.2): what the parser makes and every other reading starts from.

Every node knows where it stands: `start` and `end` are 0-based character offsets into the expression's own text.
"""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Negation(Node):
    """`-x`."""

    operand: "Expr"


@dataclass(frozen=True, slots=True)
class Arithmetic(Node):
    """`left op right`."""

    op: ArithmeticOp
    left: "Expr"
    right: "Expr"


@dataclass(frozen=True, slots=True)
class Comparison(Node):
    """`left op right`, a truth value."""

    op: ComparisonOp
    left: "Expr"
    right: "Expr"


@dataclass(frozen=True, slots=True)
class Conjunction(Node):
    """`left and right`; `bracketed` tells whether it stood in brackets of its own."""

    left: "Expr"
    right: "Expr"
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class Disjunction(Node):
    """`left or right`; `bracketed` tells whether it stood in brackets of its own."""

    left: "Expr"
    right: "Expr"
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class Between(Node):
    """`value between low and high`, both ends included."""

    value: "Expr"
    low: "Expr"
    high: "Expr"


@dataclass(frozen=True, slots=True)
class In(Node):
    """`value in test` or `value in (test, test)`; `bracketed` tells whether the whole stood in brackets."""

    value: "Expr"
    tests: tuple["Expr", ...]
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class UnaryComparison(Node):
    """A unary test that is half a comparison: `< 5`, `!= "a"`; only inside tests."""

    op: ComparisonOp
    operand: "Expr"


@dataclass(frozen=True, slots=True)
class AnyTest(Node):
    """The unary test `-`: any value passes; only at the top of unary tests."""


@dataclass(frozen=True, slots=True)
class NegatedTests(Node):
    """The unary tests `not(test, test)`; only at the top of unary tests."""

    tests: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class InstanceOf(Node):
    """`value instance of type`."""

    value: "Expr"
    type: "TypeExpr"


@dataclass(frozen=True, slots=True)
class If(Node):
    """`if condition then yes else no`."""

    condition: "Expr"
    then: "Expr"
    otherwise: "Expr"


@dataclass(frozen=True, slots=True)
class Iterator(Node):
    """`name in source`, or `name in source..upto` where `upto` is not None."""

    name: str
    source: "Expr"
    upto: "Expr | None" = None


@dataclass(frozen=True, slots=True)
class For(Node):
    """`for a in x, b in y return result`."""

    iterators: tuple[Iterator, ...]
    result: "Expr"


@dataclass(frozen=True, slots=True)
class Quantified(Node):
    """`some a in x satisfies condition`, `every ...`."""

    quantifier: Quantifier
    iterators: tuple[Iterator, ...]
    condition: "Expr"


@dataclass(frozen=True, slots=True)
class Path(Node):
    """`base.name`."""

    base: "Expr"
    name: str


@dataclass(frozen=True, slots=True)
class Filter(Node):
    """`base[predicate]`: an index when the predicate is a number, else a selection over `item`."""

    base: "Expr"
    predicate: "Expr"


@dataclass(frozen=True, slots=True)
class Call(Node):
    """`function(arguments)`; `names` is as long as `arguments` for a call with named parameters, else empty."""

    function: "Expr"
    arguments: tuple["Expr", ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListLiteral(Node):
    """`[a, b, c]`."""

    items: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class ContextEntry(Node):
    """`key: value` of a context."""

    key: str
    value: "Expr"


@dataclass(frozen=True, slots=True)
class ContextLiteral(Node):
    """`{key: value}`; later entries see earlier ones."""

    entries: tuple[ContextEntry, ...]


@dataclass(frozen=True, slots=True)
class RangeLiteral(Node):
    """`[low..high]`, `(low..high)`, `]low..high[`; an end is None where the range is written as a half-open test."""

    low: "Expr | None"
    high: "Expr | None"
    low_included: bool
    high_included: bool


@dataclass(frozen=True, slots=True)
class Parameter(Node):
    """A formal parameter of a function literal."""

    name: str
    type: TypeExpr | None


@dataclass(frozen=True, slots=True)
class FunctionLiteral(Node):
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
