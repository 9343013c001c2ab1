"""Clocks of a program."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from regdsl.calendar import Length
from regdsl.core.clocks import Hold
from regdsl.core.texts import Texts, Title
from regdsl.runtime.effects import Outcome

__all__ = ["Silence", "Start", "StartKind", "Term"]


class StartKind(StrEnum):
    """What a clock starts from."""

    REGISTRATION = "registration"
    ARRIVAL = "arrival"
    DISPATCH = "dispatch"
    TERM = "term"
    NOTICE = "notice"
    HOLD = "hold"


class Start(Struct, frozen=True):
    """Registration, arrival (of data from `about`, when given), dispatch, the end of the term `about`, the day the
    applicant is told what to mend, or the moment at which the ground that starts the clock began to hold."""

    kind: StartKind
    about: str = ""


class Term(Struct, frozen=True):
    """A clock: its length and start by variant (key None: any other), `by_channel` overrides the length. `only` names
    the variants it is for; `rolls` tells whether a last day off moves on (the Civil Code, art. 193). It stands
    while one of `stopped_by` holds; where there are `started_by`, it is there once one of them has held; `when` is the
    outcome with which alone it is there."""

    id: str
    title: Title
    lengths: Mapping[str | None, Length]
    by_channel: Mapping[str, Length]
    starts: Mapping[str | None, Start]
    basis: tuple[str, ...]
    only: frozenset[str] | None = None
    rolls: bool = True
    stopped_by: tuple[Hold, ...] = ()
    started_by: tuple[Hold, ...] = ()
    when: Outcome | None = None


class Silence(Struct, frozen=True):
    """What the law reads into the authority's silence: once `after` has expired, the application is granted; where
    `only` names variants, in those alone."""

    after: str
    basis: tuple[str, ...]
    event: str
    only: frozenset[str] | None = None
    explain: Texts | None = None
