"""A text that exists in both languages of the project."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Bilingual", "Lang"]

Lang = Literal["ru", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same text in Russian and in English; both are always there."""

    ru: str
    en: str

    def get(self, lang: Lang) -> str:
        """Return the text in `lang`."""
        return self.ru if lang == "ru" else self.en
