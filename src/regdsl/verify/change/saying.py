"""Values of the model as an author would write them, in both languages."""

from datetime import date
from decimal import Decimal

from regdsl.calendar import Length
from regdsl.calendar.format_length import format_length
from regdsl.diagnostics import Bilingual
from regdsl.model.choice import Choice
from regdsl.model.span import Span
from regdsl.model.value_type import CodeOf, ListOf, RecordOf
from regdsl.model.year_month import YearMonth
from regdsl.text.values import ABSENT, EMPTY_LIST, format_boolean

__all__ = ["as_it_is", "said_by"]


def as_it_is(text: str) -> Bilingual:
    """A text that is the same in both languages: the author's own."""
    return Bilingual(text, text)


def said_by(value: object) -> Bilingual:
    """What a plain value of the model says; layout does not matter."""
    match value:
        case None:
            return ABSENT
        case bool():
            return Bilingual(format_boolean(value, "ru"), format_boolean(value, "en"))
        case Choice():
            return value.words
        case Length():
            return Bilingual(format_length(value, "ru"), format_length(value, "en"))
        case ListOf(item=item):
            inner = said_by(item)
            return Bilingual(f"список: {inner.ru}", f"list of {inner.en}")
        case CodeOf(book=book):
            return as_it_is("code" if book is None else f"code({book})")
        case RecordOf(name=name):
            return as_it_is(name)
        case Span(count=count, of_months=of_months):
            return as_it_is(f"P{count}M" if of_months else f"PT{count}S")
        case YearMonth(year=year, month=month):
            return as_it_is(f"{year}-{month:02}")
        case date():
            return as_it_is(value.isoformat())
        case Decimal():
            return as_it_is(f"{value:f}")
        case ():
            return EMPTY_LIST
        case tuple():
            parts = [said_by(one) for one in value]
            return Bilingual(", ".join(part.ru for part in parts), ", ".join(part.en for part in parts))
        case _:
            return as_it_is(" ".join(str(getattr(value, "text", value)).split()))
