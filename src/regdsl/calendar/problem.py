"""A finding in a calendar document or in the text of a length, before anyone knows where the text stands."""

from collections.abc import Mapping

from msgspec import Struct, field

from regdsl.diagnostics import Bilingual, Kind
from regdsl.diagnostics.diagnostic import Parameter

__all__ = ["CalendarDataError", "CalendarProblem", "LengthProblem"]


class CalendarProblem(Struct, frozen=True):
    """A finding of `kind` at the JSON pointer `pointer` of a calendar document."""

    kind: Kind
    pointer: str
    params: Mapping[str, Parameter] = field(default_factory=dict)


class LengthProblem(Struct, frozen=True):
    """A finding of `kind` about the text of one length; `help` replaces the kind's own help."""

    kind: Kind
    params: Mapping[str, Parameter] = field(default_factory=dict)
    help: Bilingual | None = None


class CalendarDataError(ValueError):
    """A calendar document that is no lawful calendar; `problems` says why."""

    def __init__(self, problems: tuple[CalendarProblem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{problem.pointer} {problem.kind.slug}" for problem in problems))
