"""FEEL, the expression language of the DMN standard: parsing, printing and evaluating expressions."""

from collections.abc import Mapping
from typing import Any, Literal

from regdsl.feel.error import FeelError

__all__ = ["FeelError", "Mode", "evaluate"]

Mode = Literal["dmn", "strict"]


def evaluate(text: str, context: Mapping[str, object] | None = None, mode: Mode = "dmn") -> Any:
    """Return the value of the expression `text`; the keys of `context` are the names that it may use.

    Mode `dmn` is full FEEL (DMN 1.5): null on error, decimal128. Values are those of Python: None, bool, str, int or
    Decimal (a float is refused: it is not exact), date, time, datetime, timedelta, list, dict. Numbers come back as
    Decimal; temporal values as those of the standard library where it holds them without loss (years 1 to 9999, whole
    microseconds), else, and for durations in months, as those of `regdsl.feel.temporal`.

    Mode `strict` is what regulations use.

    Raises FeelError for a text that does not parse, TypeError or ValueError for a context that has no values in FEEL.
    """
    names = context or {}
    if mode == "strict":
        from regdsl.feel.strict import NotParsed, evaluate_strict

        try:
            return evaluate_strict(text, names)
        except NotParsed as stop:
            raise FeelError(stop.problems) from None
    from regdsl.feel.dmn.evaluate import evaluate_text

    return evaluate_text(text, names)
