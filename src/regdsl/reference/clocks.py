"""The oracle's clocks: the course of a case is replayed, and days are counted one by one.

By the rule in docs/explanation/terms.md: a day counts if the clock was running when it began; a term runs out at the
end of the first day by which all of it is counted and on which the clock does not stand.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from regdsl.calendar import Calendar, Length, Unit, Unpublished, add_months
from regdsl.checker import CheckedRegulation
from regdsl.feel.strict import Value
from regdsl.model.applicant_clock import parse_applicant_start
from regdsl.model.extension import Extension
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation
from regdsl.model.term import StartEvent, StartPoint, Term, parse_start
from regdsl.reference.event import Event
from regdsl.runtime.unknown import Unknown

__all__ = ["STANDS", "Clocks", "Shown"]

ONE = timedelta(days=1)
STANDS = "stands"
Shown = date | datetime | Unknown | str | None
"""The end of a clock (for hours the moment), what is missing to tell it, STANDS, or None where it does not run."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clocks of one case in one variant (None: not known). `facts` are the known inputs and reserved names; every
    event has a moment."""

    checked: CheckedRegulation
    facts: Mapping[str, Value]
    submitted: datetime | None
    events: Sequence[Event]
    calendar: Calendar
    variant: str | None

    @property
    def model(self) -> Regulation:
        """The regulation."""
        return self.checked.bundle.regulation.model

    def of(self, name: str) -> Shown:
        """What the clock of a term shows."""
        term = self.model.terms[name]
        if term.only and self.variant is not None and self.variant not in term.only:
            return None
        start: StartPoint | None = None
        if term.from_ is not None:
            if self.variant is None and term.from_.always is None and set(term.from_.variants) - {"иначе", "otherwise"}:
                return self._features()
            said = term.from_.of(self.variant or "")
            if said is None:
                return None
            start = parse_start(said)
        length = self._length(term)
        if not isinstance(length, Length):
            return length
        moment = self._start(name, start)
        if isinstance(moment, Unknown | str) or moment is None:
            return moment
        return self._walk(name, moment, length)

    def applicant(self, ground: Ground) -> Shown:
        """What the applicant's clock of a ground shows."""
        assert ground.applicant is not None
        point = parse_applicant_start(ground.applicant.from_)
        if point.event is not StartEvent.NOTICE:
            start = self._point(point)
            if not isinstance(start, date):
                return start
            return self._piece(start, ground.applicant.within, lambda moment: False, True)
        answers = [event.at for event in self.events if event.type == "answered" and self._own(event.about)]
        told = max((at for at in answers if at is not None), default=self.submitted)
        if told is None:
            return Unknown(frozenset(("дата обращения",)))
        return self._piece(told, ground.applicant.within, lambda moment: False, True)

    def from_filing(self, length: Length) -> Shown:
        """What a clock shows that starts when the application arrived and never stands."""
        if self.submitted is None:
            return Unknown(frozenset(("дата обращения",)))
        return self._piece(self.submitted, length, lambda moment: False, True)

    def _features(self) -> Unknown:
        return Unknown(frozenset(self.model.features))

    def _length(self, term: Term) -> Length | Unknown | None:
        if self.variant is None and term.length.always is None and set(term.length.variants) - {"иначе", "otherwise"}:
            return self._features()
        length = term.length.of(self.variant or "")
        if not term.by_channel or length is None:
            return length
        channel = self.facts.get("канал")
        return term.by_channel.get(str(channel), length) if channel is not None else Unknown(frozenset(("канал",)))

    # Where a clock starts

    def _start(self, name: str, start: StartPoint | None) -> Shown:
        starting = [ground for _, _, ground in self.model.grounds.located() if name in ground.starts]
        if starting:
            begun, held = None, False
            for moment in self._moments():
                holds = any(self._holds(ground, moment) for ground in starting)
                begun, held = (moment if holds and not held else begun), holds
            if begun is None:
                return None
            if start is None:
                return begun
        assert start is not None
        return self._point(start)

    def _point(self, start: StartPoint) -> Shown:
        if start.event is StartEvent.TERM:
            assert start.name is not None
            end = self.of(start.name)
            return end.date() if isinstance(end, datetime) else end
        if start.event is StartEvent.RECEIPT and start.name is not None:
            last: Event | None = None
            for event in self.events:
                last = event if event.type in ("answered", "no_answer") and event.about == start.name else last
            if last is None or last.type != "answered" or last.at is None:
                return Unknown(frozenset((f"answered({start.name})",)))
            return last.at
        return self.submitted if self.submitted is not None else Unknown(frozenset(("дата обращения",)))

    def _moments(self) -> Iterator[datetime]:
        """The moments at which something happened, in order."""
        found = {event.at for event in self.events if event.at is not None}
        yield from sorted(found | ({self.submitted} if self.submitted is not None else set()))

    # Whether a ground holds once everything up to a moment has happened

    def _holds(self, ground: Ground, moment: datetime) -> bool:
        if ground.only and self.variant not in ground.only:
            return False
        assert ground.event is not None
        if ground.event.type.value == "missing_required":
            return self._mending(ground, moment)
        state: dict[str | None, bool] = {}
        for event in self.events:
            if event.type in ("no_answer", "answered") and event.at is not None and event.at <= moment:
                state[event.about] = event.type == "no_answer" or (event.about is None and state.get(None, False))
        return any(silent and self._waits(ground.id, ground.event.about, source) for source, silent in state.items())

    def _waits(self, name: str, about: str | None, source: str | None) -> bool:
        """Whether an entry that waits for the silence of `about` (None: of any) waits for that of a source."""
        if about is not None or source is None:
            return about == source or about is None
        said = self.model.sources[source].if_silent if source in self.model.sources else ()
        return not said or name in said

    def _mending(self, ground: Ground, moment: datetime) -> bool:
        ends = [e.at for e in self.events if e.type == "not_corrected" and e.about == ground.id and e.at is not None]
        if not ends and self.blank():
            return self.submitted is not None and self.submitted <= moment
        ends = ends or [e.at for e in self.events if e.type == "answered" and self._own(e.about) and e.at is not None]
        return self.submitted is not None and bool(ends) and self.submitted <= moment < max(ends)

    def blank(self) -> bool:
        """Whether something that the applicant has to add is known to be absent."""
        return any(self.facts.get(name, self) is None for name, only in self._required() if self._concerns(only))

    def may_be_blank(self) -> frozenset[str]:
        """What would have to be known to say that nothing has to be added."""
        missing: set[str] = set()
        for name, only in self._required():
            unknown = name not in self.facts
            if only and self.variant is None and (unknown or self.facts[name] is None):
                missing |= {*self.model.features, *({name} if unknown else ())}
            elif unknown and self._concerns(only):
                missing.add(name)
        return frozenset(missing)

    def _required(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for name, item in self.model.inputs.items():
            if item.required is not None and item.required.value == "correct":
                yield name, item.only

    def _concerns(self, only: tuple[str, ...]) -> bool:
        return not only or self.variant in only

    def _own(self, source: str | None) -> bool:
        used = {item.source.name for item in self.model.inputs.values()}
        used |= {feature.known_from for feature in self.model.features.values()}
        return source in used and source is not None and self.model.sources[source].origin.value == "application"

    # Counting

    def _walk(self, name: str, start: datetime | date, length: Length) -> Shown:
        stopping = [
            ground
            for _, _, ground in self.model.grounds.located()
            if name in ground.stops or (ground.applicant is not None and name in ground.applicant.stops)
        ]
        rolls = self.model.terms[name].roll is not False

        def stands(moment: datetime) -> bool:
            return any(self._holds(ground, moment) for ground in stopping)

        if self.variant is None and self._depends(name, stopping):
            return self._features()
        end: Shown = self._piece(start, length, stands, rolls)
        for at, item in sorted(self._extensions(name), key=lambda one: one[0]):
            if not isinstance(end, date):
                break
            if at <= end if isinstance(end, datetime) else at.date() <= end:
                end = self._piece(end, item.by, stands, rolls)
        return end

    def _depends(self, name: str, stopping: Sequence[Ground]) -> bool:
        """Whether what was recorded moves the clock in some variants only."""
        for ground in stopping:
            for variant in ground.only:
                known = Clocks(self.checked, self.facts, self.submitted, self.events, self.calendar, variant)
                if any(known._holds(ground, moment) for moment in self._moments()):
                    return True
        return any(
            item.only and item.clock == name and self._spells(item, id_) for id_, item in self.model.extend.items()
        )

    def _extensions(self, name: str) -> Iterator[tuple[datetime, Extension]]:
        for id_, item in self.model.extend.items():
            if item.clock != name or (item.only and self.variant not in item.only):
                continue
            found = sorted(self._spells(item, id_))
            yield from ((at, item) for at in (found[:1] if item.once else found))

    def _spells(self, item: Extension, name: str) -> list[datetime]:
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
            elif event.type == "no_answer" and self._waits(name, item.event.about, event.about):
                if event.about is None or event.about not in silent:
                    found.append(event.at)
                silent |= {event.about} if event.about is not None else set()
        return found

    def _piece(
        self, start: datetime | date, length: Length, stands: Callable[[datetime], bool], rolls: bool
    ) -> date | datetime | Unknown | str:
        zone = ZoneInfo(self.model.authority.time_zone)
        day = start.astimezone(zone).date() if isinstance(start, datetime) else start
        if length.unit is Unit.INSTANT:
            return day
        if length.unit is Unit.HOUR:
            begin = start if isinstance(start, datetime) else datetime.combine(day + ONE, datetime.min.time(), zone)
            return self._hours(begin, timedelta(hours=length.amount), stands)
        working = length.unit is Unit.WORKING_DAY
        left = length.amount if working else self._days(day, length)
        last = max((moment.astimezone(zone).date() for moment in self._moments()), default=day)
        standing = stands(_midnight(day, zone))
        while True:
            if left <= 0 and not standing:
                off = (working or rolls) and self._off(day)
                if isinstance(off, Unknown) or not off:
                    return off if isinstance(off, Unknown) else day
            if standing and day > last:
                return STANDS
            day += ONE
            if not standing and left > 0:
                off = working and self._off(day)
                if isinstance(off, Unknown):
                    before = self._off(day - ONE)
                    return before if isinstance(before, Unknown) else off
                left -= 0 if off else 1
            standing = stands(_midnight(day, zone))

    @staticmethod
    def _days(day: date, length: Length) -> int:
        match length.unit:
            case Unit.WEEK:
                return 7 * length.amount
            case Unit.CALENDAR_DAY:
                return length.amount
            case unit:
                end = add_months(day, length.amount * (12 if unit is Unit.YEAR else 1))
                assert not isinstance(end, Unpublished)
                return (end - day).days

    def _off(self, day: date) -> bool | Unknown:
        worked = self.calendar.is_working(day)
        return Unknown(frozenset((f"calendar.{worked.year}",))) if isinstance(worked, Unpublished) else not worked

    def _hours(self, begin: datetime, left: timedelta, stands: Callable[[datetime], bool]) -> datetime | str:
        """Hours go by between one event and the next while the clock does not stand."""
        at = begin.astimezone(UTC)
        for moment in self._moments():
            upcoming = moment.astimezone(UTC)
            if upcoming <= at:
                continue
            if not stands(at):
                if at + left < upcoming:
                    break
                left -= upcoming - at
            at = upcoming
        return STANDS if stands(at) else (at + left).astimezone(begin.tzinfo)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """The end of a day: its last moment."""
    return datetime.combine(day + ONE, datetime.min.time(), zone) - timedelta(microseconds=1)
