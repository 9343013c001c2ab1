"""A case made ready to be decided: what is known by then, what has happened, what is expected."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from regdsl.document.pointer import join, split
from regdsl.model.case_event import RecordedEvent
from regdsl.model.cases import Case
from regdsl.model.expectation import Expectation
from regdsl.model.scalars import DayAlone
from regdsl.testing.laid import Laid

__all__ = ["Happened", "Trial", "as_written", "filed_at", "recorded"]


class Happened(Struct, frozen=True):
    """An event in the shape of an application, and where in the file of cases it stands."""

    event: Mapping[str, str]
    pointer: str


class Trial(Struct, frozen=True):
    """One decision to be made: the data, the events, what is expected. `path` begins the paths of differences,
    `pointer` is where the expectation stands, `at` the moment of a step."""

    case: Case
    case_pointer: str
    laid: Laid
    events: tuple[Happened, ...]
    expect: Expectation
    path: str
    pointer: str
    at: datetime | None = None

    @property
    def unknown(self) -> frozenset[str]:
        """The inputs and the fields of records that submission leaves unknown."""
        return self.laid.unknown

    def application(self, regulation: str) -> dict[str, Any]:
        """The application, in the shape of its file."""
        made: dict[str, Any] = {"regulation": regulation, "inputs": self.laid.known()}
        filed = filed_at(self.case)
        if self.case.triggered is not None:
            made["started_by"] = "trigger"
        if filed is not None:
            made["submitted_at"] = as_written(filed)
        if self.case.channel is not None:
            made["channel"] = self.case.channel
        if self.case.applicant_category is not None:
            made["applicant_category"] = self.case.applicant_category
        return made | ({"events": [dict(one.event) for one in self.events]} if self.events else {})

    def place(self, pointer: str) -> str:
        """Where in the file of cases that stands which an application has at `pointer`."""
        head, *rest = split(pointer) or ("",)
        if head == "inputs":
            return self.laid.place(tuple(rest)) or join(self.case_pointer, "given")
        if head == "submitted_at":
            return join(self.case_pointer, *(("filed",) if self.case.filed is not None else ("triggered", "at")))
        if head == "events" and rest:
            return join(self.events[int(rest[0])].pointer, *rest[1:])
        if head == "started_by":
            return join(self.case_pointer, "triggered")
        if head in ("channel", "applicant_category", "events"):
            return join(self.case_pointer, head)
        return self.case_pointer


def filed_at(case: Case) -> datetime | None:
    """When the application of a case was filed, or what starts it without one happened, as the case writes it."""
    return case.filed or (case.triggered.at if case.triggered is not None else None)


def as_written(moment: datetime) -> str:
    """A moment as an application writes it: a day without a time stays one."""
    return moment.written if isinstance(moment, DayAlone) else moment.isoformat()


def recorded(event: RecordedEvent, pointer: str) -> Happened:
    """An event as a case writes it."""
    made = {"type": event.type.value}
    if event.about is not None:
        made["about"] = event.about
    if event.at is not None:
        made["at"] = as_written(event.at)
    return Happened(made, pointer)
