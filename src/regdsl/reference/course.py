"""The oracle's course of a case: what held at which moment, told by replaying what was recorded."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from regdsl.checker import CheckedRegulation
from regdsl.feel.strict import Value
from regdsl.model.extension import Extension
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation
from regdsl.reference.event import Event
from regdsl.reference.left_out import asked_parts
from regdsl.runtime.unknown import Unknown

__all__ = ["Course"]


class Course(Struct, frozen=True):
    """The course of one case in one variant, or what that waits for. `facts` are the known inputs and reserved
    names; every event has a moment, and of what is known by the `day_alone` it is the first minute."""

    checked: CheckedRegulation
    facts: Mapping[str, Value]
    submitted: datetime | None
    events: Sequence[Event]
    variant: str | Unknown
    day_alone: bool = False

    def to_the_hour(self) -> "Course":
        """The same for a clock in hours: what is known by the day alone has happened by the end of the day."""
        events = [replace(e, at=_end_of_day(e.at)) if e.day_alone and e.at is not None else e for e in self.events]
        submitted = self.submitted
        if self.day_alone and submitted is not None:
            submitted = _end_of_day(submitted)
        return replace(self, events=events, submitted=submitted)

    def filed(self) -> datetime | date | None:
        """When the application was submitted: the day where only that is known."""
        return self.submitted.date() if self.day_alone and self.submitted is not None else self.submitted

    def begun(self, ground: Ground, moment: datetime) -> datetime | date:
        """From what a clock is counted that starts when a ground begins to hold at a moment of the course."""
        assert ground.event is not None
        if ground.event.type.value == "missing_required":
            return moment.date() if self.day_alone else moment
        silent = [event for event in self.events if event.type == "no_answer" and event.at == moment]
        return moment.date() if silent and all(event.day_alone for event in silent) else moment

    @property
    def model(self) -> Regulation:
        """The regulation."""
        return self.checked.bundle.regulation.model

    def moments(self) -> Iterator[datetime]:
        """The moments at which something happened, in order."""
        found = {event.at for event in self.events if event.at is not None}
        yield from sorted(found | ({self.submitted} if self.submitted is not None else set()))

    def holds(self, ground: Ground, moment: datetime) -> bool:
        """Whether a ground holds once everything up to a moment has happened."""
        if ground.only and self.variant not in ground.only:
            return False
        assert ground.event is not None
        if ground.event.type.value == "missing_required":
            return self._mending(ground, moment)
        state: dict[str | None, bool] = {}
        for event in self.events:
            if event.type in ("no_answer", "answered") and event.at is not None and event.at <= moment:
                state[event.about] = event.type == "no_answer" or (event.about is None and state.get(None, False))
        return any(silent and self.waits(ground.id, ground.event.about, source) for source, silent in state.items())

    def waits(self, name: str, about: str | None, source: str | None) -> bool:
        """Whether an entry that waits for the silence of `about` (None: of any) waits for that of a source."""
        if about is not None or source is None:
            return about == source or about is None
        return source not in self.model.sources or self.model.sources[source].awaited_by(name)

    def _mending(self, ground: Ground, moment: datetime) -> bool:
        ends = [e.at for e in self.events if e.type == "not_corrected" and e.about == ground.id and e.at is not None]
        if not ends and self.blank():
            return self.submitted is not None and self.submitted <= moment
        ends = ends or [e.at for e in self.events if e.type == "answered" and self.own(e.about) and e.at is not None]
        return self.submitted is not None and bool(ends) and self.submitted <= moment < max(ends)

    def blank(self) -> bool:
        """Whether something that the applicant has to add is known to be absent."""
        return any(
            part is None for name, only in self._required() if self._concerns(only) for part in self._parts(name)
        )

    def may_be_blank(self) -> frozenset[str]:
        """What would have to be known to say that nothing has to be added."""
        missing: set[str] = set()
        for name, only in self._required():
            parts = self._parts(name)
            unknown = {path for part in parts if isinstance(part, Unknown) for path in part.missing}
            if only and isinstance(self.variant, Unknown) and (unknown or any(part is None for part in parts)):
                missing |= self.variant.missing | unknown
            elif self._concerns(only):
                missing |= unknown
        return frozenset(missing)

    def _parts(self, name: str) -> list[Value]:
        """What the applicant has to give of an input."""
        value = self.facts.get(name, Unknown(frozenset((name,))))
        return list(asked_parts(self.model, self.model.inputs[name], value))

    def _required(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for name, item in self.model.inputs.items():
            if item.required is not None and item.required.value == "correct":
                yield name, item.only

    def _concerns(self, only: tuple[str, ...]) -> bool:
        return not only or self.variant in only

    def own(self, source: str | None) -> bool:
        """Whether a source is the applicant himself."""
        used = {item.source.name for item in self.model.inputs.values()}
        used |= {feature.known_from for feature in self.model.features.values()}
        return source in used and source is not None and self.model.sources[source].origin.value == "application"

    def spells(self, item: Extension, name: str) -> list[datetime]:
        """When the event of an extension happened; a source that is silent already falls silent no second time."""
        found: list[datetime] = []
        silent: set[str] = set()
        for event in self.events:
            if event.at is None:
                continue
            if item.event.type.value != "no_answer":
                if event.type == item.event.type.value and item.event.about in (None, event.about):
                    found.append(event.at)
            elif event.type == "answered" and event.about is not None:
                silent.discard(event.about)
            elif event.type == "no_answer" and self.waits(name, item.event.about, event.about):
                if event.about is None or event.about not in silent:
                    found.append(event.at)
                silent |= {event.about} if event.about is not None else set()
        return found


def _end_of_day(moment: datetime) -> datetime:
    return moment + timedelta(days=1)
