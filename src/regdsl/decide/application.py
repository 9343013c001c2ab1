"""Applications: from plain data to the facts that a program runs on."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from types import MappingProxyType
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from regdsl.core.program import Program
from regdsl.decide import findings
from regdsl.decide.events import AFTER_FILING, EVENT_TYPES, Recorded, is_used, silent_sources
from regdsl.decide.impossible import refuse_impossible
from regdsl.decide.provenance import read_provenance
from regdsl.decide.reading import Read
from regdsl.decide.start import STARTED_BY
from regdsl.decide.values import Refused, brief, is_day_alone, no_such_day, read_moment, read_value
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.document.pointer import join
from regdsl.feel.types import FIRST_FILING, LAST_FILING
from regdsl.runtime.known import is_known
from regdsl.runtime.module import Module
from regdsl.runtime.unknown import Unknown
from regdsl.text import did_you_mean

__all__ = ["Application", "Facts", "filed_outside", "quick_application", "read_application", "read_inputs"]

FIELDS = ("regulation", "submitted_at", "channel", "applicant_category", STARTED_BY, "inputs", "events", "provenance")

_FIRST_YEAR = FIRST_FILING.year
_LAST_YEAR = LAST_FILING.year
"""Whole years, which are compared sooner than days."""


class Facts(msgspec.Struct, frozen=True, gc=False):
    """The values of a program's inputs, in its order and representation. `complete` tells that none is Unknown, but for
    those that are asked for in some variants only: the fast path itself looks whether its variant asks for them."""

    values: tuple[object, ...]
    complete: bool


class Application(msgspec.Struct, frozen=True, gc=False):
    """An application that fits its regulation. Of one that tells the `day_alone` on which it was submitted,
    `submitted_at` is the first minute of it."""

    facts: Facts
    submitted_at: datetime | None = None
    channel: str | None = None
    applicant_category: str | None = None
    events: tuple[Recorded, ...] = ()
    provenance: Mapping[str, Mapping[str, object]] = MappingProxyType({})
    day_alone: bool = False

    @property
    def submitted_on(self) -> date | None:
        """The day of submission in the authority's time zone."""
        return self.submitted_at.date() if self.submitted_at else None


def quick_application(
    program: Program, module: Module, zone: ZoneInfo, data: Mapping[str, object]
) -> Application | None:
    """The application where it is plainly right and complete. None where the careful reader has to look; the two agree
    on everything that this one takes."""
    get = data.get
    inputs = get("inputs")
    values = module.read(inputs) if type(inputs) is dict else None
    if values is None:
        return None
    known = 1  # how many fields there are, apart from those that say nothing
    if (regulation := get("regulation")) is not None:
        known += 1
        if regulation != program.id:
            return None
    moment = None
    if (submitted := get("submitted_at")) is not None:
        known += 1
        moment = read_moment(submitted, zone)
        if moment is None or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            return None
    if (channel := get("channel")) is not None:
        known += 1
        if channel not in program.channels:
            return None
    if (category := get("applicant_category")) is not None:
        known += 1
        if category not in program.applicants:
            return None
    alone = submitted is not None and is_day_alone(submitted)
    made = Application(Facts(values, True), moment, channel, category, day_alone=alone)
    return made if len(data) == known else _with_the_rest(program, made, data, known, zone)


def _with_the_rest(
    program: Program, made: Application, data: Mapping[str, object], known: int, zone: ZoneInfo
) -> Application | None:
    """The application with its events and its provenance, where there are no other fields."""
    if len(data) != known + (data.get("events") is not None) + (data.get("provenance") is not None):
        return None
    read = Read()
    events = _events(program, data.get("events", ()), made.submitted_at, zone, read)
    provenance = read_provenance(program, data.get("provenance", {}), zone, read)
    if read.diagnostics:
        return None
    return replace(made, events=events, provenance=provenance)


def read_inputs(program: Program, inputs: Mapping[str, object], read: Read) -> Facts:
    """The facts of an application's `inputs`: a missing key is Unknown, None is absent, an unknown key is a finding."""
    zone = ZoneInfo(program.time_zone)
    names = {slot.name for slot in program.inputs}
    for name in inputs:
        if name not in names:
            close = get_close_matches(brief(name), sorted(names), 1)
            help_ = did_you_mean(brief(name), close[0]) if close else None
            read.refuse(findings.UNKNOWN_INPUT, join("/inputs", brief(name)), help_, name=brief(name))
    values: list[object] = []
    complete = True
    for slot in program.inputs:
        if slot.name not in inputs:
            values.append(Unknown(frozenset((slot.name,))))
            complete = complete and slot.in_some
            continue
        value = inputs[slot.name]
        if value is None and (slot.nullable or slot.required is not None):
            values.append(None)
            continue
        made = read_value(value, slot.static.type, slot.name, zone)
        if isinstance(made, Refused):
            read.refuse(made.kind, join("/inputs", slot.name, *made.path), made.help, **made.params)
        values.append(made)
        complete = complete and (not slot.fields or is_known(made))
    if program.excluded:
        refuse_impossible(program.excluded, {s.name: v for s, v in zip(program.inputs, values, strict=True)}, read)
    return Facts(tuple(values), complete)


