"""The day-by-day arithmetic of a term as rows of a table."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Protocol

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.text.dates import format_date, format_time, format_weekday

__all__ = [
    "DAY_KINDS",
    "HOLIDAYS",
    "ROLES",
    "TERM_HEADER",
    "DayLike",
    "DecreeLike",
    "DueLike",
    "StepLike",
    "term_table",
]


class DecreeLike(Protocol):
    """An act that moves days off."""

    @property
    def number(self) -> str:
        """Its number."""

    @property
    def date(self) -> date:
        """Its date."""


class DayLike(Protocol):
    """A day of a production calendar."""

    @property
    def kind(self) -> str:
        """A key of DAY_KINDS."""

    @property
    def holiday(self) -> str | None:
        """A key of HOLIDAYS."""

    @property
    def moved(self) -> date | None:
        """The other end of a transfer."""

    @property
    def decree(self) -> DecreeLike | None:
        """The act that made the transfer."""

    @property
    def short(self) -> bool:
        """Whether the working day is an hour shorter."""


class StepLike(Protocol):
    """A row of the arithmetic."""

    @property
    def date(self) -> date:
        """The day."""

    @property
    def counted(self) -> int | None:
        """Which one it is, None if it is not counted."""

    @property
    def role(self) -> str:
        """A key of ROLES."""

    @property
    def day(self) -> DayLike | None:
        """What the calendar says of the day."""

    @property
    def moment(self) -> datetime | None:
        """The time of day, for terms in hours."""


class DueLike(Protocol):
    """The end of a term that can show its arithmetic."""

    @property
    def steps(self) -> Sequence[StepLike]:
        """The rows."""


TERM_HEADER: tuple[Bilingual, ...] = (
    Bilingual("дата", "date"),
    Bilingual("день недели", "weekday"),
    Bilingual("счёт", "count"),
    Bilingual("пояснение", "explanation"),
)

ROLES: Mapping[str, Bilingual] = MappingProxyType(
    {
        "start": Bilingual(
            "день события, не считается (ГК РФ, ст. 191)", "day of the event, not counted (Civil Code, art. 191)"
        ),
        "moment": Bilingual("с этого момента часы идут без перерыва", "from this moment hours run without a break"),
        "at_once": Bilingual("исполняется сразу", "due at once"),
        "first": Bilingual("первый день срока", "first day of the term"),
        "counted": Bilingual("", ""),
        "skipped": Bilingual("не считается", "not counted"),
        "stands": Bilingual("срок стоит, день не считается", "the clock stands, not counted"),
        "last": Bilingual("последний день срока", "last day of the term"),
        "expires": Bilingual("срок истекает", "the term runs out"),
        "clamped": Bilingual(
            "последний день месяца, в котором нет такого числа (ГК РФ, ст. 192)",
            "last day of a month that has no such day (Civil Code, art. 192)",
        ),
        "moved": Bilingual("срок переносится дальше (ГК РФ, ст. 193)", "the end moves on (Civil Code, art. 193)"),
        "deadline": Bilingual(
            "ближайший рабочий день, окончание срока (ГК РФ, ст. 193)",
            "nearest working day, end of the term (Civil Code, art. 193)",
        ),
    }
)
"""What a day does in the count."""

DAY_KINDS: Mapping[str, Bilingual] = MappingProxyType(
    {
        "working": Bilingual("", ""),
        "working_weekend": Bilingual("рабочий день вместо выходного", "worked instead of a day off"),
        "weekend": Bilingual("выходной", "weekend"),
        "holiday": Bilingual("праздник", "holiday"),
        "transferred": Bilingual("перенесённый выходной", "transferred day off"),
        "substitute": Bilingual("перенесённый выходной", "transferred day off"),
    }
)

HOLIDAYS: Mapping[str, Bilingual] = MappingProxyType(
    {
        "new_year": Bilingual("Новогодние каникулы", "New Year holidays"),
        "christmas": Bilingual("Рождество Христово", "Christmas"),
        "defender": Bilingual("День защитника Отечества", "Defender of the Fatherland Day"),
        "women": Bilingual("Международный женский день", "International Women's Day"),
        "spring_and_labour": Bilingual("Праздник Весны и Труда", "Spring and Labour Day"),
        "victory": Bilingual("День Победы", "Victory Day"),
        "russia": Bilingual("День России", "Russia Day"),
        "unity": Bilingual("День народного единства", "National Unity Day"),
    }
)
"""ТК РФ, ст. 112, ч. 1."""


def term_table(due: DueLike, lang: Lang) -> list[tuple[str, ...]]:
    """Return a row of texts for every step of `due`: date, weekday, count, explanation (titles: TERM_HEADER)."""
    return [
        (
            _when(step, lang),
            format_weekday(step.date, lang),
            "" if step.counted is None else str(step.counted),
            "; ".join(_reasons(step, lang)),
        )
        for step in due.steps
    ]


def _when(step: StepLike, lang: Lang) -> str:
    text = format_date(step.date, lang)
    return f"{text}, {format_time(step.moment, lang)}" if step.moment else text


def _reasons(step: StepLike, lang: Lang) -> Iterator[str]:
    role = ROLES[step.role].get(lang)
    if step.day is None:
        if role:
            yield role
        return
    # A day that is left out is told by why it is off; any other by what it does in the count.
    order = (_day(step.day, lang), role) if step.role in ("skipped", "moved") else (role, _day(step.day, lang))
    yield from (text for text in order if text)


def _day(day: DayLike, lang: Lang) -> str:
    text = DAY_KINDS[day.kind].get(lang)
    if day.kind == "holiday" and day.holiday is not None:
        text = f"{text}: {HOLIDAYS[day.holiday].get(lang)}"
    if day.moved is not None:
        text = f"{text} ({_transfer(day, day.moved, lang)})"
    short = Bilingual("короче на час", "an hour shorter").get(lang) if day.short else ""
    return ", ".join(part for part in (text, short) if part)


def _transfer(day: DayLike, other: date, lang: Lang) -> str:
    when = format_date(other, lang)
    if day.kind == "working_weekend":
        moved = f"день отдыха перенесён на {when}" if lang == "ru" else f"its day off moved to {when}"
    else:
        moved = f"с {when}" if lang == "ru" else f"from {when}"
    return f"{moved}, {_act(day, lang)}"


def _act(day: DayLike, lang: Lang) -> str:
    if day.decree is None:
        return "ТК РФ, ст. 112, ч. 2" if lang == "ru" else "Labour Code, art. 112(2)"
    decree = f"{day.decree.date:%d.%m.%Y} № {day.decree.number}"
    return f"постановление от {decree}" if lang == "ru" else f"decree of {decree}"
