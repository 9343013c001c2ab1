"""What can be wrong with the use of a period in an expression."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["PERIOD_MISUSED", "YEARLY_WITHOUT_ENDS"]

PERIOD_MISUSED: Final = Kind(
    "EXP164",
    "period-out-of-place",
    Severity.ERROR,
    Bilingual("период «{name}» сам по себе здесь не значение", "the period `{name}` is no value by itself here"),
    Bilingual(
        "проверьте попадание в него: `месяц in {name}`, или возьмите конец: `{name}.end`",
        "test what lies in it: `month in {name}`, or take an end: `{name}.end`",
    ),
)
YEARLY_WITHOUT_ENDS: Final = Kind(
    "EXP198",
    "end-of-yearly-period",
    Severity.ERROR,
    Bilingual(
        "у «{name}» нет дня начала и конца: это дни каждого года",
        "`{name}` has no first and last date: it is days of every year",
    ),
    Bilingual("проверьте попадание в него даты: `дата in {name}`", "test whether a date lies in it: `date in {name}`"),
)
