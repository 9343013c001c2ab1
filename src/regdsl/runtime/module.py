"""What a compiled regulation offers to whoever runs it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from regdsl.runtime.brief import Brief
from regdsl.runtime.state import State, WorkingCalendar
from regdsl.runtime.unknown import Unknown

__all__ = ["Flag", "Flags", "Module"]

Values = tuple[object, ...]
Flag = bool | Unknown
Flags = tuple[tuple[Flag, ...], ...]
"""For every ground of a stage a flag for every limb; a ground by event or by missing data has one flag."""


@dataclass(frozen=True, slots=True)
class Module:
    """A regulation as functions.

    The fast path wants complete data (no Unknown among the inputs and the environment, no event in effect) and raises
    NotComplete where the calendar does not reach. `read` turns a plain application into the tuple of its values, or
    into None where anything is not plainly right; `outcome` gives the brief decision on values; `judge` does both.
    `verdict` gives the outcome, the variant's index, the index of the stage reached (the number of stages when
    granted), its flags (none when granted) and the results (None unless granted).

    The careful path works on a State: the conditions of the variants, by effect the flags of a stage, the results,
    the definitions by name, and the values of the holes in the order of `regdsl.compile.holes`.
    """

    source: str
    read: Callable[[dict[str, object]], Values | None]
    outcome: Callable[[Values, Values, WorkingCalendar], Brief]
    judge: Callable[[dict[str, object], Values, WorkingCalendar], Brief | None]
    verdict: Callable[
        [Values, Values, WorkingCalendar],
        tuple[str, int | None, int, tuple[tuple[bool, ...], ...], Values | None],
    ]
    conditions: Callable[[State], tuple[Flag, ...]]
    stages: Mapping[str, Callable[[State, int | Unknown], Flags]]
    results: Callable[[State], Values]
    definitions: Mapping[str, Callable[[State], object]]
    holes: tuple[Callable[[State], object], ...]
