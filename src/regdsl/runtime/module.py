"""What a compiled regulation offers to whoever runs it."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from regdsl.runtime.brief import Brief
from regdsl.runtime.state import State, WorkingCalendar
from regdsl.runtime.unknown import Unknown

__all__ = ["Flag", "Flags", "Module", "Said", "SayGrounds", "SayTrace", "Values"]

Values = tuple[object, ...]
Flag = bool | Unknown
Flags = tuple[tuple[Flag, ...], ...]
"""For every ground of a stage a flag for every limb; a ground by event or by missing data has one flag."""

Said = dict[str, object]
SayGrounds = Callable[[Values, Flags, Callable[[], Callable[[int], Said]]], list[Said]]
"""From the inputs, the flags of the stage and what makes a function that says the ground at a place, for those that
are not said at once, to the true grounds."""
SayTrace = Callable[[Flags, str | None], list[Said]]
"""From the flags of the stage and the variant's id to the trace."""


class Module:
    """A regulation as functions. `part` gives the names that a part of the module defines, when it is first needed.

    The fast path wants complete data (no Unknown among the inputs and the environment, no event in effect) and raises
    NotComplete where the calendar does not reach. The careful path works on a State.
    """

    def __init__(self, part: Callable[[str], Mapping[str, Any]]) -> None:
        self._part = part

    @cached_property
    def read(self) -> Callable[[dict[str, object]], Values | None]:
        """From a plain application to the tuple of its values; None where anything is not plainly right."""
        found: Callable[[dict[str, object]], Values | None] = self._part("read")["read"]
        return found

    @cached_property
    def outcome(self) -> Callable[[Values, Values, WorkingCalendar], Brief]:
        """From the inputs, the environment and the calendar to the brief decision."""
        found: Callable[[Values, Values, WorkingCalendar], Brief] = self._part("outcome")["outcome"]
        return found

    @cached_property
    def judge(self) -> Callable[[dict[str, object], Values, WorkingCalendar], Brief | None]:
        """From a plain application to the brief decision; None where anything is not plainly right."""
        found: Callable[[dict[str, object], Values, WorkingCalendar], Brief | None] = self._part("judge")["judge"]
        return found

    @cached_property
    def verdict(
        self,
    ) -> Callable[
        [Values, Values, WorkingCalendar],
        tuple[str, int | None, int, Any, Values | None],
    ]:
        """To the outcome, the variant's index, the index of the stage reached (the number of stages when granted), the
        limbs that apply (a bit for each limb of each ground of the stage, in their order; `()` when granted) and the
        results (None unless granted). Where it is decided one by one, past the last stage there are pairs instead:
        every subject's record with the flags of the grounds about it; and with a record for each, the results are those
        of every subject."""
        return self._part("verdict")["verdict"]  # type: ignore[no-any-return]  # what generated code defines

    @cached_property
    def grounds(self) -> tuple[SayGrounds | None, ...]:
        """What says the true grounds on complete data, by the stage that decides; None for one without grounds."""
        found: tuple[SayGrounds | None, ...] = self._part("outline")["GROUNDS"]
        return found

    @cached_property
    def traces(self) -> tuple[SayTrace | None, ...]:
        """What says the trace on complete data, by the stage that decides; last of all, that of a grant."""
        found: tuple[SayTrace | None, ...] = self._part("outline")["TRACES"]
        return found

    @cached_property
    def conditions(self) -> Callable[[State], tuple[Flag, ...]]:
        """Whether each variant applies."""
        found: Callable[[State], tuple[Flag, ...]] = self._part("stages")["conditions"]
        return found

    @cached_property
    def stages(self) -> Mapping[str, Callable[[State, int | Unknown], Flags]]:
        """By effect, the flags of its grounds."""
        found: Mapping[str, Callable[[State, int | Unknown], Flags]] = self._part("stages")["STAGES"]
        return found

    @cached_property
    def subjects(self) -> Callable[[State], object]:
        """The records that are decided on one by one; Unknown while there is no telling which there are."""
        found: Callable[[State], object] = self._part("stages")["subjects"]
        return found

    @cached_property
    def subject_flags(self) -> Callable[[State], Flags]:
        """The flags of the grounds about the state's subject."""
        found: Callable[[State], Flags] = self._part("stages")["subject_flags"]
        return found

    @cached_property
    def results(self) -> Callable[[State], Values]:
        """The fields of the register record."""
        found: Callable[[State], Values] = self._part("stages")["results"]
        return found

    @cached_property
    def definitions(self) -> Mapping[str, Callable[[State], object]]:
        """The definitions by name."""
        found: Mapping[str, Callable[[State], object]] = self._part("definitions")["DEFINITIONS"]
        return found

    @cached_property
    def lookups(self) -> tuple[Callable[[State], object], ...]:
        """The figures that are shown as facts, in the program's order."""
        found: tuple[Callable[[State], object], ...] = self._part("lookups")["LOOKUPS"]
        return found

    @cached_property
    def holes(self) -> tuple[Callable[[State], object], ...]:
        """The values that explanations show, in the order of `regdsl.core.holes`."""
        found: tuple[Callable[[State], object], ...] = self._part("holes")["HOLES"]
        return found
