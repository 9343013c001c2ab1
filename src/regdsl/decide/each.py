"""Explanations for each record of a list that is certainly in it."""

from collections.abc import Callable, Sequence

from regdsl.core.program import Each
from regdsl.core.texts import Hole
from regdsl.decide.script import Script
from regdsl.decide.wording import Words, filled
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.state import State

__all__ = ["lines_of"]

Special = Callable[[Hole, Sequence[str]], str]
"""How a hole that is no value is said; the second argument is what stands before it."""


def lines_of(
    each: Each, state: State, script: Script, words: Words, special: Special, *path: str
) -> list[dict[str, object]]:
    """One line for each record, in the order of the list; `path` says where a translation of the text would stand."""
    records = script.read(each.items)(state)
    if not isinstance(records, tuple):
        return []
    template = words.template(each.texts, *path)
    spoken = script.spoken_each(template, words.lang)
    columns = [part[0](state) if isinstance(part, tuple) else None for part in spoken]
    made: list[dict[str, object]] = []
    for place, record in enumerate(records):
        if type(record) is Maybe:  # whether it belongs is not known, so nothing is said of it
            continue
        parts: list[str] = []
        for part, column in zip(spoken, columns, strict=True):
            if isinstance(part, str):
                parts.append(part)
            elif isinstance(part, tuple):
                assert isinstance(column, tuple)
                parts.append(part[1](column[place], words))
            else:
                parts.append(special(part, parts))
        made.append({"key": record[0], "explanation": filled(parts)})
    return made
