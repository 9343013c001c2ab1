"""Holds and extensions, lowered."""

from collections.abc import Mapping

from regdsl.checker import CheckedRegulation
from regdsl.checker.clocks import silence_elsewhere
from regdsl.core.clocks import Correction, Extension, Hold, Silent
from regdsl.core.lower.texts import Wording
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation

__all__ = ["extensions_of", "holds_of"]

_Holds = Mapping[str, tuple[Hold, ...]]


def holds_of(model: Regulation) -> tuple[_Holds, _Holds]:
    """The grounds that stop each term, and those that start it."""
    stopping: dict[str, tuple[Hold, ...]] = {}
    starting: dict[str, tuple[Hold, ...]] = {}
    for _, _, ground in model.grounds.located():
        stops = (*ground.stops, *(ground.applicant.stops if ground.applicant is not None else ()))
        if not stops and not ground.starts:
            continue
        hold = _hold(model, ground)
        for name in dict.fromkeys(stops):
            stopping[name] = (*stopping.get(name, ()), hold)
        for name in dict.fromkeys(ground.starts):
            starting[name] = (*starting.get(name, ()), hold)
    return stopping, starting


def _hold(model: Regulation, ground: Ground) -> Hold:
    """A ground that holds: the check lets only missing answers and missing data do so."""
    assert ground.event is not None
    event, only = ground.event, frozenset(ground.only) if ground.only else None
    if event.type.value == "missing_required":
        return Hold(ground.id, Correction(), only)
    return Hold(ground.id, Silent(event.about, silence_elsewhere(model, ground.id, event)), only)


def extensions_of(checked: CheckedRegulation, wording: Wording) -> tuple[Extension, ...]:
    """The extensions in the order written."""
    model = checked.bundle.regulation.model
    return tuple(
        Extension(
            id=name,
            title=wording.title(item.title, "extend", name),
            clock=item.clock,
            by=item.by,
            type=item.event.type.value,
            about=item.event.about,
            elsewhere=silence_elsewhere(model, name, item.event),
            once=item.once,
            only=frozenset(item.only) if item.only else None,
            basis=item.basis,
        )
        for name, item in model.extend.items()
    )
