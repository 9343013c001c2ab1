"""Clocks of a program."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from regdsl.calendar import Length
from regdsl.core.texts import Texts, Title

__all__ = ["Silence", "Start", "StartKind", "Term"]


class StartKind(StrEnum):
    """What a clock starts from."""

    REGISTRATION = "registration"
    ARRIVAL = "arrival"
    DISPATCH = "dispatch"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Start:
    """Registration, arrival (of data from `about`, when given), dispatch, or the end of the term `about`."""

    kind: StartKind
    about: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A clock: its length and start by variant (key None: any other), `by_channel` overrides the length. `only` names
    the variants it is for; `rolls` tells whether a last day off moves on (the Civil Code, art. 193)."""

    id: str
    title: Title
    lengths: Mapping[str | None, Length]
    by_channel: Mapping[str, Length]
    starts: Mapping[str | None, Start]
    basis: tuple[str, ...]
    only: frozenset[str] | None = None
    rolls: bool = True


@dataclass(frozen=True, slots=True)
class Silence:
    """What the law reads into the authority's silence: once `after` has expired, the application is granted."""

    after: str
    basis: tuple[str, ...]
    event: str
    explain: Texts | None = None
