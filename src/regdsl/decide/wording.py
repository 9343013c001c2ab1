"""What is said to people: explanations, remedies and values, in the language asked for."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from fractions import Fraction
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.core.program import Program
from regdsl.core.texts import Hole, Template, Texts, Title
from regdsl.decide.export import decimal_of
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.kernel import Collect
from regdsl.feel.types import Date, ListOf, Month, Months, Number, RangeOf, Season, Seconds, Text, Type
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.shares import share_text
from regdsl.runtime.unknown import Unknown
from regdsl.text import (
    ABSENT,
    UNKNOWN,
    format_boolean,
    format_date,
    format_datetime,
    format_month,
    format_months_duration,
    format_number,
    format_quantity,
    format_scaled,
    format_seconds_duration,
    format_time,
    format_year_day,
    join_list,
)

__all__ = ["Say", "Words", "filled", "of_one", "sayer"]


class Words(Struct):
    """Texts in one language; what had to be taken from the regulation's own language is noted in `untranslated`."""

    program: Program
    lang: Lang
    untranslated: dict[str, None] = field(default_factory=dict)

    def title(self, title: Title, *path: str) -> str:
        """A title; `path` says where its translation would stand."""
        if self.lang in title:
            return title[self.lang]
        if title[self.program.language]:
            self.untranslated.setdefault("/".join(path))
        return title[self.program.language]

    def template(self, texts: Texts, *path: str) -> Template:
        """A template; `path` says where its translation would stand."""
        if self.lang in texts:
            return texts[self.lang]
        self.untranslated.setdefault("/".join(path))
        return texts[self.program.language]


def filled(parts: Sequence[str]) -> str:
    """The parts of a text put together; one point where a value ends with that of an abbreviation and the sentence with
    its own."""
    said = "".join(parts)
    return said.replace("г..", "г.") if "г.." in said and "г..." not in said else said


Say = Callable[[object, Words], str]


def of_one(hole: Hole) -> Hole:
    """A hole that is worth a list of values, as a hole for one of them."""
    assert isinstance(hole.value, Collect)
    return replace(hole, value=hole.value.result)


def sayer(hole: Hole, lang: Lang) -> Say:
    """How the value of a hole is said: the kind that is expected at once, an absent or unknown one as such."""
    assert hole.value is not None
    kind = hole.value.static.type
    usual = _usual(kind, hole, lang)
    if usual is None:
        return lambda value, words: _show(value, kind, hole, words)
    expected, said = usual
    return lambda value, words: said(value) if type(value) is expected else _show(value, kind, hole, words)


def _usual(kind: Type, hole: Hole, lang: Lang) -> tuple[type, Callable[[Any], str]] | None:
    match kind:
        case Number(scale=int() as scale, unit=None) if (
            not hole.display_unit and (hole.display_scale or scale) >= scale
        ):
            return int, lambda value: format_scaled(value, scale, lang)
        case Date():
            return date, lambda value: format_date(value, lang)
        case Month():
            return date, lambda value: format_month(value, lang)
        case Text() if not hole.codes:
            return str, str
        case _:
            return None


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
            return format_month(value, lang) if isinstance(kind, Month) else format_date(value, lang)
        case time():
            return format_time(value, lang)
        case str():
            titles = hole.codes.get(value) if hole.codes else None
            return words.title(titles, "codes", value) if titles else value
        case tuple() if isinstance(kind, Season):
            return " — ".join(format_year_day(end // 100, end % 100, lang) for end in value)
        case tuple() if isinstance(kind, RangeOf):
            return " — ".join(_show(end, kind.element, hole, words) for end in value)
        case tuple():
            element = kind.element if isinstance(kind, ListOf) else kind
            return join_list([_show(item, element, hole, words) for item in value], lang)
        case _:
            raise AssertionError(f"no value of a decision is {type(value)}")


def _number(value: int | Fraction, kind: Type, hole: Hole, lang: Lang) -> str:
    match kind:
        case Number(scale=None, fraction=True):
            return share_text(value)
        case Number(scale=scale):
            exact = decimal_of(value, scale, hole.display_scale)
            unit = hole.display_unit or kind.unit  # of a list its elements have one
            return format_quantity(exact, unit, lang) if unit else format_number(exact, lang)
        case Months():
            return format_months_duration(int(value), lang)
        case Seconds():
            return format_seconds_duration(value, lang)
        case _:
            return format_quantity(int(value), "день", lang)
