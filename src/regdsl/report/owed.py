"""What a suite of cases owes the regulations that it is for, and how much of it the cases show."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Span
from regdsl.diagnostics.bilingual import Lang
from regdsl.obligations.obligation import Kind

__all__ = ["Debt", "Owed"]

Json = Any


class Debt(Struct, frozen=True):
    """One obligation: its id, its pair's or border's, what it is called, where it is written, whether a case meets
    it."""

    id: str
    group: str
    kind: Kind
    title: Bilingual
    span: Span | None
    met: bool

    def to_dict(self, lang: Lang) -> dict[str, Json]:
        """The obligation as JSON."""
        return {
            "id": self.id,
            "title": self.title.get(lang),
            "file": self.span.file if self.span else None,
            "line": self.span.start.line if self.span else None,
        }


class Owed(Struct, frozen=True):
    """All obligations, in the order of the regulation. Of a pair and of a border both sides count as one."""

    debts: tuple[Debt, ...]

    def missing(self, kind: Kind) -> tuple[Debt, ...]:
        """The obligations of a kind that no case meets."""
        return tuple(one for one in self.debts if one.kind is kind and not one.met)

    def counts(self, kind: Kind) -> tuple[int, int]:
        """How many of a kind the cases show, and how many there are."""
        groups = self._groups(kind)
        return sum(groups.values()), len(groups)

    def _groups(self, kind: Kind) -> Mapping[str, bool]:
        own = sorted((one for one in self.debts if one.kind is kind), key=lambda one: one.group)
        return {group: all(one.met for one in both) for group, both in groupby(own, key=lambda one: one.group)}

    def to_dict(self, lang: Lang = "ru") -> dict[str, Json]:
        """The obligations as JSON, by kind."""
        made: dict[str, Json] = {}
        for kind in Kind:
            covered, total = self.counts(kind)
            missing = [one.to_dict(lang) for one in self.missing(kind)]
            made[kind.value] = {"covered": covered, "total": total, "missing": missing}
        return made
