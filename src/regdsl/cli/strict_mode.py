"""Strict mode as `regdsl feel` evaluates in it: with the calendar that ships with the package."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from regdsl.calendar import Calendar, Unpublished
from regdsl.feel import FeelError
from regdsl.feel.parser import parse
from regdsl.feel.strict import PlainScope, Value, evaluate, to_value
from regdsl.feel.vocabulary import Vocabulary
from regdsl.runtime.unknown import Unknown

__all__ = ["evaluate_with_calendar"]

T = TypeVar("T")


def evaluate_with_calendar(text: str, context: Mapping[str, object]) -> Value:
    """Return the value of the expression `text` in strict mode, its names standing for the values of `context`.

    Raises FeelError for a text that is no expression, StrictError for one without a meaning in strict mode, and
    TypeError for a value of `context` that strict mode does not have.
    """
    names = {name: to_value(value) for name, value in context.items()}
    parsed = parse(text, Vocabulary(frozenset(names)))
    if parsed.expr is None or parsed.problems:
        raise FeelError(tuple(parsed.problems))
    return evaluate(parsed.expr, _CalendarScope(names))


@dataclass(frozen=True, slots=True)
class _CalendarScope(PlainScope):
    """Names with values at hand; working days by the published calendars, read when they are first asked for."""

    def add_working_days(self, day: date, count: int) -> date | Unknown:
        """Return the working day `count` working days after `day`, or the year whose calendar is missing."""
        return _known(_calendar().add_working_days(day, count))

    def working_days_between(self, start: date, end: date) -> int | Unknown:
        """Return the number of working days from `start` to `end`, or the year whose calendar is missing."""
        return _known(_calendar().working_days_between(start, end))


def _calendar() -> Calendar:
    # Few expressions count working days: the others need not wait for the machinery of regulations.
    from regdsl.corpus import builtin_calendar

    return builtin_calendar()


def _known(answer: T | Unpublished) -> T | Unknown:
    return Unknown(frozenset({f"calendar.{answer.year}"})) if isinstance(answer, Unpublished) else answer
