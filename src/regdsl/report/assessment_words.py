"""Saying things in one language."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.model.choice import Choice
from regdsl.report.sheet import Column
from regdsl.text.dates import format_date

__all__ = ["Say"]


class Say(Struct, frozen=True):
    """The words of one language."""

    lang: Lang

    def __call__(self, ru: str, en: str) -> str:
        """One of the two."""
        return ru if self.lang == "ru" else en

    def of(self, words: Bilingual | Choice) -> str:
        """What it is called."""
        return self(words.ru, words.en)

    def day(self, day: date | None) -> str:
        """A day, or that none is given."""
        return self("не указана", "not given") if day is None else format_date(day, self.lang)

    def mark(self, mark: Choice | None) -> str:
        """How a fact of law was checked."""
        return self("не сказано", "not said") if mark is None else self.of(mark)

    def columns(self, *titles: tuple[str, str, int]) -> tuple[Column, ...]:
        """Columns: the heading in both languages and the part of the width."""
        return tuple(Column(self(ru, en), share) for ru, en, share in titles)

    def listed(self, items: Iterable[str]) -> str:
        """The items with commas, or that there are none."""
        return ", ".join(items) or self("нет", "none")
