"""From the syntax tree to the kernel: names resolved, types and ranges inferred, guards honoured."""

from collections.abc import Mapping
from difflib import get_close_matches

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate.calls import call
from regdsl.feel.elaborate.compare import BOOLEAN, compared, in_range, negate
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import (
    AMBIGUOUS_MIX,
    NOT_IN_STRICT,
    TYPE_CLASH,
    UNKNOWN_NAME,
)
from regdsl.feel.elaborate.iterate import collected, filtered, quantified, truth
from regdsl.feel.elaborate.joining import join_types
from regdsl.feel.elaborate.keyed.figures import named as keyed_name
from regdsl.feel.elaborate.lists import in_list, make_list
from regdsl.feel.elaborate.narrow import when_false, when_true
from regdsl.feel.elaborate.numbers import arithmetic, negation, number_literal
from regdsl.feel.elaborate.periods import period_end, period_ends, period_named, period_out_of_place
from regdsl.feel.elaborate.records import is_of_records, path
from regdsl.feel.elaborate.scope import Context, Need, Notes, Symbol
from regdsl.feel.elaborate.seasons import in_season
from regdsl.feel.elaborate.temporal import at_literal, property_of
from regdsl.feel.kernel import Apply, Choose, Const, Kernel, Op
from regdsl.feel.names import fold
from regdsl.feel.problem import Problem
from regdsl.feel.types import ALWAYS, ListOf, Null, Season, Static, Text
from regdsl.text import did_you_mean

__all__ = ["Elaborated", "elaborate", "elaborate_in", "elaborate_shown"]


class Elaborated(Struct, frozen=True):
    """The kernel (None when there are errors), problems, uses that depend on stage or variant, names read, lookups."""

    kernel: Kernel | None
    problems: tuple[Problem, ...]
    needs: tuple[Need, ...]
    reads: tuple[str, ...]
    lookups: Mapping[str, Kernel]


def elaborate(expr: tree.Expr, symbols: dict[str, Symbol]) -> Elaborated:
    """Type an expression against the names in scope. Problems are returned, never raised."""
    notes = Notes(texts=[expr])
    kernel = _elab(Context(symbols, notes), expr)
    return Elaborated(kernel, tuple(notes.problems), tuple(notes.needs), tuple(notes.reads), notes.lookups)


def elaborate_shown(expr: tree.Expr, symbols: dict[str, Symbol]) -> Elaborated:
    """Type an expression whose value is shown, which may be a period as a whole."""
    notes = Notes()
    period = period_named(Context(symbols, notes), expr)
    if period is None:
        return elaborate(expr, symbols)
    kernel = Context(symbols, notes).reference(period, expr.start, expr.end)
    return Elaborated(kernel, (), tuple(notes.needs), tuple(notes.reads), notes.lookups)


def elaborate_in(ctx: Context, expr: tree.Expr) -> Kernel | None:
    """Type an expression that shares its context, and the notes of it, with others."""
    ctx.notes.texts.append(expr)
    return _elab(ctx, expr)


def _elab(ctx: Context, node: tree.Expr) -> Kernel | None:
    made = _dispatch(ctx, node)
    return ctx.see(made) if isinstance(made, Apply) else made


