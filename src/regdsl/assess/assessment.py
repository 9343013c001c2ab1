"""The scoreboard as a value: what the printed sheet of an expert's conclusion says before the expert writes."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from regdsl.assess.verdict import Evidence, Verdict
from regdsl.diagnostics import Bilingual
from regdsl.model.words import Level, ReadingKind, Verified
from regdsl.verify.change.written import Change as Difference
from regdsl.verify.tally import Proofs

if TYPE_CHECKING:
    from regdsl.verify.change.run import Comparison  # imports the solver, which is an extra

__all__ = [
    "ActUsed",
    "Assessment",
    "Change",
    "CriterionRow",
    "ExceptionMade",
    "Figure",
    "Former",
    "LetStand",
    "NotCompared",
    "NumberUsed",
    "ReadingMade",
    "Remark",
    "Requisites",
    "Rests",
    "VariantFigures",
]


class Requisites(Struct, frozen=True):
    """What was looked at, by which rules and with which program; `sound` tells whether the language's check passed."""

    title: str
    id: str
    version: str
    level: Level
    body: str
    owner: Bilingual | None
    in_force_from: date
    law_as_of: date | None
    file: str
    fingerprint: str
    profile: str
    profile_title: Bilingual
    profile_source: Bilingual
    profile_since: date | None
    profile_levels: tuple[Level, ...]
    program: str
    rules_on: int
    rules_all: int
    rules_fingerprint: str
    command: str
    sound: bool


class ActUsed(Struct, frozen=True):
    """An act that the regulation rests on; `verified` is None where the file does not say."""

    key: str
    act: str
    articles: tuple[str, ...]
    edition: date | None
    verified: Verified | None


class NumberUsed(Struct, frozen=True):
    """A figure of law that was not compared with an official text."""

    point: Bilingual
    value: str
    basis: tuple[str, ...]
    verified: Verified | None
    file: str
    line: int


class CriterionRow(Struct, frozen=True):
    """A principle or a criterion in the words of the profile, what is said of it, and on what that rests; `rules` are
    the codes of those that looked."""

    id: str
    place: str
    text: str
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    rules: tuple[str, ...]


class Remark(Struct, frozen=True):
    """A finding as a remark to the author: the point by its titles, the line with its text, norm and proposal."""

    number: int
    code: str
    mandatory: bool
    point: Bilingual
    file: str
    line: int
    quote: str
    message: Bilingual
    norm: str | None
    proposal: Bilingual
    replacement: str | None
    requirements: tuple[str, ...]


class ExceptionMade(Struct, frozen=True):
    """An exception that the regulation makes, with its reason and norm; `requirements` are those that it is from."""

    point: Bilingual
    reason: str
    basis: tuple[str, ...]
    verified: Verified | None
    requirements: tuple[str, ...]
    line: int


class ReadingMade(Struct, frozen=True):
    """How a doubt of the law was read; a gap is a proposal to amend the law."""

    point: Bilingual
    kind: ReadingKind | None
    text: str
    decided_by: str | None
    letter: str | None
    proposal: str | None
    line: int


class LetStand(Struct, frozen=True):
    """A finding that the author let stand, and why."""

    code: str
    file: str
    line: int
    message: Bilingual
    reason: str


class Figure(Struct, frozen=True):
    """A static indicator: the number where it is one, and what is shown."""

    number: int | None
    text: Bilingual


class VariantFigures(Struct, frozen=True):
    """The indicators of one variant, by their ids; the variant's id is empty where there is only one case."""

    variant: str
    title: str
    figures: Mapping[str, Figure]


class Rests(StrEnum):
    """What rests on that in which a section differs: the outcome, something else, or nothing, since it is but put in
    other words."""

    OUTCOME = "outcome"
    OTHER = "other"
    WORDING = "wording"


class Change(Struct, frozen=True):
    """A section that differs from the former version's: what rests on it, and all that differs in it."""

    section: str
    title: Bilingual
    rests: Rests
    differences: tuple[Difference, ...]


class NotCompared(StrEnum):
    """Why nobody knows who moves from one outcome to another."""

    NOT_ASKED = "not_asked"
    UNSOUND = "unsound"
    FORMER_UNSOUND = "former_unsound"
    INTERRUPTED = "interrupted"
    MEMORY = "memory"


class Former(Struct, frozen=True):
    """The version that was given to compare with: how it is written differently, and what of its decisions is proved
    to change for whom, or why that was not looked at."""

    id: str
    version: str
    file: str
    fingerprint: str
    figures: tuple[VariantFigures, ...]
    changes: tuple[Change, ...]
    compared: "Comparison | NotCompared"


class Assessment(Struct, frozen=True):
    """Everything that the sheet says, section by section; no total, no percentage. `proofs` is None where nothing was
    proved."""

    requisites: Requisites
    acts: tuple[ActUsed, ...]
    numbers: tuple[NumberUsed, ...]
    criteria: tuple[CriterionRow, ...]
    remarks: tuple[Remark, ...]
    exceptions: tuple[ExceptionMade, ...]
    readings: tuple[ReadingMade, ...]
    let_stand: tuple[LetStand, ...]
    figures: tuple[VariantFigures, ...]
    former: Former | None
    proofs: Proofs | None = None

    @property
    def gaps(self) -> tuple[ReadingMade, ...]:
        """The readings that fill a gap of the law or propose to amend it."""
        return tuple(one for one in self.readings if one.kind is ReadingKind.GAP or one.proposal is not None)
