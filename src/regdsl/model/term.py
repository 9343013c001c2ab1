"""Terms: named clocks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from regdsl.model.base import EMPTY, concept, describe, later
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Mark, Only, TermLength
from regdsl.model.per_variant import LengthPerVariant, TextPerVariant
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Text, Title

__all__ = ["StartEvent", "StartPoint", "Term", "parse_start"]


class StartEvent(Choice):
    """What a clock starts from."""

    REGISTRATION = "registration", "регистрация", "registration"
    RECEIPT = "receipt", "поступление", "receipt"
    SENDING = "sending", "направление", "sending"
    TERM = "term", "срок", "another term"


@dataclass(frozen=True, slots=True)
class StartPoint:
    """Where a clock starts: `name` is the source of a receipt, or the id of another term whose end starts this one."""

    event: StartEvent
    name: str | None = None


_STARTS = {
    word: event
    for event in (StartEvent.REGISTRATION, StartEvent.RECEIPT, StartEvent.SENDING)
    for word in (event.ru, event.value)
}
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
        TextPerVariant,
        describe(
            "Отсчёт",
            "From",
            "`регистрация`, `поступление`, `поступление(источник)`, `направление` или другой срок.",
            "`регистрация` (registration), `поступление` (receipt), `направление` (sending), or another term.",
            alias="from",
        ),
    ]
    by_channel: Annotated[
        Mapping[str, TermLength],
        describe("По каналам", "By channel", "Длительность для канала подачи.", "The length for a channel of filing."),
    ] = EMPTY
    title: Annotated[Title | None, describe("Название", "Title", "Как назвать срок.", "What to call the term.")] = None
    only: Only = ()
    when: Annotated[
        Any, later("Когда", "When", "В каком состоянии дела идёт.", "In which state of the case it runs.")
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
    stops: Annotated[Any, later("Останавливается", "Stops", "Что останавливает.", "What stops it.")] = None
    starts: Annotated[Any, later("Запускает", "Starts", "Что запускает.", "What it starts.")] = None
    extend: Annotated[Any, later("Продление", "Extend", "На сколько продлевается.", "By how much it is extended.")] = (
        None
    )
    explain: Annotated[
        Text | None, describe("Пояснение", "Explanation", "Что сказать о сроке.", "What to say about the term.")
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