def _dispatch(ctx: Context, node: tree.Expr) -> Kernel | None:
    match node:
        case tree.NumberLiteral():
            return number_literal(ctx, node)
        case tree.StringLiteral(value=value):
            text = Text(frozenset({value}), written=True)
            return Const(value=value, static=Static(text), start=node.start, end=node.end)
        case tree.BooleanLiteral(value=value):
            return Const(value=value, static=BOOLEAN, start=node.start, end=node.end)
        case tree.NullLiteral():
            return Const(value=None, static=Static(Null(), ALWAYS), start=node.start, end=node.end)
        case tree.AtLiteral():
            return at_literal(ctx, node)
        case tree.Name():
            return _name(ctx, node)
        case tree.Negation(operand=operand):
            kernel = _elab(ctx, operand)
            return kernel and negation(ctx, node, kernel)
        case tree.Arithmetic(left=left, right=right):
            a, b = _elab(ctx, left), _elab(ctx, right)
            return arithmetic(ctx, node, a, b) if a and b else None
        case tree.Comparison(op=op, left=left, right=right):
            a, b = _elab(ctx, left), _elab(ctx, right)
            return compared(ctx, node, op, a, b) if a and b else None
        case tree.Conjunction() | tree.Disjunction():
            return _connective(ctx, node)
        case tree.Between(value=value, low=low, high=high):
            kernels = [_elab(ctx, part) for part in (value, low, high)]
            a, b, c = kernels
            return in_range(ctx, node, a, b, c, (True, True)) if a and b and c else None
        case tree.In(value=value, tests=tests):
            subject = _elab(ctx, value)
            return subject and _any_test(ctx, node, subject, tests)
        case tree.If():
            return _choice(ctx, node)
        case tree.ListLiteral(items=items):
            made = [_elab(ctx, item) for item in items]
            whole = tuple(item for item in made if item is not None)
            return make_list(ctx, node, whole) if len(whole) == len(made) else None
        case tree.Quantified():
            return quantified(_elab, ctx, node)
        case tree.For():
            return collected(_elab, ctx, node)
        case tree.Filter():
            return filtered(_elab, ctx, node)
        case tree.Path(base=base) if (period := period_named(ctx, base)) is not None:
            return period_end(ctx, node, period)
        case tree.Path(base=base):
            kernel = _elab(ctx, base)
            if kernel is None:
                return None
            return path(ctx, node, kernel) if is_of_records(kernel) else property_of(ctx, node, kernel)
        case tree.Call(arguments=arguments):
            args = [_elab(ctx, argument) for argument in arguments]
            whole = tuple(arg for arg in args if arg is not None)
            return call(ctx, node, whole) if len(whole) == len(args) else None
        case _:
            _unsupported(ctx, node)
            return None


def _unsupported(ctx: Context, node: tree.Expr) -> None:
    names = {
        tree.ContextLiteral: Bilingual("запись в фигурных скобках", "a context literal"),
        tree.FunctionLiteral: Bilingual("собственная функция", "a function of one's own"),
        tree.InstanceOf: Bilingual("проверка типа instance of", "a type test"),
        tree.RangeLiteral: Bilingual("промежуток вне проверки in", "a range outside `in`"),
        tree.UnaryComparison: Bilingual("проверка без левой части", "a test without its left side"),
    }
    what = names.get(type(node), Bilingual("такая запись", "this notation"))
    hint = Bilingual("сравните значение прямо", "compare the value itself")
    ctx.problem(NOT_IN_STRICT, node, what=what, hint=hint)


def _name(ctx: Context, node: tree.Name) -> Kernel | None:
    symbol = ctx.symbols.get(node.name)
    if symbol is not None and (symbol.keyed is not None or symbol.as_of is not None):
        return keyed_name(ctx, node, symbol)
    if symbol is not None and period_named(ctx, node) is not None:
        return period_out_of_place(ctx, node)
    if symbol is not None:
        return ctx.reference(symbol, node.start, node.end)
    folded = {fold(name): name for name in ctx.symbols}
    close = folded.get(fold(node.name)) or next(iter(get_close_matches(node.name, list(ctx.symbols), 1, 0.75)), None)
    codes = any(
        isinstance(known.static.type, Text) and known.static.type.codes and node.name in known.static.type.codes
        for known in ctx.symbols.values()
    )
    help_ = None
    if codes:
        help_ = Bilingual(
            f'значение перечня пишется в кавычках: "{node.name}"', f'a code is written in quotes: "{node.name}"'
        )
    elif close:
        help_ = did_you_mean(node.name, close)
    ctx.problem(UNKNOWN_NAME, node, help_, name=node.name)
    return None


