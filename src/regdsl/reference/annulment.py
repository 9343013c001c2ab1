"""Which grounds for annulment hold, by walking their syntax trees."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from regdsl.calendar import Calendar
from regdsl.checker import CheckedRegulation
from regdsl.checker.annulments import annulments_of, as_ground
from regdsl.feel.strict import Value
from regdsl.reference.event import Event, counted
from regdsl.reference.left_out import learnt_later
from regdsl.reference.oracle import Walk
from regdsl.reference.scope import ApplicationScope
from regdsl.reference.truth import Truth, some

__all__ = ["annulled"]


def annulled(
    checked: CheckedRegulation,
    granted: Collection[str],
    facts: tuple[Mapping[str, Value], Mapping[str, Value]],
    day: date | None,
    calendar: Calendar,
    events: Sequence[Event],
) -> dict[str, Truth]:
    """Of each ground for annulling one of the results `granted` ("" for the only one), whether it holds: `facts` as it
    was decided, by which the variant is told, and as they are known since; `events` are all that happened."""
    before, since = facts
    model = checked.bundle.regulation.model
    known = {
        name: learnt_later(model, name, model.inputs[name], value)
        if name in model.inputs and model.inputs[name].required is not None
        else value
        for name, value in since.items()
    }
    walk = Walk(checked, ApplicationScope(checked, known, day, calendar), counted(events), None, frozenset())
    walk.variant = Walk(checked, ApplicationScope(checked, before, day, calendar), (), None, frozenset()).variant
    return {
        item.id: some(list(walk.limbs(pointer, "terminate", as_ground(walk.model, result, item)).values()))
        for pointer, result, item in annulments_of(walk.model)
        if result in granted
    }
