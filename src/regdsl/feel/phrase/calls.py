"""Calls of functions as noun phrases."""

from collections.abc import Callable
from fractions import Fraction

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.phrase.literals import constant_number
from regdsl.feel.phrase.voice import Level, Said, Voice, joined
from regdsl.feel.strict.errors import NotStrict
from regdsl.feel.strict.functions import FUNCTIONS
from regdsl.text import format_number, plural

__all__ = ["arguments_of", "said_call"]

Noun = Callable[[Voice, tree.Expr], Said]
Elements = Callable[[Voice, tree.Expr], str]

_OF_ELEMENTS = frozenset({"count", "max", "mean", "min", "sum"})
_OF_LISTS = frozenset({"append", "concatenate", "union"})


def arguments_of(expr: tree.Call) -> tuple[str, tuple[tree.Expr, ...]]:
    """The name of the function and its arguments in their order. Raises NotStrict for a function strict mode lacks."""
    name = expr.function.name if isinstance(expr.function, tree.Name) else "?"
    builtin = FUNCTIONS.get(name)
    if builtin is None:
        raise NotStrict(expr.function, Bilingual(f"функция `{name}`", f"function `{name}`"))
    ordered = builtin.ordered(expr.names, expr.arguments) if expr.names else expr.arguments
    if ordered is None or not builtin.accepts(len(ordered)):
        raise NotStrict(expr, Bilingual(f"такой вызов `{name}`", f"such a call of `{name}`"))
    return name, ordered


def said_call(voice: Voice, expr: tree.Call, noun: Noun, elements: Elements) -> Said:
    """A call whose result is no truth value."""
    words = voice.words
    figure = _figure(voice, expr, noun)
    if figure is not None:
        return figure
    name, arguments = arguments_of(expr)
    if name in words.rounded:
        return Said(
            words.rounded[name].format(noun(voice, arguments[0]).at(Level.ATOM), _digits(voice, arguments, noun))
        )
    if name == "date" and len(arguments) == 3:
        return Said(_date(voice, arguments, noun))
    if name in _OF_ELEMENTS and len(arguments) == 1:
        return Said(words.calls[name].format(elements(voice, arguments[0])))
    said = [noun(voice, argument).at(Level.ATOM) for argument in arguments]
    if name in _OF_ELEMENTS | _OF_LISTS:
        return Said(words.calls[name].format(joined(said, words.both)))
    return Said(words.calls[name].format(*said))


def _figure(voice: Voice, expr: tree.Call, noun: Noun) -> Said | None:
    """A parameter taken by keys; None for a function."""
    name = expr.function.name if isinstance(expr.function, tree.Name) else "?"
    if name in FUNCTIONS or name not in voice.titles or not expr.arguments:
        return None
    words = voice.words
    keys = [noun(voice, argument).at(Level.ATOM) for argument in expr.arguments]
    said = words.figure if len(keys) == 1 else words.figure_of_several
    return Said(said.format(voice.name(name), joined(keys, words.both)))


def _digits(voice: Voice, arguments: tuple[tree.Expr, ...], noun: Noun) -> str:
    words = voice.words
    digits = constant_number(arguments[1]) if len(arguments) > 1 else 0
    if digits is None:
        return words.to_digits.format(noun(voice, arguments[1]).at(Level.ATOM), words.digits[2])
    if digits == 0:
        return words.to_whole
    return words.to_digits.format(format_number(Fraction(digits), words.lang), plural(digits, *words.digits))


def _date(voice: Voice, parts: tuple[tree.Expr, ...], noun: Noun) -> str:
    """`date(year, 9, 1)`: the first of September of that year."""
    words = voice.words
    year, month, day = parts
    number = constant_number(month)
    said_month = words.months[number - 1] if number and 1 <= number <= 12 else noun(voice, month).at(Level.ATOM)
    return words.yearly.format(noun(voice, day).at(Level.ATOM), said_month, noun(voice, year).at(Level.ATOM))