def _connective(ctx: Context, node: tree.Conjunction | tree.Disjunction) -> Kernel | None:
    conjunction = isinstance(node, tree.Conjunction)
    other = tree.Disjunction if conjunction else tree.Conjunction
    for side in (node.left, node.right):
        if isinstance(side, (other, tree.In)) and not side.bracketed:
            second = "in" if isinstance(side, tree.In) else ("or" if conjunction else "and")
            ctx.problem(AMBIGUOUS_MIX, side, first="and" if conjunction else "or", second=second)
            return None
    left = _elab(ctx, node.left)
    left = left and truth(ctx, left)
    # what stands on the right of `and` is read knowing that the left holds
    inner = ctx.knowing(when_true(left)) if left and conjunction else ctx
    right = _elab(inner, node.right)
    right = right and truth(inner, right)
    if left is None or right is None:
        return None
    op = Op.AND if conjunction else Op.OR
    flat: list[Kernel] = []
    for operand in (left, right):
        flat.extend(operand.operands if isinstance(operand, Apply) and operand.op is op else (operand,))
    return Apply(op=op, operands=tuple(flat), static=BOOLEAN, start=node.start, end=node.end)


def _choice(ctx: Context, node: tree.If) -> Kernel | None:
    condition = _elab(ctx, node.condition)
    condition = condition and truth(ctx, condition)
    if condition is None:
        return None
    yes, no = (
        _elab(ctx.knowing(when_true(condition)), node.then),
        _elab(ctx.knowing(when_false(condition)), node.otherwise),
    )
    if yes is None or no is None:
        return None
    joined = join_types(yes.static.type, no.static.type)
    if joined is None:
        ctx.problem(TYPE_CLASH, no, expected=type_name(yes.static.type), found=type_name(no.static.type))
        return None
    until = max(yes.static.absent_until, no.static.absent_until)
    return Choose(
        condition=condition, then=yes, otherwise=no, static=Static(joined, until), start=node.start, end=node.end
    )


def _any_test(ctx: Context, node: tree.In, subject: Kernel, tests: tuple[tree.Expr, ...]) -> Kernel | None:
    texts = all(isinstance(test, tree.StringLiteral) for test in tests)
    if texts and len(tests) > 1:
        return in_list(ctx, node, subject, _listed(ctx, node, tests))
    made = [_test(ctx, node, subject, test) for test in tests]
    whole = tuple(test for test in made if test is not None)
    if len(whole) != len(made):
        return None
    return (
        whole[0] if len(whole) == 1 else Apply(op=Op.OR, operands=whole, static=BOOLEAN, start=node.start, end=node.end)
    )


def _listed(ctx: Context, node: tree.Node, tests: tuple[tree.Expr, ...]) -> Kernel:
    items = tuple(kernel for test in tests if (kernel := _elab(ctx, test)) is not None)
    made = make_list(ctx, node, items)
    assert made is not None  # string literals always make a list
    return made


def _test(ctx: Context, node: tree.In, subject: Kernel, test: tree.Expr) -> Kernel | None:
    if isinstance(test, tree.UnaryComparison):
        limit = _elab(ctx, test.operand)
        return limit and compared(ctx, test, test.op, subject, limit)
    if isinstance(test, tree.NegatedTests):
        inner = _any_test(ctx, node, subject, test.tests)
        return inner and negate(inner)
    if isinstance(test, tree.RangeLiteral) and test.low is not None and test.high is not None:
        low, high = _elab(ctx, test.low), _elab(ctx, test.high)
        if low is None or high is None:
            return None
        return in_range(ctx, test, subject, low, high, (test.low_included, test.high_included))
    if (period := period_named(ctx, test)) is not None and isinstance(period.static.type, Season):
        return in_season(ctx, test, subject, period)
    if period is not None:
        return in_range(ctx, test, subject, *period_ends(ctx, test, period), (True, True))
    value = _elab(ctx, test)
    if value is None:
        return None
    if isinstance(value.static.type, ListOf) and not isinstance(subject.static.type, ListOf):
        return in_list(ctx, node, subject, value)
    return compared(ctx, node, tree.ComparisonOp.EQUAL, subject, value)
