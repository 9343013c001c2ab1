"""Values as noun phrases."""

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.phrase.calls import said_call
from regdsl.feel.phrase.kinds import is_condition, is_index
from regdsl.feel.phrase.literals import constant_number, said_constant
from regdsl.feel.phrase.voice import Level, Said, Voice, joined
from regdsl.feel.phrase.words import Collection
from regdsl.feel.strict.errors import NotStrict

__all__ = ["choice", "elements", "noun", "source"]

_SIGNS = {
    tree.ArithmeticOp.ADD: (" + ", Level.SUM, Level.SUM),
    tree.ArithmeticOp.SUBTRACT: (" − ", Level.SUM, Level.PRODUCT),
    tree.ArithmeticOp.MULTIPLY: (" × ", Level.PRODUCT, Level.PRODUCT),
    tree.ArithmeticOp.DIVIDE: (" / ", Level.PRODUCT, Level.ATOM),
}


def noun(voice: Voice, expr: tree.Expr) -> Said:
    """The value of `expr` as a noun phrase; a condition where a value is meant stands in brackets."""
    constant = said_constant(voice, expr)
    if constant is not None:
        return Said(constant, Level.ATOM)
    if is_condition(expr):
        return Said(f"({voice.clause(expr)})", Level.ATOM)
    match expr:
        case tree.Name():
            return Said(voice.name(expr.name), Level.ATOM)
        case tree.NullLiteral():
            return Said(voice.words.nothing, Level.ATOM)
        case tree.AtLiteral():
            return Said(voice.words.text.format(expr.text), Level.ATOM)
        case tree.Negation():
            return Said(f"−{noun(voice, expr.operand).at(Level.ATOM)}", Level.SUM)
        case tree.Arithmetic() if expr.op in _SIGNS:
            sign, level, right = _SIGNS[expr.op]
            said = f"{noun(voice, expr.left).at(level)}{sign}{noun(voice, expr.right).at(right)}"
            return Said(said, level)
        case tree.Path():
            return Said(_property(voice, expr))
        case tree.Filter() if is_index(expr.predicate, voice.titles):
            return Said(_element(voice, expr))
        case tree.Filter() | tree.For() | tree.ListLiteral():
            return Said(_collection(voice, expr, voice.words.the))
        case tree.If():
            return Said(choice(voice, expr))
        case tree.Call(function=tree.Name()):
            return said_call(voice, expr, noun, elements)
    raise NotStrict(expr, Bilingual("такая запись", "such notation"))


def _property(voice: Voice, expr: tree.Path) -> str:
    """A property of a date or duration, or a field of a record."""
    of = noun(voice, expr.base).at(Level.ATOM)
    known = voice.words.properties.get(expr.name)
    return known.format(of) if known is not None else voice.words.field.format(voice.name(expr.name), of)


def choice(voice: Voice, expr: tree.If) -> str:
    """`if`: a condition and two values or two conditions."""
    branches = [
        voice.clause(branch, Level.OR) if is_condition(branch) else noun(voice, branch).text
        for branch in (expr.then, expr.otherwise)
    ]
    return voice.words.choice.format(voice.clause(expr.condition, Level.OR), *branches)


def _element(voice: Voice, expr: tree.Filter) -> str:
    words = voice.words
    base, place = source(voice, expr.base), constant_number(expr.predicate)
    if place == -1:
        return words.last.format(base)
    if place is None or place == 0:
        return words.at.format(base, noun(voice, expr.predicate).at(Level.ATOM))
    return (words.nth if place > 0 else words.nth_last).format(base, abs(place))


def source(voice: Voice, expr: tree.Expr) -> str:
    """A list, as what its elements are taken from."""
    if isinstance(expr, tree.For) or (isinstance(expr, tree.Filter) and not is_index(expr.predicate, voice.titles)):
        return elements(voice, expr)
    return noun(voice, expr).at(Level.ATOM)


def elements(voice: Voice, expr: tree.Expr) -> str:
    """A list as its elements, after a word such as "number of"."""
    return _collection(voice, expr, voice.words.of_the)


def _collection(voice: Voice, expr: tree.Expr, words: Collection) -> str:
    match expr:
        case tree.Filter() if not is_index(expr.predicate, voice.titles):
            return voice.words.such.format(_collection(voice, expr.base, words), voice.clause(expr.predicate))
        case tree.For():
            each = [voice.words.each.format(voice.name(i.name), source(voice, i.source)) for i in expr.iterators]
            return words.made.format(noun(voice, expr.result).at(Level.SUM), joined(each, voice.words.both))
        case tree.ListLiteral(items=()):
            return words.empty
        case tree.ListLiteral(items=items):
            return words.listed.format(joined([noun(voice, item).at(Level.SUM) for item in items], voice.words.both))
    return words.elements.format(source(voice, expr))
