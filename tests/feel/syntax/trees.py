"""Random syntax trees that the parser could have made, and trees without their positions."""

from typing import Any

from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from regdsl.feel.scanner import KEYWORDS
from regdsl.feel.tree import (
    AnyTest,
    Arithmetic,
    ArithmeticOp,
    AtLiteral,
    Between,
    BooleanLiteral,
    Call,
    Comparison,
    ComparisonOp,
    Conjunction,
    ContextEntry,
    ContextLiteral,
    ContextType,
    Disjunction,
    Expr,
    Filter,
    For,
    FunctionLiteral,
    FunctionType,
    If,
    In,
    InstanceOf,
    Iterator,
    ListLiteral,
    ListType,
    Name,
    NamedType,
    NegatedTests,
    Negation,
    NullLiteral,
    NumberLiteral,
    Parameter,
    Path,
    Quantified,
    Quantifier,
    RangeLiteral,
    RangeType,
    StringLiteral,
    UnaryComparison,
)
from regdsl.feel.vocabulary import Vocabulary

NAMES = (
    "доход семьи", "дети", "x", "y", "лес-парк", "возраст на 1 сентября", "дата обращения", "a+b", "check in date",
    "предельное число этажей", "?", "string length", "Mike's age", "и/или",
)  # fmt: skip
FIELDS = ("площадь", "дата рождения", "a", "в год", "time offset", "start included")
VOCABULARY = Vocabulary(frozenset(NAMES), frozenset(FIELDS))
P = {"start": 0, "end": 0}

names = st.sampled_from(NAMES)
locals_ = st.sampled_from(("ребёнок", "i", "мой дом", "j2"))
keys = st.one_of(
    st.sampled_from(("ключ", "второй ключ", "a(b", "", "if", "с-дефисом", "дважды  пробел", "й")),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=4),
)
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
numbers = st.sampled_from(("0", "1", "12.50", ".5", "1e3", "00.1", "1.2E-3"))
booleans = st.booleans()


def types(depth: int = 2) -> st.SearchStrategy[Any]:
    named = st.sampled_from(
        ("number", "string", "date and time", "years and months duration", "Any", "tCustom", "ns.tType", "list")
    ).map(lambda name: NamedType(name, **P))
    if depth == 0:
        return named
    inner = types(depth - 1)
    pair = st.tuples(locals_, inner)
    return st.one_of(
        named,
        inner.map(lambda each: ListType(each, **P)),
        inner.map(lambda each: RangeType(each, **P)),
        st.lists(pair, max_size=2).map(lambda each: ContextType(tuple(each), **P)),
        st.builds(lambda each, result: FunctionType(tuple(each), result, **P), st.lists(inner, max_size=2), inner),
    )


leaves: st.SearchStrategy[Expr] = st.one_of(
    numbers.map(lambda text: NumberLiteral(text, **P)),
    texts.map(lambda value: StringLiteral(value, **P)),
    booleans.map(lambda value: BooleanLiteral(value, **P)),
    st.just(NullLiteral(**P)),
    st.sampled_from(("2026-03-01", "P1Y", 'no"date')).map(lambda text: AtLiteral(text, **P)),
    names.map(lambda name: Name(name, **P)),
)


