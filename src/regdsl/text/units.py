"""Quantities: a number with its unit."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.text.numbers import CURRENCIES, NBSP, Number, format_money, format_number, in_last_digits
from regdsl.text.plural import plural

__all__ = ["SIGNS", "WORDS", "WordUnit", "format_quantity"]


class WordUnit(Struct, frozen=True):
    """A unit that is written as a word: Russian forms after 1, 2, 5 and after a decimal fraction, English after one and
    many."""

    one: str
    few: str
    many: str
    fraction: str
    en_one: str
    en_many: str


WORDS: tuple[WordUnit, ...] = (
    WordUnit("рабочий день", "рабочих дня", "рабочих дней", "рабочего дня", "working day", "working days"),
    WordUnit(
        "календарный день", "календарных дня", "календарных дней", "календарного дня", "calendar day", "calendar days"
    ),
    WordUnit("день", "дня", "дней", "дня", "day", "days"),
    WordUnit("неделя", "недели", "недель", "недели", "week", "weeks"),
    WordUnit("месяц", "месяца", "месяцев", "месяца", "month", "months"),
    WordUnit("год", "года", "лет", "года", "year", "years"),
    WordUnit("час", "часа", "часов", "часа", "hour", "hours"),
    WordUnit("минута", "минуты", "минут", "минуты", "minute", "minutes"),
    WordUnit("секунда", "секунды", "секунд", "секунды", "second", "seconds"),
    WordUnit("этаж", "этажа", "этажей", "этажа", "storey", "storeys"),
    WordUnit("рубль", "рубля", "рублей", "рубля", "rouble", "roubles"),
    WordUnit("человек", "человека", "человек", "человека", "person", "persons"),
    WordUnit("ребёнок", "ребёнка", "детей", "ребёнка", "child", "children"),
    WordUnit("балл", "балла", "баллов", "балла", "point", "points"),
    WordUnit("раз", "раза", "раз", "раза", "time", "times"),
    WordUnit("штука", "штуки", "штук", "штуки", "piece", "pieces"),
)
"""The first form is the name of the unit; any other form and the English ones are understood too."""

SIGNS: Mapping[str, Bilingual] = MappingProxyType(
    {
        "м": Bilingual("м", "m"),
        "м2": Bilingual("м²", "m²"),
        "м3": Bilingual("м³", "m³"),
        "см": Bilingual("см", "cm"),
        "мм": Bilingual("мм", "mm"),
        "км": Bilingual("км", "km"),
        "км2": Bilingual("км²", "km²"),
        "га": Bilingual("га", "ha"),
        "кг": Bilingual("кг", "kg"),
        "т": Bilingual("т", "t"),
        "л.с.": Bilingual("л. с.", "hp"),
        "квт": Bilingual("кВт", "kW"),
        "%": Bilingual("%", "%"),
    }
)
"""Units that are written as a sign or an abbreviation and never change their form."""

_BY_FORM: Mapping[str, WordUnit] = MappingProxyType(
    {
        form: unit
        for unit in reversed(WORDS)
        for form in (unit.one, unit.few, unit.many, unit.fraction, unit.en_one, unit.en_many)
    }
)
_BY_SIGN: Mapping[str, Bilingual] = MappingProxyType(
    {
        **{sign.en.lower(): sign for sign in SIGNS.values()},
        **{sign.ru.lower(): sign for sign in SIGNS.values()},
        **SIGNS,
    }
)
_ROUBLE = "₽"


def format_quantity(value: Number, unit: str, lang: Lang, scale: int | None = None) -> str:
    """Write `value` with `unit` in the form that the number asks for: `9 недель`, `1,5 месяца`, `24 м²`.

    A currency, and a unit that begins with ₽, makes the number a sum (`18 371 ₽ в месяц`). A unit that is not in the
    tables is printed as it is after a space.
    """
    if unit in CURRENCIES:
        return format_money(value, lang, unit)
    key = " ".join(unit.split()).lower()
    if key.startswith(_ROUBLE):
        return format_money(value, lang) + " ".join(unit.split())[len(_ROUBLE) :]
    number = format_number(value, lang, scale)
    if sign := _BY_SIGN.get(key):
        return f"{number}{NBSP}{sign.get(lang)}" if lang == "ru" or sign.en != "%" else f"{number}%"
    if word := _BY_FORM.get(key):
        return f"{number} {_form(_whole(Fraction(value), scale), word, lang)}"
    return f"{number} {unit}"


def _whole(value: Fraction, scale: int | None) -> int | None:
    """Return the whole number that is shown, None when a fraction is."""
    if scale is None:
        return value.numerator if value.denominator == 1 else None
    return in_last_digits(value, 0) if scale == 0 else None


def _form(whole: int | None, word: WordUnit, lang: Lang) -> str:
    if lang == "en":
        return word.en_one if whole in (1, -1) else word.en_many
    return word.fraction if whole is None else plural(whole, word.one, word.few, word.many)
