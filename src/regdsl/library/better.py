"""Deciding one application by several versions: each is given what it asks for, and the better decision is taken. What
became known later is asked of the version that gave."""

from collections.abc import Mapping, Sequence
from datetime import date

from regdsl.core.program import Program
from regdsl.decide import Decision
from regdsl.decide.annulment import Annulment, AnnulmentPart, joint_annulment
from regdsl.decide.better import better_of
from regdsl.decide.events import Recorded, is_used
from regdsl.decide.one_by_one_better import given_by_each
from regdsl.document.pointer import split
from regdsl.library.regulation import Regulation

__all__ = ["annulment_of_better", "decide_better", "part_for"]


def decide_better(versions: Sequence[Regulation], application: Mapping[str, object], on: date) -> Decision:
    """Decide by each of the versions, the newest first, and take the best. Raises ApplicationError where a version
    cannot read its part, or none of them knows a part."""
    programs = [version.program for version in versions]
    return better_of(
        [version.decide_under_way(part_for(version.program, programs, application), on) for version in versions]
    )


def annulment_of_better(
    versions: Sequence[Regulation], application: Mapping[str, object], later: Mapping[str, object], on: date
) -> Annulment:
    """Ask for annulment of what the best of the versions gave, or each of several to those who are decided on by it.
    Raises as `Regulation.annulment` does."""
    decision = decide_better(versions, application, on)
    compared = decision.compared
    assert compared is not None
    given = list(given_by_each(compared.decisions, compared.picks))
    programs = [version.program for version in versions]
    if not given:
        version = next(one for one in versions if one.digest == decision.digest)
        return version.annulment_under_way(part_for(version.program, programs, application), later, on)
    asking = [program.annulling or program for program in programs]
    parts = []
    for one in given:
        version = versions[one.place]
        own = part_for(version.program, programs, application)
        known = part_for(asking[one.place], asking, later)
        answer = version.annulment_of(one.decision, one.results, own, known)
        parts.append(AnnulmentPart(version.program.version, one.to, answer))
    return joint_annulment(decision, parts) if len(parts) > 1 else parts[0].answer


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
