"""What has happened by the day of each step of a case."""

from collections.abc import Iterator
from datetime import datetime, time

from regdsl.core.program import Field, Program, Source
from regdsl.decide.events import Recorded, is_used
from regdsl.document.pointer import join
from regdsl.model.case_step import Step
from regdsl.model.cases import Case
from regdsl.testing.laid import Path
from regdsl.testing.trial import Happened, as_written, filed_at, recorded

__all__ = ["events_before", "events_of", "moment_of", "sources"]


def moment_of(step: Step, case: Case) -> datetime:
    """The moment of a step. A day alone is its beginning; on the day of filing it is the moment of filing."""
    filed = filed_at(case)
    if filed is not None and filed.date() == step.at.date() and step.at.time() == time():
        return filed
    return step.at


def events_before(case: Case, pointer: str, step: Step) -> tuple[Happened, ...]:
    """The events of the case itself that have happened by the end of the day of a step."""
    return tuple(
        recorded(event, join(pointer, "events", index))
        for index, event in enumerate(case.events)
        if event.at is None or event.at.date() <= step.at.date()
    )


def events_of(program: Program, case: Case, step: Step, pointer: str, answered: dict[Path, str]) -> list[Happened]:
    """The events of one step: the sources of what is `answered` have answered, where the regulation takes notice of it
    and the author does not record it himself; then the silent ones; then what he records."""
    at = moment_of(step, case)
    own = [recorded(event, join(pointer, "events", index)) for index, event in enumerate(step.events)]
    written = {one.event.get("about") for one in own if one.event["type"] == "answered"}
    made: dict[str, Happened] = {}
    for path, place in answered.items():
        for source in _sources_of(program, path):
            if source.id not in written and is_used(Recorded("answered", source.id, None), program):
                event = {"type": "answered", "about": source.id, "at": as_written(at)}
                made.setdefault(source.id, Happened(event, place))
    silent = [
        Happened({"type": "no_answer", "about": name, "at": as_written(at)}, join(pointer, "silent", index))
        for index, name in enumerate(step.silent)
    ]
    dated = [one if "at" in one.event else Happened({**one.event, "at": as_written(at)}, one.pointer) for one in own]
    return [*made.values(), *silent, *dated]


def sources(program: Program) -> tuple[str, ...]:
    """The ids of all sources of a regulation's data, each once."""
    made: dict[str, None] = {}
    for slot in program.inputs:
        made.update(
            dict.fromkeys(source.id for source in (slot.source, *_of_fields(slot.fields)) if source is not None)
        )
    return tuple(made)


def _of_fields(fields: tuple[Field, ...]) -> Iterator[Source | None]:
    for field in fields:
        yield field.source
        yield from _of_fields(field.fields)


def _sources_of(program: Program, path: Path) -> Iterator[Source]:
    """Who answers for what stands at a path: the source of the field, else that of the input."""
    slot = next(one for one in program.inputs if one.name == path[0])
    found, fields = slot.source, slot.fields
    for name in path[2::2]:
        field = _named(fields, name)
        if field is None:
            break
        found, fields = field.source or found, field.fields
    if found is not None:
        yield found


def _named(fields: tuple[Field, ...], name: str) -> Field | None:
    return next((one for one in fields if one.name == name), None)
