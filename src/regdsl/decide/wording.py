"""What is said to people: explanations, remedies and values, in the language asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from fractions import Fraction

from regdsl.core.program import Program
from regdsl.core.texts import Hole, SpecialHole, Template, Texts, Title
from regdsl.decide.export import decimal_of
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.types import ListOf, Months, Number, Seconds, Static, Type
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown
from regdsl.text import (
    ABSENT,
    UNKNOWN,
    format_boolean,
    format_date,
    format_datetime,
    format_money,
    format_months_duration,
    format_number,
    format_quantity,
    format_seconds_duration,
    format_time,
    join_list,
)

__all__ = ["Filler", "Words", "show"]

CURRENCIES = frozenset({"RUB", "USD", "EUR"})


@dataclass(slots=True)
class Words:
    """Texts in one language; what had to be taken from the regulation's own language is noted in `untranslated`."""

    program: Program
    lang: Lang
    untranslated: dict[str, None] = field(default_factory=dict)

    def title(self, title: Title, name: str) -> str:
        """A title."""
        if self.lang in title:
            return title[self.lang]
        if title[self.program.language]:
            self.untranslated.setdefault(name)
        return title[self.program.language]

    def template(self, texts: Texts, name: str) -> Template:
        """A template."""
        if self.lang in texts:
            return texts[self.lang]
        self.untranslated.setdefault(name)
        return texts[self.program.language]


@dataclass(frozen=True, slots=True)
class Filler:
    """What the holes of a template are filled with."""

    values: Mapping[int, object]
    missing: tuple[str, ...]
    silent: tuple[str, ...]
    deadline: Mapping[str, date]

    def fill(self, template: Template, words: Words) -> str:
        """The text of a template."""
        return "".join(part if isinstance(part, str) else self._hole(part, words) for part in template)

    def _hole(self, hole: Hole, words: Words) -> str:
        match hole.special:
            case SpecialHole.MISSING:
                return join_list(self.missing, words.lang)
            case SpecialHole.SILENT:
                return join_list(self.silent, words.lang)
            case SpecialHole.DEADLINE:
                day = self.deadline.get(hole.argument)
                return UNKNOWN.get(words.lang) if day is None else format_date(day, words.lang)
            case None:
                assert hole.value is not None
                return show(self.values[id(hole)], hole.value.static, hole, words)


def show(value: object, static: Static, hole: Hole, words: Words) -> str:
    """One value as a person reads it."""
    return _show(value, static.type, hole, words)


def _show(value: object, kind: Type, hole: Hole, words: Words) -> str:
    lang = words.lang
    match value:
        case None:
            return ABSENT.get(lang)
        case Unknown():
            return UNKNOWN.get(lang)
        case Maybe(element=element):
            return _show(element, kind, hole, words)
        case bool():
            return format_boolean(value, lang)
        case int() | Fraction():
            return _number(value, kind, hole, lang)
        case datetime():
            return format_datetime(value, lang)
        case date():
            return format_date(value, lang)
        case time():
            return format_time(value, lang)
        case str():
            titles = hole.codes.get(value) if hole.codes else None
            return words.title(titles, f"codes/{value}") if titles else value
        case tuple():
            element = kind.element if isinstance(kind, ListOf) else kind
            return join_list([_show(item, element, hole, words) for item in value], lang)
        case _:
            raise AssertionError(f"no value of a decision is {type(value)}")


def _number(value: int | Fraction, kind: Type, hole: Hole, lang: Lang) -> str:
    match kind:
        case Number(scale=scale):
            exact = decimal_of(value, scale, hole.display_scale)
            if hole.display_unit in CURRENCIES:
                return format_money(exact, lang, hole.display_unit)
            if hole.display_unit:
                return format_quantity(exact, hole.display_unit, lang)
            return format_number(exact, lang)
        case Months():
            return format_months_duration(int(value), lang)
        case Seconds():
            return format_seconds_duration(value, lang)
        case _:
            return format_quantity(int(value), "день", lang)
