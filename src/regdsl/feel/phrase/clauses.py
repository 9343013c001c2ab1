"""Conditions as clauses."""

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.phrase.calls import arguments_of
from regdsl.feel.phrase.comparisons import said_comparison, said_order, said_range
from regdsl.feel.phrase.kinds import VERDICTS
from regdsl.feel.phrase.literals import said_constant
from regdsl.feel.phrase.nouns import choice, elements, noun, source
from regdsl.feel.phrase.voice import Level, Said, Voice, joined
from regdsl.feel.phrase.words import Sentence
from regdsl.feel.strict.errors import NotStrict
from regdsl.feel.tree import ComparisonOp

__all__ = ["clause"]

_CONTRARY = {
    ComparisonOp.LESS: ComparisonOp.GREATER_OR_EQUAL,
    ComparisonOp.LESS_OR_EQUAL: ComparisonOp.GREATER,
    ComparisonOp.GREATER: ComparisonOp.LESS_OR_EQUAL,
    ComparisonOp.GREATER_OR_EQUAL: ComparisonOp.LESS,
}


def clause(voice: Voice, expr: tree.Expr, holds: bool = True) -> Said:
    """Say that `expr` holds, or that it does not."""
    words = voice.words
    match expr:
        case tree.Call(function=tree.Name(name="not")):
            return clause(voice, arguments_of(expr)[1][0], not holds)
        case tree.Call(function=tree.Name(name=name)) if name in VERDICTS:
            return Said(_verdict(voice, expr, holds), Level.ATOM)
        case tree.Comparison(op=ComparisonOp.EQUAL | ComparisonOp.NOT_EQUAL as op):
            same = (op is ComparisonOp.EQUAL) is holds
            return Said(said_comparison(voice, expr.left, expr.right, same), Level.ATOM)
        case tree.In(tests=(tree.RangeLiteral() as limits,)) if limits.low is not None and limits.high is not None:
            return _within(voice, expr.value, limits, holds)
        case tree.Between():
            return Said(said_range(voice, expr.value, expr.low, expr.high, holds), Level.ATOM)
        case tree.In() if _is_choice_of_constants(expr.tests):
            return Said(_one_of(voice, expr.value, _options(expr.tests), holds), Level.ATOM)
        case tree.Comparison():
            order = expr.op if holds else _CONTRARY[expr.op]
            return Said(said_order(voice, order, expr.left, expr.right), Level.ATOM)
    if not holds and not isinstance(expr, tree.Name | tree.Path | tree.Filter | tree.BooleanLiteral):
        return _untrue(voice, clause(voice, expr))
    match expr:
        case tree.Conjunction():
            return Said(
                f"{_part(voice, expr.left, Level.AND)}{words.both}{_part(voice, expr.right, Level.AND)}", Level.AND
            )
        case tree.Disjunction():
            return Said(
                f"{_part(voice, expr.left, Level.OR)}{words.either}{_part(voice, expr.right, Level.OR)}", Level.OR
            )
        case tree.In():
            return _any_test(voice, expr.value, expr.tests)
        case tree.Quantified():
            return Said(_quantified(voice, expr))
        case tree.If():
            return Said(choice(voice, expr))
        case tree.BooleanLiteral():
            return Said(words.yes if expr.value is holds else words.no, Level.ATOM)
    return Said(_sentence(words.affirmed, holds).format(noun(voice, expr).at(Level.ATOM)), Level.ATOM)


def _untrue(voice: Voice, said: Said) -> Said:
    return Said(voice.words.untrue.format(said.at(Level.ATOM)), Level.ATOM)


def _part(voice: Voice, expr: tree.Expr, level: Level) -> str:
    """An operand of `and` or `or`; a conjunction inside a disjunction needs no brackets by law, but gets them."""
    said = clause(voice, expr)
    mixed = said.level is not level and said.level in (Level.AND, Level.OR)
    return f"({said.text})" if mixed else said.at(level)


def _sentence(sentence: Sentence, holds: bool) -> str:
    return sentence.holds if holds else sentence.fails


