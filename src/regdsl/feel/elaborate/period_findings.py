"""What can be wrong with the use of a period in an expression."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["PERIOD_MISUSED"]

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
