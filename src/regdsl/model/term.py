"""Terms: named clocks."""

import re
from collections.abc import Mapping
from typing import Annotated

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.case_state import CaseStateField
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Mark, Only, TermLength
from regdsl.model.per_variant import LengthPerVariant, TextPerVariant
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Text, Title

__all__ = ["CLOCK_KEYS", "START_WORDS", "StartEvent", "StartPoint", "Term", "parse_start"]

CLOCK_KEYS: Mapping[str, Bilingual] = {
    "stops": Bilingual(
        "срок останавливает основание: напишите `stops: имя срока` у него",
        "a ground stops a term: write `stops: the term's name` there",
    ),
    "starts": Bilingual(
        "срок запускает основание: напишите `starts: имя срока` у него",
        "a ground starts a term: write `starts: the term's name` there",
    ),
    "extend": Bilingual(
        "продление — отдельная запись: `extend: {имя: {clock: имя срока, by: …, event: …}}` рядом с `terms`",
        "an extension is an entry of its own: `extend: {name: {clock: the term, by: …, event: …}}` beside `terms`",
    ),
}
"""Keys that authors look for under a term, and where they are written."""


class StartEvent(Choice):
    """What a clock starts from."""

    REGISTRATION = "registration", "регистрация", "registration"
    RECEIPT = "receipt", "поступление", "receipt"
    SENDING = "sending", "направление", "sending"
    NOTICE = "notice", "получение уведомления", "receipt of the notice"
    TERM = "term", "срок", "another term"


class StartPoint(Struct, frozen=True):
    """Where a clock starts: `name` is the source of a receipt, or the id of another term whose end starts this one."""

    event: StartEvent
    name: str | None = None


START_WORDS: Mapping[StartEvent, Bilingual] = {
    event: Bilingual(event.ru, event.value)
    for event in (StartEvent.REGISTRATION, StartEvent.RECEIPT, StartEvent.SENDING)
}
"""How the events are written that every term may start from, in Russian and in English."""

_STARTS = {word: event for event, words in START_WORDS.items() for word in (words.ru, words.en)}
_OF_SOURCE = re.compile(r"(?:поступление|receipt)\s*\(\s*(.*?)\s*\)")


def parse_start(text: str) -> StartPoint:
    """Read `регистрация`, `поступление`, `поступление(источник)`, `направление`; any other text is a term's id."""
    plain = " ".join(text.split())
    if plain in _STARTS:
        return StartPoint(_STARTS[plain])
    if match := _OF_SOURCE.fullmatch(plain):
        return StartPoint(StartEvent.RECEIPT, match[1])
    return StartPoint(StartEvent.TERM, plain)


@concept(ru="Срок", en="Term", ru_text="Именованные часы: длительность и начало отсчёта.")
class Term:
    """A named clock: its length and where it starts."""

    length: Annotated[
        LengthPerVariant,
        describe(
            "Длительность",
            "Length",
            "`10 рабочих дней`; может зависеть от варианта.",
            "`10 working days`; may depend on the variant.",
        ),
    ]
    from_: Annotated[
        TextPerVariant | None,
        describe(
            "Отсчёт",
            "From",
            "`регистрация`, `поступление`, `поступление(источник)`, `направление` или другой срок; не нужен сроку,"
            " который запускает основание.",
            "`регистрация` (registration), `поступление` (receipt), `направление` (sending), or another term; not"
            " needed where a ground starts the term.",
            alias="from",
        ),
    ] = None
    by_channel: Annotated[
        Mapping[str, TermLength],
        describe("По каналам", "By channel", "Длительность для канала подачи.", "The length for a channel of filing."),
    ] = EMPTY
    title: Annotated[Title | None, describe("Название", "Title", "Как назвать срок.", "What to call the term.")] = None
    only: Only = ()
    when: Annotated[
        CaseStateField,
        describe(
            "Когда",
            "When",
            "В каком состоянии дела срок есть: `приостановлено`, `на доработке`.",
            "In which state of the case there is the term: `suspended`, `to_correct`.",
        ),
    ] = None
    roll: Annotated[
        Boolean | None,
        describe(
            "Перенос с выходного",
            "Roll",
            "Переносится ли конец с выходного дня (ГК РФ ст. 193).",
            "Whether a last day off moves on (Civil Code art. 193).",
        ),
    ] = None
    explain: Annotated[
        Text | None, describe("Пояснение", "Explanation", "Что сказать о сроке.", "What to say about the term.")
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