def read_application(program: Program, data: Mapping[str, object], read: Read) -> Application | None:
    """The application in the shape of its file (the fields of `FIELDS`); None with findings where it does not fit."""
    zone = ZoneInfo(program.time_zone)
    for name in data:
        if name not in FIELDS:
            read.refuse(findings.UNKNOWN_FIELD, join("", brief(name)), name=brief(name), known=", ".join(FIELDS))
    regulation = data.get("regulation")
    if regulation is not None and regulation != program.id:
        read.refuse(findings.WRONG_REGULATION, "/regulation", found=brief(regulation), id=program.id)
        return None  # nothing else in it is for this regulation
    inputs = data.get("inputs", {})
    if not isinstance(inputs, Mapping):
        read.refuse(findings.FIELD_TYPE, "/inputs", name="inputs", expected=Bilingual("запись", "a record"))
        inputs = {}
    facts = read_inputs(program, inputs, read)
    submitted = _submitted(data.get("submitted_at"), zone, read)
    channel = _one_of(data.get("channel"), "channel", program.channels, read)
    category = _one_of(data.get("applicant_category"), "applicant_category", program.applicants, read)
    events = _events(program, data.get("events", ()), submitted, zone, read)
    provenance = read_provenance(program, data.get("provenance", {}), zone, read)
    if read.diagnostics:
        return None
    alone = submitted is not None and is_day_alone(data["submitted_at"])
    return Application(facts, submitted, channel, category, events, provenance, alone)


def _submitted(value: object, zone: ZoneInfo, read: Read) -> datetime | None:
    if value is None:
        return None
    moment = read_moment(value, zone)
    if moment is None:
        _refuse_moment(value, "submitted_at", "/submitted_at", read)
    elif (outside := filed_outside(moment.date(), "/submitted_at")) is not None:
        read.diagnostics.append(outside)
    return moment


def filed_outside(day: date, pointer: str) -> Diagnostic | None:
    """What is wrong with a day of filing for which the check has proved nothing."""
    if FIRST_FILING <= day <= LAST_FILING:
        return None
    params = {"day": day.isoformat(), "low": FIRST_FILING.isoformat(), "high": LAST_FILING.isoformat()}
    return Diagnostic(findings.FILED_OUTSIDE, None, pointer, params)


def _refuse_moment(value: object, name: str, pointer: str, read: Read) -> None:
    """Say why a value is no moment."""
    if (absent := no_such_day(value)) is not None:
        read.refuse(findings.NO_SUCH_DAY, pointer, name=name, found=absent)
    else:
        read.refuse(findings.BAD_DATE, pointer, found=brief(value))


def _one_of(value: object, name: str, known: Sequence[str], read: Read) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or value not in known:
        shown = ", ".join(known) or "—"
        read.refuse(findings.NOT_IN_LIST, join("", name), name=name, found=brief(value), codes=shown)
        return None
    return value


def _events(
    program: Program, value: object, filed: datetime | None, zone: ZoneInfo, read: Read
) -> tuple[Recorded, ...]:
    if not isinstance(value, list | tuple):
        read.refuse(
            findings.FIELD_TYPE, "/events", name="events", expected=Bilingual("список событий", "a list of events")
        )
        return ()
    made = [_event(program, item, join("/events", index), zone, read) for index, item in enumerate(value)]
    for index, event in enumerate(made):
        if event is not None and filed is not None and _is_too_early(event, filed):
            assert event.at is not None
            day, pointer = event.at.date().isoformat(), join("/events", index, "at")
            read.refuse(findings.EVENT_BEFORE_FILING, pointer, name=event.name, day=day, filed=filed.date().isoformat())
    return tuple(event for event in made if event is not None)


def _is_too_early(event: Recorded, filed: datetime) -> bool:
    """Whether the event came on a day before the filing and cannot have; both are in the authority's time zone."""
    return event.type in AFTER_FILING and event.at is not None and event.at.date() < filed.date()


def _event(program: Program, item: object, pointer: str, zone: ZoneInfo, read: Read) -> Recorded | None:
    what = _event_fault(item)
    if what is not None:
        read.refuse(findings.BAD_EVENT, pointer, what=what)
        return None
    assert isinstance(item, Mapping)
    moment = None
    if item.get("at") is not None:
        moment = read_moment(item["at"], zone)
        if moment is None:
            _refuse_moment(item["at"], "at", join(pointer, "at"), read)
            return None
    event = Recorded(item["type"], item.get("about"), moment, moment is not None and is_day_alone(item["at"]))
    if not is_used(event, program):
        names = [*(slot.name for slot in program.events), *(one.name for one in program.extensions)]
        names += [f"no_answer({name})" for name in sorted(silent_sources(program))]
        known = ", ".join(dict.fromkeys(names)) or "—"
        read.refuse(findings.UNUSED_EVENT, pointer, name=event.name, known=known)
        return None
    return event


def _event_fault(item: object) -> Bilingual | None:
    if not isinstance(item, Mapping):
        return Bilingual("это не запись", "it is no record")
    extra = [brief(key) for key in item if key not in ("type", "about", "at")]
    if extra:
        return Bilingual(f"лишнее поле «{extra[0]}»", f"an unknown field `{extra[0]}`")
    kind = item.get("type")
    if kind == "missing_required":
        return Bilingual(
            "нехватку сведений не записывают, она следует из них", "missing data are derived, never recorded"
        )
    if kind not in EVENT_TYPES:
        listed = ", ".join(EVENT_TYPES)
        return Bilingual(f"type — одно из: {listed}", f"type is one of: {listed}")
    if item.get("about") is not None and not isinstance(item["about"], str):
        return Bilingual("about — имя источника, срока или основания", "about names a source, term or ground")
    return None
