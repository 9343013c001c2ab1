"""A text that exists in both languages of the project."""

from typing import Literal

from msgspec import Struct

__all__ = ["Bilingual", "Lang"]

Lang = Literal["ru", "en"]


class Bilingual(Struct, frozen=True):
    """The same text in Russian and in English; both are always there."""

    ru: str
    en: str

    def get(self, lang: Lang) -> str:
        """Return the text in `lang`."""
        return self.ru if lang == "ru" else self.en