def _verdict(voice: Voice, expr: tree.Call, holds: bool) -> str:
    name, arguments = arguments_of(expr)
    sentence = _sentence(voice.words.verdicts[name], holds)
    if name in ("all", "any"):
        listed = arguments[0] if len(arguments) == 1 else tree.ListLiteral(arguments, start=expr.start, end=expr.end)
        return sentence.format(elements(voice, listed))
    return sentence.format(*(noun(voice, argument).at(Level.ATOM) for argument in arguments))


def _within(voice: Voice, value: tree.Expr, limits: tree.RangeLiteral, holds: bool) -> Said:
    assert limits.low is not None
    assert limits.high is not None
    if limits.low_included and limits.high_included:
        return Said(said_range(voice, value, limits.low, limits.high, holds), Level.ATOM)
    above = ComparisonOp.GREATER_OR_EQUAL if limits.low_included else ComparisonOp.GREATER
    below = ComparisonOp.LESS_OR_EQUAL if limits.high_included else ComparisonOp.LESS
    lower, upper = said_order(voice, above, value, limits.low), said_order(voice, below, value, limits.high)
    said = Said(f"{lower}{voice.words.both}{upper}", Level.AND)
    return said if holds else _untrue(voice, said)


def _is_constant(expr: tree.Expr) -> bool:
    return isinstance(expr, tree.NumberLiteral | tree.StringLiteral | tree.BooleanLiteral | tree.AtLiteral)


def _options(tests: tuple[tree.Expr, ...]) -> tuple[tree.Expr, ...]:
    only = tests[0]
    return only.items if len(tests) == 1 and isinstance(only, tree.ListLiteral) else tests


def _is_choice_of_constants(tests: tuple[tree.Expr, ...]) -> bool:
    options = _options(tests)
    return bool(options) and all(map(_is_constant, options))


def _one_of(voice: Voice, value: tree.Expr, options: tuple[tree.Expr, ...], holds: bool) -> str:
    if len(options) == 1:
        return said_comparison(voice, value, options[0], holds)
    said = ", ".join(said_constant(voice, option) or noun(voice, option).text for option in options)
    return _sentence(voice.words.one_of, holds).format(noun(voice, value).at(Level.SUM), said)


def _any_test(voice: Voice, value: tree.Expr, tests: tuple[tree.Expr, ...]) -> Said:
    if len(tests) == 1:
        return _test(voice, value, tests[0])
    return Said(voice.words.either.join(_test(voice, value, test).at(Level.AND) for test in tests), Level.OR)


def _test(voice: Voice, value: tree.Expr, test: tree.Expr) -> Said:
    match test:
        case tree.UnaryComparison(op=ComparisonOp.EQUAL | ComparisonOp.NOT_EQUAL as op):
            return Said(said_comparison(voice, value, test.operand, op is ComparisonOp.EQUAL), Level.ATOM)
        case tree.UnaryComparison():
            return Said(said_order(voice, test.op, value, test.operand), Level.ATOM)
        case tree.RangeLiteral(low=low, high=high) if low is not None and high is not None:
            return _within(voice, value, test, True)
        case tree.AnyTest():
            return Said(voice.words.any_value.format(noun(voice, value).at(Level.SUM)), Level.ATOM)
        case tree.NegatedTests():
            return _untrue(voice, _any_test(voice, value, test.tests))
        case tree.RangeLiteral():
            raise NotStrict(test, Bilingual("промежуток без конца", "range without an end"))
    if said_constant(voice, test) is not None or isinstance(test, tree.NullLiteral):
        return Said(said_comparison(voice, value, test, True), Level.ATOM)
    said = voice.words.among.holds.format(noun(voice, value).at(Level.SUM), noun(voice, test).at(Level.ATOM))
    return Said(said, Level.ATOM)


def _quantified(voice: Voice, expr: tree.Quantified) -> str:
    words = voice.words
    universal = expr.quantifier is tree.Quantifier.EVERY
    pairs = [(voice.name(iterator.name), source(voice, iterator.source)) for iterator in expr.iterators]
    condition = voice.clause(expr.condition)
    if len(pairs) == 1:
        return (words.every if universal else words.some).format(*pairs[0], condition)
    said = joined([(words.each if universal else words.each_any).format(*pair) for pair in pairs], words.both)
    return (words.every_of_several if universal else words.some_of_several).format(said, condition)
