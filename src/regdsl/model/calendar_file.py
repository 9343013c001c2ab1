"""The production calendar of one year, as data with its decree."""

from typing import Annotated, Literal

from regdsl.model.base import concept, describe
from regdsl.model.header import Language, Version
from regdsl.model.scalars import Day, FileId, Title, Whole
from regdsl.model.words import Verified

__all__ = ["CalendarYear", "DecreeOfYear", "TransferOfDay"]


@concept(ru="Постановление", en="Decree", ru_text="Акт о переносе выходных дней.")
class DecreeOfYear:
    """The act that moves days off."""

    number: Annotated[Title, describe("Номер", "Number", "Номер акта.", "The act's number.")]
    date: Annotated[Day, describe("Дата", "Date", "Дата акта.", "The act's date.")]
    publication: Annotated[
        Title, describe("Опубликование", "Publication", "Номер опубликования.", "The number of its publication.")
    ]


@concept(ru="Перенос", en="Transfer", ru_text="Выходной, перенесённый на другой день.")
class TransferOfDay:
    """A day off moved to another day."""

    from_: Annotated[Day, describe("С", "From", "Какой выходной.", "The day off that is moved.", alias="from")]
    to: Annotated[Day, describe("На", "To", "На какой день.", "The day it is moved to.")]


@concept(ru="Производственный календарь", en="Calendar", ru_text="Нерабочие, рабочие и короткие дни одного года.")
class CalendarYear:
    """The days off, working weekends and short days of one year."""

    regdsl: Version
    kind: Annotated[Literal["calendar"], describe("Вид файла", "Kind", "`calendar`.", "`calendar`.")]
    id: Annotated[FileId, describe("Имя", "Identifier", "Неизменное имя файла.", "The file's lasting id.")]
    language: Language = "ru"
    title: Annotated[Title | None, describe("Название", "Title", "Название календаря.", "The calendar's title.")] = None
    year: Annotated[Whole, describe("Год", "Year", "Календарный год.", "The calendar year.")]
    decree: Annotated[DecreeOfYear, describe("Постановление", "Decree", "Акт о переносе.", "The act on transfers.")]
    transfers: Annotated[
        tuple[TransferOfDay, ...], describe("Переносы", "Transfers", "Перенесённые выходные.", "The days off moved.")
    ]
    days_off: Annotated[
        tuple[Day, ...],
        describe("Нерабочие будни", "Days off", "Нерабочие дни с понедельника по пятницу.", "Weekdays that are off."),
    ]
    working_weekends: Annotated[
        tuple[Day, ...],
        describe(
            "Рабочие выходные", "Working weekends", "Рабочие субботы и воскресенья.", "Saturdays and Sundays worked."
        ),
    ]
    short_days: Annotated[
        tuple[Day, ...], describe("Короткие дни", "Short days", "Дни короче на час.", "Days an hour shorter.")
    ]
    basis: Annotated[Title, describe("Основание", "Basis", "Акты, по которым построен.", "The acts it is built by.")]
    verified: Annotated[
        Verified, describe("Как проверено", "Verified", "По какому источнику.", "By which source it was checked.")
    ]
