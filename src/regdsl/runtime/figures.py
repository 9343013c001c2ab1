"""Figures of law that a regulation looks up: by key, and by a day that an input gives."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date

from regdsl.runtime.known import unknown_among
from regdsl.runtime.not_complete import NotComplete
from regdsl.runtime.strict import strict
from regdsl.runtime.unknown import Unknown

__all__ = ["PARAMETERS", "Figures", "Timetable", "looked_up", "on_day"]

PARAMETERS = "parameters."
"""How `Unknown.missing` names a parameter that has no value for what was asked."""


class Figures(dict[str | tuple[str, ...], object]):
    """What a keyed parameter is worth in one period, by key: a code, or as many codes as there are keys.

    Subscription is for the fast path and raises NotComplete where the table has no such row; `looked_up` says Unknown.
    """

    __slots__ = ("lacking",)

    def __init__(self, name: str, figures: Mapping[str | tuple[str, ...], object]) -> None:
        super().__init__(figures)
        self.lacking = Unknown(frozenset((f"{PARAMETERS}{name}",)))

    def at(self, key: object) -> object:
        """The figure for a key; Unknown where the table has no row for it."""
        return self.get(key, self.lacking)  # type: ignore[call-overload]  # whatever it is, it may be looked for

    def __missing__(self, key: object) -> object:
        """Leave the fast path."""
        raise NotComplete


class Timetable:
    """All periods of a parameter whose day an input gives: `starts` in order, each with its last day (None: open) and
    its value."""

    __slots__ = ("lacking", "periods", "starts")

    def __init__(self, name: str, starts: Sequence[date], periods: Sequence[tuple[date | None, object]]) -> None:
        self.starts = tuple(starts)
        self.periods = tuple(periods)
        self.lacking = Unknown(frozenset((f"{PARAMETERS}{name}",)))

    def on(self, day: date) -> object:
        """The value on a day; Unknown where no period covers it."""
        place = bisect_right(self.starts, day)
        if not place:
            return self.lacking
        until, value = self.periods[place - 1]
        return value if until is None or day <= until else self.lacking


def looked_up(figures: object, *keys: object) -> object:
    """The figure for the keys; Unknown where they, or the period, are, and where the table has no row for them."""
    unknown = unknown_among((figures, *keys))
    if unknown is not None:
        return unknown
    if figures is None or None in keys:
        return None
    assert isinstance(figures, Figures)
    return figures.at(keys if len(keys) > 1 else keys[0])


on_day = strict(Timetable.on)
