"""What can be wrong with the simple fractions of an application."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["LONG_FRACTION", "ZERO_BELOW"]

ZERO_BELOW: Final = Kind(
    "APP025", "zero-below-fraction", Severity.ERROR,
    Bilingual(
        "«{name}»: у дроби «{found}» знаменатель не больше нуля",
        "`{name}`: the fraction `{found}` has zero or less below"
    ),
    Bilingual("напишите дробь со знаменателем больше нуля: 1/3", "write a fraction with more than zero below: 1/3"),
)  # fmt: skip
LONG_FRACTION: Final = Kind(
    "APP026", "fraction-too-long", Severity.ERROR,
    Bilingual(
        "«{name}»: в дроби «{found}» слишком большие числа",
        "`{name}`: the numbers of the fraction `{found}` are too great"
    ),
    Bilingual("сократите дробь: числа до {most}", "reduce the fraction: numbers up to {most}"),
)  # fmt: skip
