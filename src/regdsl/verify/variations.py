"""The same applicant a little changed: on other days, or in plainer words."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any, Final

from regdsl.core.program import Program
from regdsl.feel.types import Date, Text

__all__ = ["in_plain_words", "on_other_days"]

_DAYS: Final = 40
_WORDS: Final = {"ru": "текст", "en": "text"}


def on_other_days(program: Program, application: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The application with one of its dates on each day around another of them, the nearest first."""
    inputs = application["inputs"]
    slots = [slot.name for slot in program.inputs if isinstance(slot.static.type, Date) and slot.name in inputs]
    days = {date.fromisoformat(inputs[name]) for name in slots if inputs[name] is not None}
    for away in range(_DAYS + 1):
        for name, day, sign in product(slots, sorted(days), (1, -1)):
            yield {**application, "inputs": {**inputs, name: (day + sign * timedelta(days=away)).isoformat()}}


def in_plain_words(program: Program, application: Mapping[str, Any]) -> dict[str, Any]:
    """The application with one word for every text of no closed list."""
    word = _WORDS.get(program.language, _WORDS["ru"])
    free = {slot.name for slot in program.inputs if isinstance(slot.static.type, Text) and not slot.static.type.codes}
    inputs = application["inputs"].items()
    return {
        **application,
        "inputs": {name: word if name in free and isinstance(value, str) else value for name, value in inputs},
    }
