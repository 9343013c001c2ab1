"""The changes that make a mutant: each replaces one expression of a file by another."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

__all__ = ["Mutant", "mutants_of"]

_NEAR: dict[type[ast.cmpop], type[ast.cmpop]] = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
_OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.FloorDiv: ast.Mod,
    ast.Mod: ast.FloorDiv,
}


class _Place(Enum):
    """Where an expression stands, when the place allows a change of its own."""

    PLAIN = auto()
    BRANCH = auto()
    RETURNED = auto()
    RETURNED_BOOL = auto()


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed expression: `text` is the whole file with the change in it."""

    line: int
    before: str
    after: str
    text: str


def mutants_of(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a module's `source`.

    Annotations, decorators, patterns and f-strings are left alone: what they say is typed, declared or shown."""
    encoded = source.encode()
    starts = [0]
    for line in encoded.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node, place in _expressions(ast.parse(source), returns_bool=False):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        for changed in _changes(node, place):
            after = ast.unparse(changed)
            text = (encoded[:start] + f"({after})".encode() + encoded[end:]).decode()
            yield Mutant(node.lineno, encoded[start:end].decode(), after, text)


def _expressions(node: ast.AST, *, returns_bool: bool) -> Iterator[tuple[ast.expr, _Place]]:
    """Yield the expressions under `node` that may change."""
    match node:
        case ast.JoinedStr() | ast.pattern():
            return
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            declared = isinstance(node.returns, ast.Name) and node.returns.id == "bool"
            for default in (*node.args.defaults, *node.args.kw_defaults):
                if default is not None:
                    yield from _with(default, _Place.PLAIN, returns_bool=False)
            for statement in node.body:
                yield from _expressions(statement, returns_bool=declared)
            return
        case ast.ClassDef():
            for statement in node.body:
                yield from _expressions(statement, returns_bool=False)
            return
        case ast.AnnAssign():
            if node.value is not None:
                yield from _with(node.value, _Place.PLAIN, returns_bool=returns_bool)
            return
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.keyword(arg="strict"):
            return
    for name, value in ast.iter_fields(node):
        place = _place(node, name, returns_bool=returns_bool)
        for child in value if isinstance(value, list) else (value,):
            if isinstance(child, ast.AST):
                yield from _with(child, place, returns_bool=returns_bool)


def _with(node: ast.AST, place: _Place, *, returns_bool: bool) -> Iterator[tuple[ast.expr, _Place]]:
    if isinstance(node, ast.expr):
        yield node, place
    yield from _expressions(node, returns_bool=returns_bool)


def _place(parent: ast.AST, field: str, *, returns_bool: bool) -> _Place:
    match parent:
        case ast.If() | ast.IfExp() if field == "test":
            return _Place.BRANCH
        case ast.Return():
            return _Place.RETURNED_BOOL if returns_bool else _Place.RETURNED
    return _Place.PLAIN


def _changes(node: ast.expr, place: _Place) -> Iterator[ast.expr]:
    """Yield what may stand instead of `node`."""
    match node:
        case ast.Compare(left=left, ops=ops, comparators=right):
            for index, op in enumerate(ops):
                for other in (_NEAR.get(type(op)), _OPPOSITE.get(type(op))):
                    if other:
                        yield ast.Compare(left, [*ops[:index], other(), *ops[index + 1 :]], right)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC and not (_text(left) or _text(right)):
            yield ast.BinOp(left, _ARITHMETIC[type(op)](), right)
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
    # A negated condition swaps the branches; a compared or negated one has its opposite above already.
    if place is _Place.BRANCH and not isinstance(node, ast.Compare | ast.UnaryOp | ast.Constant):
        yield ast.UnaryOp(ast.Not(), node)
    if place is _Place.RETURNED_BOOL and not isinstance(node, ast.Compare | ast.UnaryOp | ast.Constant):
        yield ast.UnaryOp(ast.Not(), node)
    if place is _Place.RETURNED and not isinstance(node, ast.Constant):
        yield ast.Constant(None)


def _text(node: ast.expr) -> bool:
    """Whether `node` is a text or a sequence on its face: what is joined there is not a number."""
    return isinstance(node, ast.JoinedStr | ast.List | ast.Tuple) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
