"""What can be wrong with the names that a regulation may use without describing them."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["KINDS", "UNKNOWN_APPLICANT", "UNKNOWN_CHANNEL"]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


UNKNOWN_CHANNEL: Final = _error(
    "NAM083", "unknown-channel",
    "канал `{name}` неизвестен и не описан", "the channel `{name}` is neither known nor described",
    "известны {known}; другой опишите: {name}: {{title: …}}",
    "the known ones are {known}; describe any other: {name}: {{title: …}}",
)  # fmt: skip
UNKNOWN_APPLICANT: Final = _error(
    "NAM084", "unknown-applicant-category",
    "категория заявителей `{name}` неизвестна и не описана",
    "the applicant category `{name}` is neither known nor described",
    "известны {known}; другую опишите: {name}: {{title: …}}",
    "the known ones are {known}; describe any other: {name}: {{title: …}}",
)  # fmt: skip

KINDS: Final = (UNKNOWN_CHANNEL, UNKNOWN_APPLICANT)
