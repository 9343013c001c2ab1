"""Deciding one application by several versions: each is given what it asks for, and the better decision is taken."""

from collections.abc import Mapping, Sequence
from datetime import date

from regdsl.core.program import Program
from regdsl.decide import Decision
from regdsl.decide.better import better_of
from regdsl.decide.events import Recorded, is_used
from regdsl.document.pointer import split
from regdsl.library.regulation import Regulation

__all__ = ["decide_better", "part_for"]


def decide_better(versions: Sequence[Regulation], application: Mapping[str, object], on: date) -> Decision:
    """Decide by each of the versions, the newest first, and take the best. Raises ApplicationError where a version
    cannot read its part, or none of them knows a part."""
    programs = [version.program for version in versions]
    return better_of(
        [version.decide_under_way(part_for(version.program, programs, application), on) for version in versions]
    )


def part_for(program: Program, others: Sequence[Program], application: Mapping[str, object]) -> dict[str, object]:
    """The application without the inputs and events that only other versions ask for; what none knows stays, so that
    its reader refuses it."""
    own = {slot.name for slot in program.inputs}
    foreign = {slot.name for other in others for slot in other.inputs} - own
    made = dict(application)
    inputs, provenance, events = (application.get(key) for key in ("inputs", "provenance", "events"))
    if isinstance(inputs, Mapping):
        made["inputs"] = {name: value for name, value in inputs.items() if name not in foreign}
    if isinstance(provenance, Mapping):
        made["provenance"] = {at: value for at, value in provenance.items() if _input(at) not in foreign}
    if isinstance(events, list | tuple):
        made["events"] = [
            event
            for event in events
            if not isinstance(event, Mapping)
            or _used(event, program)
            or not any(_used(event, other) for other in others)
        ]
    return made


def _input(pointer: object) -> str:
    parts = split(pointer) if isinstance(pointer, str) and pointer.startswith("/") else ()
    return parts[1] if len(parts) > 1 else ""


def _used(event: Mapping[str, object], program: Program) -> bool:
    about = event.get("about")
    return is_used(Recorded(str(event.get("type")), about if isinstance(about, str) else None, None), program)
