"""The arithmetic of one term of a regulation: the terms before it that it waits for, one after another."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from regdsl.calendar import Due, LastDayOff, Length, Stand, Standing, Unit, Unpublished, due, due_after
from regdsl.core.program import Program
from regdsl.core.terms import Start, StartKind, Term
from regdsl.corpus import builtin_calendar

__all__ = ["Asked", "HoursStand", "Link", "NoSuchTerm", "NotInVariant", "Undetermined", "UndeterminedChannel", "links"]

T = TypeVar("T")


class Asked(Struct, frozen=True):
    """For which event, channel and variant a term is counted, by which extensions, and when the clock of the term asked
    for stood."""

    start: date
    channel: str | None
    variant: str | None
    extend: tuple[str, ...] = ()
    stood: tuple[Stand, ...] = ()


class Link(Struct, frozen=True):
    """One term of the chain: its length, the event it starts from, and its end or the year without a calendar."""

    term: Term
    length: Length
    start: Start
    end: Due | Unpublished | Standing


class NoSuchTerm(Exception):
    """The regulation has no term of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NotInVariant(Exception):
    """The variant that was given has no such term."""

    def __init__(self, name: str, variant: str) -> None:
        super().__init__(name, variant)
        self.name = name
        self.variant = variant


class HoursStand(Exception):
    """A term in hours stands by the moment, which days do not tell."""


class Undetermined(Exception):
    """The length or the start depends on the variant, and none was given."""

    def __init__(self, variants: tuple[str, ...]) -> None:
        super().__init__(variants)
        self.variants = variants


class UndeterminedChannel(Exception):
    """The length depends on the channel, and none was given."""

    def __init__(self, channels: tuple[str, ...]) -> None:
        super().__init__(channels)
        self.channels = channels


def links(program: Program, name: str, asked: Asked) -> list[Link]:
    """Return the chain of terms that leads to the end of the term `name`; it breaks off where a calendar is missing.

    Raises NoSuchTerm, NotInVariant, Undetermined, UndeterminedChannel and HoursStand.
    """
    annulling = (one.term for one in program.annulments if one.term is not None)
    term = next((one for one in (*program.terms, *annulling) if one.id == name), None)
    if term is None:
        raise NoSuchTerm(name)
    if asked.variant is not None and term.only is not None and asked.variant not in term.only:
        raise NotInVariant(name, asked.variant)
    start = _pick(term, term.starts, asked, program)
    before: list[Link] = []
    event: date = asked.start
    if start.kind is StartKind.TERM:
        before = links(program, start.about, replace(asked, stood=()))
        last = before[-1].end
        if isinstance(last, Unpublished | Standing):
            return before
        event = last.moment or last.date
    length = _length(term, asked, program)
    day_off = LastDayOff.MOVES if term.rolls else LastDayOff.STAYS
    made = [*before, Link(term, length, start, _end(event, length, day_off, program, asked))]
    for extension in program.extensions:
        last = made[-1].end
        if extension.clock != term.id or extension.id not in asked.extend or not isinstance(last, Due):
            continue
        # an extension is counted like a term that starts from the last day of the one it extends
        own = Term(extension.id, extension.title, {}, {}, {}, extension.basis)
        end = _end(last.moment or last.date, extension.by, day_off, program, asked)
        made.append(Link(own, extension.by, Start(StartKind.TERM, term.id), end))
    return made


def _end(
    event: date, length: Length, day_off: LastDayOff, program: Program, asked: Asked
) -> Due | Unpublished | Standing:
    zone = ZoneInfo(program.time_zone)
    if not asked.stood:
        return due(event, length, builtin_calendar(), zone, day_off)
    if length.unit is Unit.HOUR:
        raise HoursStand
    return due_after(event, length, builtin_calendar(), zone, day_off, asked.stood)


def _length(term: Term, asked: Asked, program: Program) -> Length:
    """How long the term is in the channel; in any, where all have the same."""
    channels = program.channels if asked.channel is None else (asked.channel,)
    if asked.variant is None and channels and all(channel in term.by_channel for channel in channels):
        lengths = [term.by_channel[channel] for channel in channels]  # what is said of variants goes for no channel
    else:
        otherwise = _pick(term, term.lengths, asked, program)
        lengths = [term.by_channel.get(channel, otherwise) for channel in channels] or [otherwise]
    if any(length != lengths[0] for length in lengths):
        raise UndeterminedChannel(channels)
    return lengths[0]


def _pick(term: Term, by_variant: Mapping[str | None, T], asked: Asked, program: Program) -> T:
    """What holds in the variant; in any, where it is the same in all that have the term."""
    if None in by_variant and len(by_variant) == 1:
        return by_variant[None]
    variants = [one.id for one in program.variants if term.only is None or one.id in term.only]
    told = {
        name: by_variant[name if name in by_variant else None] for name in variants if {name, None} & set(by_variant)
    }
    if asked.variant is not None:
        if asked.variant not in told:
            raise NotInVariant(term.id, asked.variant)
        return told[asked.variant]
    values = list(told.values())
    if any(value != values[0] for value in values):
        raise Undetermined(tuple(told))
    return values[0]
