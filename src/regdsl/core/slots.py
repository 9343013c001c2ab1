"""What a program is given: inputs with their sources, parameters by date, what the engine and events fill."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from regdsl.core.texts import Title
from regdsl.feel.kernel import Kernel
from regdsl.feel.names import RESERVED
from regdsl.feel.types import Static
from regdsl.runtime.effects import Effect
from regdsl.runtime.figures import Timetable

__all__ = [
    "EngineSlot",
    "EventSlot",
    "Field",
    "Input",
    "Lookup",
    "Parameter",
    "Period",
    "Source",
]


class Source(Struct, frozen=True):
    """Where a datum comes from and whom to ask for it; `question` is what a person is to judge, in the regulation's own
    language."""

    id: str
    title: Title
    from_applicant: bool
    kind: str
    question: str = ""


class Field(Struct, frozen=True):
    """A declared field of a record of the type `record`; `fields` are those of the records that it lists, `register`
    keeps it, where it is a status; `personal` tells that it is personal data."""

    name: str
    title: Title
    source: Source | None
    codes: Mapping[str, Title] | None = None
    fields: "tuple[Field, ...]" = ()
    record: str = ""
    register: Title | None = None
    personal: bool = False


class Input(Struct, frozen=True):
    """One slot of the application: an input, or a feature (`is_feature`). `written_default` is the default as an
    application would write it; `codes` maps the closed codes of a text to their titles. Of a list of records `fields`
    are the declared ones; in a value the record's key stands before them. `register` keeps it, and `as_of` names what
    gives the day on which it is taken: the date or the month of the application, or another input. `in_some` tells that
    `only` leaves some variants out: an application of those is complete without it. `personal`
    tells that it is personal data."""

    name: str
    title: Title
    static: Static
    source: Source | None
    is_feature: bool = False
    required: Effect | None = None
    nullable: bool = False
    written_default: object = None
    has_default: bool = False
    only: frozenset[str] | None = None
    in_some: bool = False
    codes: Mapping[str, Title] | None = None
    display_unit: str | None = None
    fields: tuple[Field, ...] = ()
    register: Title | None = None
    as_of: str = ""
    personal: bool = False


class Period(Struct, frozen=True):
    """A parameter's value (in lowered form; of a keyed one its `Figures`) from a day to a day, both included; `until`
    is None for an open period, `published` where it is not said when the value was published."""

    since: date
    until: date | None
    value: object
    published: date | None = None


class Parameter(Struct, frozen=True):
    """A value with dates of force; `publisher` is whom to ask for it. The reserved name `as_of` gives the day on which
    it is taken; where an input does, the slot holds the whole `timetable` for an expression to look into."""

    name: str
    title: Title
    static: Static
    periods: tuple[Period, ...]
    publisher: str
    display_unit: str | None = None
    as_of: str = RESERVED[0]
    timetable: Timetable | None = None


class Lookup(Struct, frozen=True):
    """A parameter taken by keys, or on a day that an input gives, as an expression writes it: `name` stands among what
    definitions, limbs and results read."""

    name: str
    value: Kernel


class EngineSlot(Struct, frozen=True):
    """A reserved name that the engine fills: the date of application, the channel, the applicant's category."""

    name: str
    static: Static


class EventSlot(Struct, frozen=True):
    """Whether an event is in effect: of `type`, about `about` (None: about anything but the sources `elsewhere`). It is
    always known, unless the event counts only `until` the last day of a term, and that is not known."""

    key: str
    type: str
    about: str | None
    elsewhere: frozenset[str] = frozenset()
    until: str | None = None

    @property
    def name(self) -> str:
        """How an application records the event: `no_answer`, `not_corrected(id)`."""
        return self.type if self.about is None else f"{self.type}({self.about})"
