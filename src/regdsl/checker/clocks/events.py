"""Which recorded events a ground or an extension depends on."""

from regdsl.checker.checked import EventUse
from regdsl.model.event import EventCondition
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation

__all__ = ["event_use", "silence_elsewhere"]


def silence_elsewhere(model: Regulation, name: str, event: EventCondition) -> frozenset[str]:
    """The sources whose silence does not count for `name`, which waits for the silence of any: what a source itself
    says under `if_silent` goes before what is said of all."""
    if event.type.value != "no_answer" or event.about is not None:
        return frozenset()
    return frozenset(id_ for id_, source in model.sources.items() if not source.awaited_by(name))


def event_use(model: Regulation, ground: Ground) -> EventUse | None:
    """The recorded event that a ground is true by; None for a condition, and for missing data, which are derived."""
    event = ground.event
    if event is None or event.type.value == "missing_required":
        return None
    return EventUse(event.type.value, event.about, silence_elsewhere(model, ground.id, event), ground.until)
