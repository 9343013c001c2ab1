"""Locals that are days of every year stand in expressions like periods."""

from typing import Final

from regdsl.corpus.templates.figures import said_of
from regdsl.document import Node
from regdsl.document.compose import at_path, mapping_at, scalar_at
from regdsl.model.local import Local
from regdsl.model.season import SeasonText, YearDay, read_season

__all__ = ["period_of", "season_within", "some_season", "window"]

_FIRST: Final = YearDay(1, 1)
_LAST: Final = YearDay(12, 31)


def period_of(name: str, declared: Node, value: Node, said: Node | None = None) -> Node:
    """Return the period that the local `declared` is with a `value`; `said` is what else is said of the value."""
    title = at_path(declared, "title") or scalar_at(declared, name)
    return mapping_at(declared, [("title", title), ("every_year", value), *said_of(said)])


def window(local: Local) -> SeasonText:
    """The days within which the local may be settled."""
    first = local.min if isinstance(local.min, YearDay) else _FIRST
    return SeasonText(first, local.max if isinstance(local.max, YearDay) else _LAST)


def season_within(local: Local, value: object) -> bool | None:
    """Whether a value lies within the bounds; None where it is no range of days of every year."""
    found = read_season(value) if isinstance(value, str) else None
    return None if found is None else window(local).holds(found)


def some_season(local: Local) -> str:
    """A value that the local may have: which one, nothing in the check turns on."""
    return str(window(local))
