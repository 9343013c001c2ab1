"""Length → the text that an author would write."""

from regdsl.calendar.length import Length, Unit
from regdsl.calendar.words import INSTANT_WORDS, UNIT_WORDS
from regdsl.diagnostics.bilingual import Lang

__all__ = ["format_count", "format_length", "unit_word"]


def format_length(length: Length, lang: Lang) -> str:
    """Write `length` in `lang`; `parse_length` reads it back."""
    if length.unit is Unit.INSTANT:
        return INSTANT_WORDS[0] if lang == "ru" else INSTANT_WORDS[1]
    return format_count(length.amount, length.unit, lang)


def format_count(amount: int, unit: Unit, lang: Lang) -> str:
    """Write so many of a unit, however many they are."""
    return f"{amount} {unit_word(unit, amount, lang)}"


def unit_word(unit: Unit, amount: int, lang: Lang) -> str:
    """What `unit` is called after `amount`. Raises KeyError for an instant, which has no amount."""
    words = UNIT_WORDS[unit]
    return words.ru[_russian_form(amount)] if lang == "ru" else words.en[amount != 1]


def _russian_form(amount: int) -> int:
    """Index of the Russian form after `amount`: 0 as after 1, 1 as after 2, 2 as after 5."""
    if amount % 100 // 10 == 1:
        return 2
    return {1: 0, 2: 1, 3: 1, 4: 1}.get(amount % 10, 2)
