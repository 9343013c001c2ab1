"""Periods: named ranges of months or days in which the law reckons something."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import concept, describe
from regdsl.model.common import Basis, Mark, TermLength
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Expr, Title
from regdsl.model.season import SeasonField

__all__ = ["Period"]


@concept(
    ru="Период",
    en="Period",
    ru_text="Именованный промежуток месяцев или дней: по длине и концу, от и до или одни и те же дни каждого года.",
)
class Period:
    """A named range of months or days: by its length and where it ends, from and to, or the same days every year."""

    length: Annotated[
        TermLength | None,
        describe("Длина", "Length", "Сколько месяцев или дней: `12 месяцев`.", "How many months or days: `12 months`."),
    ] = None
    gap: Annotated[
        TermLength | None,
        describe(
            "Отступ",
            "Gap",
            "Сколько целых месяцев или дней между концом периода и `before`; без ключа — нисколько.",
            "How many whole months or days lie between the end and `before`; none without the key.",
        ),
    ] = None
    before: Annotated[
        Expr | None,
        describe(
            "Перед чем",
            "Before",
            "Месяц или день, перед которым период окончился, на FEEL: `месяц обращения`.",
            "The month or day before which the period ended, in FEEL: `месяц обращения`.",
        ),
    ] = None
    from_: Annotated[
        Expr | None,
        describe(
            "От",
            "From",
            "Первый месяц (`2025-02`) или день (`2025-02-01`), или выражение.",
            "The first month (`2025-02`) or day (`2025-02-01`), or an expression.",
            alias="from",
        ),
    ] = None
    to: Annotated[
        Expr | None,
        describe(
            "До",
            "To",
            "Последний месяц или день, включительно.",
            "The last month or day, included.",
        ),
    ] = None
    every_year: Annotated[
        SeasonField | None,
        describe(
            "Каждый год",
            "Every year",
            "Дни каждого года: `1 июня .. 31 августа`; `1 ноября .. 28 февраля` — через Новый год.",
            "Days of every year: `1 June .. 31 August`; `1 November .. 28 February` is over the turn of the year.",
        ),
    ] = None
    title: Annotated[Title | None, describe("Название", "Title", "Как назвать период.", "What to call the period.")] = (
        None
    )
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        """Ask for `length` with `before`, for `from` with `to`, or for `every_year`, and for nothing of another way."""
        reckoned = {"length": self.length, "gap": self.gap, "before": self.before}
        ends = {"from": self.from_, "to": self.to}
        written = tuple(key for key, value in reckoned.items() if value is not None)
        others = tuple(key for key, value in ends.items() if value is not None)
        yearly = ("every_year",) if self.every_year is not None else ()
        if sum(map(bool, (written, others, yearly))) > 1:
            raise PydanticCustomError("conflict", "two ways", {"keys": (*written, *others, *yearly)})
        if yearly:
            return self
        if not written and not others:
            raise PydanticCustomError("one_of", "no way", {"keys": ("length", "from", "every_year")})
        lacking = {"length", "before"} - set(written) if written else {"from", "to"} - set(others)
        if lacking:
            key = min(lacking)
            raise PydanticCustomError("half_period", "half of a period", {"key": key, "beside": (written or others)[0]})
        return self
