"""The oracle's clocks: where each starts, when it stands, by what it is extended."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from regdsl.calendar import Calendar, Length, Unit
from regdsl.model.applicant_clock import parse_applicant_start
from regdsl.model.extension import Extension
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation
from regdsl.model.term import StartEvent, StartPoint, Term, parse_start
from regdsl.reference.count import Count
from regdsl.reference.course import Course
from regdsl.reference.event import Event
from regdsl.runtime.unknown import Unknown

__all__ = ["Clocks", "Shown"]

Shown = date | datetime | Unknown | str | None
"""The end of a clock (for hours the moment), what is missing to tell it, STANDS, or None where it does not run."""


class Clocks(Struct, frozen=True):
    """The clocks of one case."""

    course: Course
    calendar: Calendar

    @property
    def model(self) -> Regulation:
        """The regulation."""
        return self.course.model

    def of(self, name: str) -> Shown:
        """What the clock of a term shows."""
        found = self._begun(name)
        return self._walk(name, *found) if isinstance(found, tuple) else found

    def _begun(self, name: str) -> tuple[datetime | date, Length] | Unknown | str | None:
        """Where the clock of a term starts and how long it runs."""
        term, variant = self.model.terms[name], self.course.variant
        if term.only and isinstance(variant, str) and variant not in term.only:
            return None
        start: StartPoint | None = None
        if term.from_ is not None:
            if (
                isinstance(variant, Unknown)
                and term.from_.always is None
                and set(term.from_.variants) - {"иначе", "otherwise"}
            ):
                return variant
            said = term.from_.of(variant if isinstance(variant, str) else "")
            if said is None:
                return None
            start = parse_start(said)
        length = self._length(term)
        if not isinstance(length, Length):
            return length
        moment = self._start(name, start)
        if isinstance(moment, Unknown | str) or moment is None:
            return moment
        return moment, length

    def supposed(self, name: str) -> bool:
        """Whether it depends on the variant, which is not known, if there is the clock, or the one it runs after."""
        term = self.model.terms[name]
        if isinstance(self.course.variant, str) or term.only:
            return isinstance(self.course.variant, Unknown)
        points = [parse_start(said) for _, said in term.from_.located()] if term.from_ is not None else []
        return any(one.event is StartEvent.TERM and one.name is not None and self.supposed(one.name) for one in points)

    def applicant(self, ground: Ground) -> Shown:
        """What the applicant's clock of a ground shows."""
        assert ground.applicant is not None
        point = parse_applicant_start(ground.applicant.from_)
        if point.event is not StartEvent.NOTICE:
            start = self._point(point)
            if not isinstance(start, date):
                return start
            return self._count().end(start, ground.applicant.within, lambda moment: False, True)
        answers = [
            event.told for event in self.course.events if event.type == "answered" and self.course.own(event.about)
        ]
        told = answers[-1] if answers else self.course.filed()
        if told is None:
            return Unknown(frozenset(("дата обращения",)))
        return self._count().end(told, ground.applicant.within, lambda moment: False, True)

    def from_filing(self, length: Length) -> Shown:
        """What a clock shows that starts when the application arrived and never stands."""
        filed = self.course.filed()
        if filed is None:
            return Unknown(frozenset(("дата обращения",)))
        return self._count().end(filed, length, lambda moment: False, True)

    def _length(self, term: Term) -> Length | Unknown | None:
        variant = self.course.variant
        if (
            isinstance(variant, Unknown)
            and term.length.always is None
            and set(term.length.variants) - {"иначе", "otherwise"}
        ):
            return variant
        length = term.length.of(variant if isinstance(variant, str) else "")
        if not term.by_channel or length is None:
            return length
        channel = self.course.facts.get("канал")
        return term.by_channel.get(str(channel), length) if channel is not None else Unknown(frozenset(("канал",)))

    # Where a clock starts

    def _start(self, name: str, start: StartPoint | None) -> Shown:
        starting = [ground for _, _, ground in self.model.grounds.located() if name in ground.starts]
        if starting:
            begun: datetime | date | None = None
            held = False
            for moment in self.course.moments():
                holding = [ground for ground in starting if self.course.holds(ground, moment)]
                begun = self.course.begun(holding[0], moment) if holding and not held else begun
                held = bool(holding)
            if begun is None:
                return None
            if start is None:
                return begun
        assert start is not None
        return self._point(start)

    def _point(self, start: StartPoint) -> Shown:
        if start.event is StartEvent.TERM:
            assert start.name is not None
            end, found = self.of(start.name), self._begun(start.name)
            if isinstance(end, date) and isinstance(found, tuple) and found[1].unit is Unit.INSTANT:
                # what is done at once is done at that moment, unless it was put off
                return found[0] if end == self._walk(start.name, *found, extended=False) else end
            return end
        if start.event is StartEvent.RECEIPT and start.name is not None:
            last: Event | None = None
            for event in self.course.events:
                last = event if event.type in ("answered", "no_answer") and event.about == start.name else last
            if last is None or last.type != "answered" or last.at is None:
                return Unknown(frozenset((f"answered({start.name})",)))
            return last.told
        filed = self.course.filed()
        return filed if filed is not None else Unknown(frozenset(("дата обращения",)))

    def _walk(self, name: str, start: datetime | date, length: Length, extended: bool = True) -> Shown:
        stopping = [
            ground
            for _, _, ground in self.model.grounds.located()
            if name in ground.stops or (ground.applicant is not None and name in ground.applicant.stops)
        ]
        rolls = self.model.terms[name].roll is not False

        def ends(begin: datetime | date, length: Length) -> Shown:
            course = self.course.to_the_hour() if length.unit is Unit.HOUR else self.course
            count = replace(self._count(), moments=tuple(course.moments()))
            return count.end(begin, length, lambda at: any(course.holds(ground, at) for ground in stopping), rolls)

        if isinstance(self.course.variant, Unknown) and self._depends(name, stopping):
            return self.course.variant
        end = ends(start, length)
        for at, item in sorted(self._extensions(name) if extended else (), key=lambda one: one[0]):
            if not isinstance(end, date):
                break
            if at <= end if isinstance(end, datetime) else at.date() <= end:
                end = ends(end, item.by)
        return end

    def _depends(self, name: str, stopping: Sequence[Ground]) -> bool:
        """Whether what was recorded moves the clock in some variants only."""
        for ground in stopping:
            for variant in ground.only:
                known = replace(self.course, variant=variant)
                if any(known.holds(ground, moment) for moment in self.course.moments()):
                    return True
        return any(
            item.only and item.clock == name and self.course.spells(item, id_)
            for id_, item in self.model.extend.items()
        )

    def _extensions(self, name: str) -> Iterator[tuple[datetime, Extension]]:
        for id_, item in self.model.extend.items():
            if item.clock != name or (item.only and self.course.variant not in item.only):
                continue
            found = sorted(self.course.spells(item, id_))
            yield from ((at, item) for at in (found[:1] if item.once else found))

    def _count(self) -> Count:
        zone = ZoneInfo(self.model.authority.time_zone)
        return Count(self.calendar, zone, tuple(self.course.moments()))
