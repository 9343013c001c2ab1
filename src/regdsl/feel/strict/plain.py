"""Strict mode for a text and plain Python values: what `regdsl.feel.evaluate` and the command line stand on."""

import math
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction

from regdsl.diagnostics import Bilingual
from regdsl.feel.parser import parse
from regdsl.feel.problem import Problem
from regdsl.feel.strict.interpreter import evaluate
from regdsl.feel.strict.scope import PlainScope
from regdsl.feel.strict.values import DaySeconds, Months, RangeValue, Value
from regdsl.feel.vocabulary import Vocabulary
from regdsl.runtime.unknown import Unknown

__all__ = ["NotParsed", "evaluate_strict", "to_value"]


class NotParsed(Exception):
    """A text that is no expression; `problems` say where and why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(problem.kind.slug for problem in problems))
        self.problems = problems


def evaluate_strict(text: str, context: Mapping[str, object] | None = None) -> Value:
    """Return the value of the expression `text`, its names standing for the values of `context`.

    Raises NotParsed for a text that is no expression, StrictError for one without a meaning in strict mode, and
    TypeError for a value of `context` that strict mode does not have.
    """
    names = {name: to_value(value) for name, value in (context or {}).items()}
    parsed = parse(text, Vocabulary(frozenset(names)))
    if parsed.expr is None or parsed.problems:
        raise NotParsed(tuple(parsed.problems))
    return evaluate(parsed.expr, PlainScope(names))


def to_value(plain: object) -> Value:
    """Return a plain Python value as one of strict mode: every number exact, every list a tuple.

    A float stands for the shortest decimal that prints as it. Raises TypeError for anything else, a moment without an
    offset among them.
    """
    match plain:
        case None | bool() | str() | Fraction() | Unknown() | Months() | DaySeconds() | RangeValue():
            return plain
        case int():
            return Fraction(plain)
        case Decimal() if plain.is_finite():
            return Fraction(plain)
        case float() if math.isfinite(plain):
            return Fraction(repr(plain))
        case datetime() if plain.tzinfo is not None:
            return plain
        case datetime():
            raise TypeError(_NO_OFFSET.en)
        case date():
            return plain
        case time() if plain.tzinfo is None:
            return plain
        case list() | tuple():
            return tuple(to_value(item) for item in plain)
    raise TypeError(f"strict mode has no value such as {type(plain).__name__}")


_NO_OFFSET = Bilingual("моменту не хватает смещения от UTC", "a moment needs its offset from UTC")
