"""A fact that would be another, as people read it: what it is called, what it was, what it would be."""

from datetime import date
from typing import Any

from regdsl.core.program import Program
from regdsl.core.texts import Title
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.types import ListOf, Month, Number, Record, Static, Type
from regdsl.report.decision_titles import ResultName
from regdsl.report.decision_words import value_in_words
from regdsl.runtime.unknown import Unknown
from regdsl.text import format_month
from regdsl.text.values import UNKNOWN, join_list
from regdsl.verify.whatif import Change

__all__ = ["after_in_words", "before_in_words", "fact_in_words"]

_ANY_TEXT = Bilingual("указать", "to be given")
_OTHER_TEXT = Bilingual("другой текст", "another text")


def fact_in_words(change: Change, program: Program, lang: Lang) -> str:
    """What the fact is called; a record's field after the list and the record: `Дети, Маша: Дата рождения`."""
    names = [_title(one.title, program, lang) or one.name for one in change.declared]
    keys = change.path[1::2]
    where = [part for name, key in zip(names, keys, strict=False) for part in (name, key)]
    return f"{', '.join(where)}: {names[-1]}" if where else names[-1]


def before_in_words(change: Change, program: Program, lang: Lang) -> str:
    """What the fact was."""
    return _value(change, change.before, program, lang)


def after_in_words(change: Change, program: Program, lang: Lang) -> str:
    """What the fact would be; where any text does, that there is one, or that it is another."""
    if change.any_text:
        had = change.before is not None and not isinstance(change.before, Unknown)
        return (_OTHER_TEXT if had else _ANY_TEXT).get(lang)
    return _value(change, change.after, program, lang)


def _value(change: Change, value: Any, program: Program, lang: Lang) -> str:
    if isinstance(value, Unknown):
        return UNKNOWN.get(lang)
    kind = change.type.element if isinstance(change.type, ListOf) else change.type
    if isinstance(kind, Record) and isinstance(value, dict):
        return join_list(list(value), lang)
    if isinstance(value, list):
        return join_list([_one(change, one, kind, program, lang) for one in value], lang)
    return _one(change, value, kind, program, lang)


def _one(change: Change, value: Any, kind: Type, program: Program, lang: Lang) -> str:
    if isinstance(kind, Month) and isinstance(value, str):
        return format_month(date.fromisoformat(f"{value}-01"), lang)
    unit = kind.unit if isinstance(kind, Number) else None
    codes = {code: _title(title, program, lang) or code for code, title in (change.declared[-1].codes or {}).items()}
    return value_in_words(value, ResultName("", Static(kind), unit, codes), lang)


def _title(title: Title, program: Program, lang: Lang) -> str:
    return title.get(lang) or title.get(program.language) or ""
