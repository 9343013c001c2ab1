"""Clocks: when each one runs out, for how long it stood, by what it was extended."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from msgspec import Struct

from regdsl.calendar import Calendar, LastDayOff, Length, Standing, Unit, Unpublished, end_of, merged
from regdsl.core.clocks import Extension, Silent
from regdsl.core.terms import Start, StartKind, Term
from regdsl.decide.environment import CALENDAR
from regdsl.decide.events import Happened, Recorded
from regdsl.decide.holds import Course, Held
from regdsl.decide.silences import BEFORE_ALL, in_order, silences
from regdsl.feel.names import RESERVED
from regdsl.runtime.unknown import Unknown

__all__ = ["Clock", "Extended", "Reading", "after", "clocks"]

T = TypeVar("T")


class Extended(Struct, frozen=True):
    """A clock was extended upon an event: from the last day it had until then to the one it has now."""

    extension: Extension
    at: datetime | None
    since: date
    until: date


class Clock(NamedTuple):
    """What a clock shows: its end (for hours the moment), None while it stands, while something is `missing`, or where
    it does not run at all; the times that it stood; its extensions. While the variant is open this is but `supposed` of
    a clock that only some variants have: these data would tell. What is done `at_once` is done at that moment of its
    last day."""

    end: datetime | date | None
    missing: frozenset[str] = frozenset()
    standing: bool = False
    held: tuple[Held, ...] = ()
    extended: tuple[Extended, ...] = ()
    supposed: frozenset[str] = frozenset()
    at_once: datetime | None = None

    @property
    def last_day(self) -> date | None:
        """The last day, where it is known."""
        return self.end.date() if isinstance(self.end, datetime) else self.end

    @property
    def moment(self) -> datetime | None:
        """Of a clock in hours, the moment of its end."""
        return self.end if isinstance(self.end, datetime) else None


NOT_RUNNING = Clock(None)


def clocks(course: Course, calendar: Calendar, counted: Sequence[Recorded], terms: Sequence[Term]) -> dict[str, Clock]:
    """Each of `terms` that concerns the application, in their order; a term starts only from one before it."""
    moved = bool(course.program.extensions) or any(term.stopped_by for term in terms)
    quiet = moved and not course.events and not course.blank()
    reading = Reading(course, calendar, counted, ZoneInfo(course.program.time_zone), {}, quiet)
    for term in terms:
        if term.only is None or isinstance(course.variant, Unknown) or course.variant in term.only:
            reading.before[term.id] = reading.of(term)._replace(supposed=reading.supposed(term))
    return reading.before


class Reading(NamedTuple):
    """Reads the clocks of one case; `before` are those read already. In a `quiet` case nothing has happened yet and
    nothing has to be added, so that no clock stands or is extended."""

    course: Course
    calendar: Calendar
    counted: Sequence[Recorded]
    zone: ZoneInfo
    before: dict[str, Clock]
    quiet: bool = False

    def of(self, term: Term) -> Clock:
        """What the clock of a term shows."""
        start = self._of_variant(term.starts)
        if start is None or isinstance(start, frozenset):
            return NOT_RUNNING if start is None else Clock(None, start)
        length = self._length(term)
        if length is None or isinstance(length, frozenset):
            return NOT_RUNNING if length is None else Clock(None, length)
        moment = self._moment(term, start)
        if isinstance(moment, Clock):
            return moment
        if isinstance(moment, frozenset):
            return Clock(None, moment)
        made = self._run(term, moment, length)
        if length.unit is Unit.INSTANT and isinstance(moment, datetime) and not made.extended:
            return made._replace(at_once=moment)
        return made

    def supposed(self, term: Term) -> frozenset[str]:
        """What would tell whether there is the clock, or the one from whose end it runs."""
        if isinstance(self.course.variant, str):
            return frozenset()
        if term.only is not None:
            return self.course.variant.missing
        if self.course.as_once:
            return frozenset()
        clocks = (self.before.get(one.about) for one in term.starts.values() if one.kind is StartKind.TERM)
        return frozenset[str]().union(*(clock.supposed for clock in clocks if clock is not None))

    def _of_variant(self, choices: Mapping[str | None, T]) -> T | frozenset[str] | None:
        """What holds in the variant; what is missing while it is not known, None where nothing is said of it."""
        if len(choices) == 1 and None in choices:
            return choices[None]
        if isinstance(self.course.variant, Unknown):
            return self.course.variant.missing
        return choices.get(self.course.variant, choices.get(None))

    def _length(self, term: Term) -> Length | frozenset[str] | None:
        length = self._of_variant(term.lengths)
        if not term.by_channel or length is None or isinstance(length, frozenset):
            return length
        channel = self.course.application.channel
        return frozenset((RESERVED[2],)) if channel is None else term.by_channel.get(channel, length)

    def _moment(self, term: Term, start: Start) -> datetime | date | frozenset[str] | Clock:
        """When the clock started; what is missing to say so; else a clock that has not started."""
        if not term.started_by:
            return self._started(start)
        held = self.course.held(term.started_by)
        if isinstance(held, frozenset):
            return held
        stands = merged(one.stand for one in held)  # one after another without a gap, they are one start
        if not stands:
            return NOT_RUNNING
        if start.kind is not StartKind.HOLD:
            return self._started(start)
        since = stands[-1].since
        alone = any(one.stand.since == since != one.to_the_hour.since for one in held)
        return since.date() if alone else since

    def _started(self, start: Start) -> datetime | date | frozenset[str] | Clock:
        if start.kind is StartKind.TERM:
            clock = self.before.get(start.about, NOT_RUNNING)
            if clock.end is None:
                return Clock(None, clock.missing, clock.standing)
            return clock.last_day or clock.end if self.course.as_once else clock.at_once or clock.end
        if start.kind is StartKind.ARRIVAL and start.about:
            # data arrive when the source's answer is recorded
            told = [e.happened for e in self.counted if e.type == "answered" and e.about == start.about]
            answers = [one for one in told if one is not None]
            return self._at(max(answers)) if answers else frozenset((f"answered({start.about})",))
        begun = self.course.told() if start.kind is StartKind.NOTICE else self.course.filed()
        return begun if isinstance(begun, frozenset) else self._at(begun)

    def _at(self, happened: Happened) -> datetime | date:
        return happened.at if self.course.as_once else happened.start

    def _run(self, term: Term, moment: datetime | date, length: Length) -> Clock:
        if self.quiet or not (term.stopped_by or self.course.program.extensions):
            return self._plain(term, moment, length)
        held = self.course.held(term.stopped_by)
        if isinstance(held, frozenset):
            return Clock(None, held)
        extensions = self._extensions(term)
        if isinstance(extensions, frozenset):
            return Clock(None, extensions)
        days, hours = merged(one.stand for one in held), merged(one.to_the_hour for one in held)

        def ends(start: datetime | date, length: Length) -> datetime | date | Standing | Unpublished:
            return end_of(start, length, self.calendar, self.zone, off, hours if length.unit is Unit.HOUR else days)

        off = LastDayOff.MOVES if term.rolls else LastDayOff.STAYS
        end = ends(moment, length)
        extended: list[Extended] = []
        for at, extension in extensions:
            if isinstance(end, Standing | Unpublished) or after(at, end):
                break
            since, end = _day(end), ends(end, extension.by)
            if isinstance(end, date):
                extended.append(Extended(extension, at, since, _day(end)))
        if isinstance(end, Unpublished):
            return Clock(None, frozenset((f"{CALENDAR}{end.year}",)), held=held, extended=tuple(extended))
        if isinstance(end, Standing):
            waits = frozenset[str]().union(*(one.waits for one in held if one.stand.until is None))
            return Clock(None, waits, True, held, tuple(extended))
        # what came after the last day moved nothing
        return Clock(end, held=tuple(one for one in held if not after(one.stand.since, end)), extended=tuple(extended))

    def _plain(self, term: Term, moment: datetime | date, length: Length) -> Clock:
        """A clock that nothing moves, which is what most are."""
        off = LastDayOff.MOVES if term.rolls else LastDayOff.STAYS
        end = end_of(moment, length, self.calendar, self.zone, off)
        assert not isinstance(end, Standing)
        return Clock(None, frozenset((f"{CALENDAR}{end.year}",))) if isinstance(end, Unpublished) else Clock(end)

    def _extensions(self, term: Term) -> list[tuple[datetime | None, Extension]] | frozenset[str]:
        """The extensions of a clock with the moments of their events, in order; what is missing to tell of them."""
        found: list[tuple[datetime | None, Extension]] = []
        for extension in self.course.program.extensions:
            if extension.clock != term.id:
                continue
            moments = self._events(extension)
            if moments and extension.only is not None and isinstance(self.course.variant, Unknown):
                return self.course.variant.missing
            if extension.only is None or self.course.variant in extension.only:
                found += [(at, extension) for at in (moments[:1] if extension.once else moments)]
        return sorted(found, key=lambda one: one[0] or BEFORE_ALL)

    def _events(self, extension: Extension) -> list[datetime | None]:
        """The moments at which an extension's event was recorded, in order. What has been extended stays extended: an
        answer that comes later takes nothing back."""
        if extension.type == "no_answer":
            found = silences(self.course.events, Silent(extension.about, extension.elsewhere))
            return [None if one.since is None else one.since.at for one in found]
        fitting = [e for e in self.course.events if e.type == extension.type and extension.about in (None, e.about)]
        return [event.at for event in in_order(fitting)]


def _day(end: datetime | date) -> date:
    return end.date() if isinstance(end, datetime) else end


def after(at: datetime | None, end: datetime | date) -> bool:
    """Whether an event came after the end of a clock. One without a moment stands before all that have one."""
    if at is None:
        return False
    return at > end if isinstance(end, datetime) else at.date() > end
