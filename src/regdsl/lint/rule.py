"""Rules: what is looked for, under which requirements, and by which function."""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Kind
from regdsl.lint.draft import Draft
from regdsl.lint.family import FAMILIES, Family
from regdsl.lint.finding import Finding
from regdsl.lint.note import Note, Noted, NotedFinding
from regdsl.lint.number import Number
from regdsl.lint.project import Found, Project
from regdsl.lint.sound import Sound

__all__ = ["AnyRule", "DraftRule", "NotedRule", "ProjectRule", "ProofRule", "SoundRule"]


class _Rule(Struct, frozen=True, kw_only=True):
    """What every rule says of itself: `kind` names the defect, its severity is the one that holds where the profile
    names none; `requirements` are the ids of the catalogue that it watches over, the chief one first."""

    kind: Kind
    title: Bilingual
    requirements: tuple[str, ...]
    numbers: tuple[Number, ...] = ()

    @property
    def code(self) -> str:
        """Its code: the letters of the family and three digits."""
        return self.kind.code

    @property
    def family(self) -> str:
        """Its family, told by the code: a `Family`, or the letters of the plug-in that it comes from."""
        letters = self.kind.code[:3]
        return Family(letters) if letters in FAMILIES else letters


class DraftRule(_Rule, frozen=True, kw_only=True):
    """A rule that looks at a regulation as it is written, sound or not; `unsettled` says what of it the rule could not
    decide, so that nobody takes its silence for an answer."""

    check: Callable[[Draft], Iterable[Finding]]
    unsettled: Callable[[Draft], Iterable[Bilingual]] | None = None


class SoundRule(_Rule, frozen=True, kw_only=True):
    """A rule that looks at a regulation that checks: every name resolved, every expression typed."""

    check: Callable[[Sound], Iterable[Finding]]


class ProjectRule(_Rule, frozen=True, kw_only=True):
    """A rule that looks at all regulations of a project together; a finding says in which of them it stands. They are
    read again for it, whatever has changed: where something small is enough, write a `NotedRule`."""

    check: Callable[[Project], Iterable[Found]]


class NotedRule(_Rule, frozen=True, kw_only=True):
    """A rule that looks at what was noted of every regulation of a project, in the order of their ids and versions.
    What it looks at is noted while the regulation is read; places too. One that compares services `between` each other
    has not looked where there is one."""

    note: Note[Any]
    check: Callable[[tuple[Noted[Any], ...]], Iterable[NotedFinding]]
    between: bool = False


class ProofRule(_Rule, frozen=True, kw_only=True):
    """What only a proof can find. No function of the linter looks for it, the prover does where it is asked to; what it
    finds is weighed, let stand and listed like what rules find."""


AnyRule = DraftRule | SoundRule | ProjectRule | NotedRule | ProofRule
"""A rule of any kind."""
