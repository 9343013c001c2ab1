"""Yearly recalculation of what was granted: declared here, carried out by whoever runs granted cases."""

import re
from datetime import date
from typing import Annotated, Final

from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling, concept, describe
from regdsl.model.common import Mark, SomeBasis
from regdsl.model.read_by import ReadBy
from regdsl.model.reading import ReadingField
from regdsl.text import format_date

__all__ = ["GRANTED", "Recalculation"]

GRANTED: Final = ("назначенные", "granted")
"""How "what was granted already" is written, in Russian and in English."""

_MONTHS: Final = {
    format_date(date(2001, month, 1), lang).split()[1]: month for month in range(1, 13) for lang in ("ru", "en")
}
_DAY: Final = re.compile(r"([0-9]{1,2}) (\S+)")
_ANY_COMMON_YEAR: Final = 2001


def _day_of_year(value: object) -> tuple[int, int]:
    match = _DAY.fullmatch(value) if isinstance(value, str) else None
    month = _MONTHS.get(match[2]) if match is not None else None
    if match is not None and month:
        try:
            day = date(_ANY_COMMON_YEAR, month, int(match[1]))
        except ValueError:
            pass
        else:
            return day.month, day.day
    raise PydanticCustomError("day_of_year", "no day of every year")


def _granted(value: object) -> str:
    if value in GRANTED:
        return GRANTED[1]
    raise PydanticCustomError("choice", "not in the list", {"options": list(GRANTED)})


_DayOfYear = Annotated[
    tuple[int, int],
    Spelling("day and month"),
    ReadBy(_day_of_year, {"type": "string", "pattern": r"^[0-9]{1,2} \S+$"}),
]
_Granted = Annotated[str, Spelling("`назначенные`"), ReadBy(_granted, {"enum": list(GRANTED)})]


@concept(
    ru="Перерасчёт",
    en="Recalculation",
    ru_text="Когда по новому значению пересчитывают назначенное. Объявлено: решение по обращению на это не смотрит.",
)
class Recalculation:
    """When what was granted is worked out anew by the new value. Declared: no decision looks at it."""

    day: Annotated[
        _DayOfYear,
        describe("День", "Day", "День и месяц: `1 января`.", "The day and the month: `1 January`."),
    ]
    of: Annotated[_Granted, describe("Чего", "Of", "`назначенные`.", "`granted`.")]
    basis: SomeBasis
    reading: ReadingField = None
    verified: Mark = None
