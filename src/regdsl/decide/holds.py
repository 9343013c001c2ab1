"""When grounds held a clock up: from and until which moments, by the recorded events and the application itself."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from regdsl.calendar import Stand
from regdsl.core.clocks import Hold, Silent
from regdsl.core.program import Input, Program
from regdsl.decide.application import Application
from regdsl.decide.blanks import blanks, open_blanks
from regdsl.decide.events import Happened, Recorded, in_effect
from regdsl.decide.silences import in_order, silences
from regdsl.feel.names import RESERVED
from regdsl.runtime.effects import Effect
from regdsl.runtime.unknown import Unknown

__all__ = ["Course", "Held"]


class Held(Struct, frozen=True):
    """A time during which a ground held, `to_the_hour` for clocks in hours; `waits` is what an open one waits for, by
    the names of `needs`."""

    ground: str
    stand: Stand
    to_the_hour: Stand
    waits: frozenset[str] = frozenset()


class Course(NamedTuple):
    """The course of one case: its application and events, and the variant or what it waits for. It is told
    `as_once` for receipts of then: a term that runs from the end of one of some variants does not wait for the variant,
    and hours run from the first minute of the day on which something happened or another term in hours ran out."""

    program: Program
    application: Application
    variant: str | Unknown
    as_once: bool = False

    @property
    def events(self) -> Sequence[Recorded]:
        """All recorded events: what happened in between counts too."""
        return self.application.events

    def held(self, holds: Sequence[Hold]) -> tuple[Held, ...] | frozenset[str]:
        """Each time that one of the grounds held, in the order of `holds`; what is missing where that is not known."""
        made: list[Held] = []
        missing: set[str] = set()
        for hold in holds:
            if hold.only is not None and isinstance(self.variant, str) and self.variant not in hold.only:
                continue
            found = list(self._times(hold))
            if found and hold.only is not None and isinstance(self.variant, Unknown):
                missing |= self.variant.missing
            for one in found:
                if isinstance(one, Held):
                    made.append(one)
                else:
                    missing.add(one)
        return frozenset(missing) if missing else tuple(made)

    def _times(self, hold: Hold) -> Iterator[Held | str]:
        """Each time that a ground held; the name of what is missing to tell of it."""
        if not isinstance(hold.cause, Silent):
            yield from self._correction(hold)
            return
        for silence in silences(self.events, hold.cause):
            undated = silence.undated
            if undated is not None or silence.since is None:
                yield undated or RESERVED[0]
            else:
                waits = self._answer(silence.source) if silence.open else frozenset[str]()
                yield self._held(hold, silence.since, silence.until, waits)

    def _answer(self, source: str | None) -> frozenset[str]:
        """What a silent source still has to say; its mere answer where nothing of it is unknown."""
        asked = frozenset(
            slot.name
            for slot, value in self._inputs()
            if isinstance(value, Unknown) and slot.source is not None and slot.source.id == source
            if slot.only is None or isinstance(self.variant, Unknown) or self.variant in slot.only
        )
        return asked or frozenset((f"answered({source})" if source is not None else "answered",))

    def _inputs(self) -> Iterator[tuple[Input, object]]:
        return zip(self.program.inputs, self.application.facts.values, strict=True)

    # What the applicant has to mend is asked of him on the day of filing, and again on the day of an answer that did
    # not mend it; he has mended it on the day of his last answer.

    def _correction(self, hold: Hold) -> Iterator[Held | str]:
        blank = self.blank()
        ended = [e for e in in_effect(self.events) if e.type == "not_corrected" and e.about == hold.ground]
        answers = self.answers()
        if not (blank or ended or answers):
            return
        if self.application.submitted_at is None:
            yield RESERVED[0]
            return
        filed = Happened(self.application.submitted_at, self.application.day_alone)
        if blank and not ended:
            yield self._held(hold, filed, None, frozenset(f"answered({name})" for name in blank))
            return
        last = ended[-1] if ended else answers[-1]
        at = last.happened
        yield last.name if at is None else self._held(hold, filed, at)

    def _held(self, hold: Hold, since: Happened, until: Happened | None, waits: frozenset[str] = frozenset()) -> Held:
        stand = Stand(since.at, None if until is None else until.at)
        exact = stand if self.as_once else Stand(since.over, None if until is None else until.over)
        return Held(hold.ground, stand, exact, waits)

    def blank(self) -> frozenset[str]:
        """The sources of what the applicant has to add: empty where nothing that is required is known to be absent."""
        return frozenset(
            source.id if source is not None else "application"
            for slot, value in self._inputs()
            if slot.required is Effect.CORRECT and (slot.only is None or self.variant in slot.only)
            for _, field in blanks(slot, value)
            for source in (slot.source if field is None else field.source,)
        )

    def may_be_blank(self) -> frozenset[str]:
        """The inputs that would have to be known to say that nothing has to be added."""
        missing: set[str] = set()
        for slot, value in self._inputs():
            if slot.required is not Effect.CORRECT:
                continue
            unknown = open_blanks(slot, value)
            if slot.only is not None and isinstance(self.variant, Unknown):
                blank = unknown or any(True for _ in blanks(slot, value))
                missing.update({*unknown, *self.variant.missing} if blank else ())
            elif slot.only is None or self.variant in slot.only:
                missing.update(unknown)
        return frozenset(missing)

    def answers(self) -> list[Recorded]:
        """The applicant's answers, in order."""
        own = {slot.source.id for slot in self.program.inputs if slot.source is not None and slot.source.from_applicant}
        return in_order([event for event in self.events if event.type == "answered" and event.about in own])

    def filed(self) -> Happened | frozenset[str]:
        """When the application was filed; what is missing where that is not known."""
        at = self.application.submitted_at
        return frozenset((RESERVED[0],)) if at is None else Happened(at, self.application.day_alone)

    def told(self) -> Happened | frozenset[str]:
        """When the applicant was told what to mend: at filing, and again at the last answer that did not mend it."""
        answers = self.answers()
        if answers:
            last = answers[-1]
            return last.happened or frozenset((last.name,))
        return self.filed()