def _some(inner: Any, low: int, high: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(inner, min_size=low, max_size=high).map(tuple)


def _extend(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    comparison = st.sampled_from(ComparisonOp)
    quantifier = st.sampled_from(Quantifier)
    equality = st.sampled_from((ComparisonOp.EQUAL, ComparisonOp.NOT_EQUAL))
    test = st.one_of(inner, st.builds(lambda op, each: UnaryComparison(op, each, **P), comparison, inner))
    iterator = st.builds(lambda name, a, b: Iterator(name, a, b, **P), locals_, inner, st.none() | inner)
    entry = st.builds(lambda key, value: ContextEntry(key, value, **P), keys, inner)
    parameter = st.builds(lambda name, type_: Parameter(name, type_, **P), locals_, st.none() | types())
    return st.one_of(
        inner.map(lambda a: Negation(a, **P)),
        st.builds(lambda op, a, b: Arithmetic(op, a, b, **P), st.sampled_from(ArithmeticOp), inner, inner),
        st.builds(lambda op, a, b: Comparison(op, a, b, **P), comparison, inner, inner),
        st.builds(lambda a, b, kept: Conjunction(a, b, kept, **P), inner, inner, booleans),
        st.builds(lambda a, b, kept: Disjunction(a, b, kept, **P), inner, inner, booleans),
        st.builds(lambda a, b, c: Between(a, b, c, **P), inner, inner, inner),
        st.builds(lambda a, tests, kept: In(a, tests, kept, **P), inner, _some(test, 1, 3), booleans),
        st.builds(lambda op, a: UnaryComparison(op, a, **P), equality, inner),
        st.builds(lambda a, type_: InstanceOf(a, type_, **P), inner, types()),
        st.builds(lambda a, b, c: If(a, b, c, **P), inner, inner, inner),
        st.builds(lambda its, a: For(its, a, **P), _some(iterator, 1, 2), inner),
        st.builds(lambda q, its, a: Quantified(q, its, a, **P), quantifier, _some(iterator, 1, 2), inner),
        st.builds(lambda a, name: Path(a, name, **P), inner, st.sampled_from(FIELDS)),
        st.builds(lambda a, b: Filter(a, b, **P), inner, inner),
        st.builds(lambda a, args: Call(a, args, **P), inner, _some(inner, 0, 3)),
        st.builds(
            lambda a, args: Call(a, tuple(e for _, e in args), tuple(n for n, _ in args), **P),
            inner,
            st.lists(st.tuples(st.sampled_from(("from", "decimal separator", "имя")), inner), min_size=1, max_size=2),
        ),
        _some(inner, 0, 3).map(lambda items: ListLiteral(items, **P)),
        _some(entry, 0, 3).map(lambda entries: ContextLiteral(entries, **P)),
        st.builds(lambda a, b, c, d: RangeLiteral(a, b, c, d, **P), inner, inner, booleans, booleans),
        st.builds(lambda a, c: RangeLiteral(a, None, c, False, **P), inner, booleans),
        st.builds(lambda b, d: RangeLiteral(None, b, False, d, **P), inner, booleans),
        st.builds(lambda params, a: FunctionLiteral(params, a, **P), _some(parameter, 0, 2), inner),
        st.builds(
            lambda params, entries: FunctionLiteral(params, ContextLiteral(entries, **P), True, **P),
            _some(parameter, 0, 2),
            _some(entry, 0, 2),
        ),
    )


expressions: st.SearchStrategy[Expr] = st.recursive(leaves, _extend, max_leaves=12)
_tests = st.one_of(
    expressions,
    st.builds(lambda op, a: UnaryComparison(op, a, **P), st.sampled_from(ComparisonOp), expressions),
)
unary_tests: st.SearchStrategy[tuple[Expr, ...]] = st.one_of(
    st.just((AnyTest(**P),)),
    _some(_tests, 1, 3).map(lambda tests: (NegatedTests(tests, **P),)),
    _some(_tests, 1, 3),
)


def bare(node: Any) -> Any:
    """Return `node` without positions and without notes of brackets, which the printer adds where they are needed."""
    return _rebuilt(node, keep_brackets=False)


def placed_nowhere(node: Any) -> Any:
    """Return `node` without positions."""
    return _rebuilt(node, keep_brackets=True)


def _rebuilt(node: Any, keep_brackets: bool) -> Any:
    if isinstance(node, tuple):
        return tuple(_rebuilt(item, keep_brackets) for item in node)
    if not isinstance(node, Struct):
        return node
    changes = {name: _rebuilt(getattr(node, name), keep_brackets) for name in node.__struct_fields__}
    changes.update(start=0, end=0)
    if not keep_brackets and "bracketed" in changes:
        changes["bracketed"] = False
    return replace(node, **changes)


assert not KEYWORDS & set(NAMES)
