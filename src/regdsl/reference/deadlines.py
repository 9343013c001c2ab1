"""What the oracle says of last days: which there are, and what came before them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation
from regdsl.reference.clocks import Clocks, Shown
from regdsl.reference.count import STANDS
from regdsl.reference.event import Event
from regdsl.runtime.unknown import Unknown

__all__ = ["came_in_time", "last_days", "means"]


def means(model: Regulation, ground: Ground, recorded: Event) -> bool:
    """Whether an event is the one that makes a ground true: what a silent source says of itself goes first."""
    event = ground.event
    if event is None or recorded.type != event.type.value or event.about not in (None, recorded.about):
        return False
    if recorded.type != "no_answer" or event.about is not None or recorded.about is None:
        return True
    source = model.sources.get(recorded.about)
    return source is None or source.awaited_by(ground.id)


def came_in_time(clocks: Clocks, ground: Ground, counted: Sequence[Event], variant: str | Unknown) -> bool | Unknown:
    """Whether what makes a ground true came before the end of the term that it counts until."""
    assert ground.until is not None
    model, shown = clocks.model, clocks.of(ground.until)
    if shown == STANDS or (isinstance(shown, Unknown) and any("(" in name for name in shown.missing)):
        return True
    if any(means(model, ground, event) and not _late(event, shown) for event in counted):
        return True
    moving = [g for g in model.grounds.corrections if g.stops or g.starts or (g.applicant and g.applicant.stops)]
    course = clocks.course
    unsure = course.may_be_blank() if moving and not course.blank() else frozenset[str]()
    missing = unsure | (shown.missing if isinstance(shown, Unknown) else frozenset())
    narrow = not isinstance(shown, date) or clocks.supposed(ground.until)
    if isinstance(variant, Unknown) and narrow:
        return Unknown(missing | variant.missing)
    return Unknown(missing) if missing else not isinstance(shown, date)


def _late(event: Event, shown: Shown) -> bool:
    """Whether an event came after the end, or nothing is known of the end."""
    if not isinstance(shown, date):
        return True
    if event.at is None:
        return False
    return event.at > shown if isinstance(shown, datetime) else event.at.date() > shown


def last_days(clocks: Clocks, outcome: str, grounds: Collection[str]) -> dict[str, date]:
    """The last day of each term that is known, of those of the true `grounds` too."""
    shown: dict[str, Shown] = {}
    for name, term in clocks.model.terms.items():
        if (term.when is None or term.when.value == outcome) and not clocks.supposed(name):
            shown[name] = clocks.of(name)
    for _, _, ground in clocks.model.grounds.located():
        if ground.id not in grounds:
            continue
        if ground.applicant is not None and outcome == "to_correct":
            shown[ground.id] = clocks.applicant(ground)
        if ground.term is not None:
            shown[ground.id] = clocks.from_filing(ground.term)
    return {
        name: end.date() if isinstance(end, datetime) else end for name, end in shown.items() if isinstance(end, date)
    }
