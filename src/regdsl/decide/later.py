"""What became known after a grant: the facts and events by which it may be annulled."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from regdsl.decide import findings
from regdsl.decide.later_findings import LATER_FIELD, LATER_WITHOUT_DAY
from regdsl.decide.reading import Read
from regdsl.decide.values import brief, read_moment
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.document.pointer import join, split

__all__ = ["LATER_FIELDS", "Later", "read_later"]

LATER_FIELDS: Final = ("known_on", "inputs", "events", "provenance")
_RECORD: Final = Bilingual("запись", "a record")
_EVENTS: Final = Bilingual("список событий", "a list of events")


class Later(Struct, frozen=True):
    """The day on which the authority learnt of it, and what it learnt, in the shape of an application's file."""

    known_on: date
    inputs: Mapping[str, object]
    events: tuple[object, ...]
    provenance: Mapping[str, object]

    def added_to(self, application: Mapping[str, object]) -> dict[str, object]:
        """The application as it stands with what became known: later facts in place of the former, later events after
        them. What nothing is said of stands as it was granted."""
        made = dict(application)
        made["inputs"] = {**_record(application.get("inputs")), **self.inputs}
        former = _record(application.get("provenance"))
        made["provenance"] = {
            **{pointer: said for pointer, said in former.items() if not self._replaced(pointer)},
            **self.provenance,
        }
        made["events"] = [*_list(application.get("events")), *self.events]
        return made

    def _replaced(self, pointer: object) -> bool:
        """Whether a provenance is that of a value that a later one stands in place of."""
        return isinstance(pointer, str) and any(
            pointer == own or pointer.startswith(f"{own}/") for own in (join("/inputs", name) for name in self.inputs)
        )

    def own_place(self, found: Diagnostic, application: Mapping[str, object]) -> Diagnostic:
        """A finding in the application with what became known, by its place in the latter."""
        tokens = split(found.pointer)
        before = len(_list(application.get("events")))
        if len(tokens) > 1 and tokens[0] == "events" and int(tokens[1]) >= before:
            return replace(found, pointer=join("/events", int(tokens[1]) - before, *tokens[2:]))
        return found


def read_later(data: Mapping[str, object], zone: str, read: Read) -> Later | None:
    """What became known in the shape of its file (the fields of `LATER_FIELDS`); None with findings where it does not
    fit. Whether facts and events fit the regulation is seen when they are added to the application."""
    for name in data:
        if name not in LATER_FIELDS:
            read.refuse(LATER_FIELD, join("", brief(name)), name=brief(name), known=", ".join(LATER_FIELDS))
    day = data.get("known_on")
    moment = None if day is None else read_moment(day, ZoneInfo(zone))
    if day is None:
        read.refuse(LATER_WITHOUT_DAY, "")
    elif moment is None:
        read.refuse(findings.BAD_DATE, "/known_on", found=brief(day))
    parts: dict[str, Any] = {}
    for name in LATER_FIELDS[1:]:
        kinds, expected = (list | tuple, _EVENTS) if name == "events" else (Mapping, _RECORD)
        parts[name] = data.get(name, () if name == "events" else {})
        if not isinstance(parts[name], kinds):
            read.refuse(findings.FIELD_TYPE, join("", name), name=name, expected=expected)
    if read.diagnostics or moment is None:
        return None
    return Later(moment.date(), parts["inputs"], tuple(parts["events"]), parts["provenance"])


def _record(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []
