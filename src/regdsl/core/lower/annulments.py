"""Grounds for annulment, lowered: a list of them, and the program that asks which of them hold."""

from msgspec.structs import replace

from regdsl.checker import CheckedRegulation
from regdsl.checker.annulments import annulments_of, as_ground
from regdsl.checker.clocks import event_use
from regdsl.core.annulment import Annulment
from regdsl.core.lower.grounds import GroundLowering
from regdsl.core.program import EventSlot, Program, Stage
from regdsl.runtime.effects import STAGES, Effect

__all__ = ["with_annulments"]


def with_annulments(program: Program, checked: CheckedRegulation, lowering: GroundLowering) -> Program:
    """The program with its grounds for annulment, in the order written. They stand in the stage of termination of a
    program over the same data that has no other ground and gives nothing."""
    model = checked.bundle.regulation.model
    entries = [(pointer, result, as_ground(model, result, item)) for pointer, result, item in annulments_of(model)]
    if not entries:
        return program
    uses = [use for _, _, ground in entries if (use := event_use(model, ground)) is not None]
    events = {slot.key: slot for slot in program.events}
    for use in uses:
        events.setdefault(use.key, EventSlot(use.key, use.type, use.about, use.elsewhere, use.until))
    asking = replace(lowering, events=events)
    grounds = tuple(asking.ground(pointer, Effect.TERMINATE, ground) for pointer, _, ground in entries)
    annulments = tuple(
        Annulment(
            id=ground.id,
            title=ground.title,
            result=result,
            type=ground.event.type if ground.event is not None else "",
            about=ground.event.about if ground.event is not None else None,
            when=ground.limbs[0].fails if ground.event is None else None,
            term=ground.term,
            basis=ground.basis,
        )
        for ground, (_, result, _) in zip(grounds, entries, strict=True)
    )
    stages = tuple(Stage(stage, False, grounds if stage is Effect.TERMINATE else ()) for stage in STAGES)
    program = replace(program, annulments=annulments)
    annulling = replace(program, events=tuple(events.values()), stages=stages, results=(), silence=None, subjects=None)
    return replace(program, annulling=annulling)
