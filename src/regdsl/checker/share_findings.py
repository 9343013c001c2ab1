"""What can be wrong with simple fractions that authors write."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["ZERO_BELOW"]

ZERO_BELOW: Final = Kind(
    "EXP166", "zero-below-fraction", Severity.ERROR,
    Bilingual("у дроби «{found}» знаменатель не больше нуля", "the fraction `{found}` has zero or less below"),
    Bilingual(
        "напишите дробь со знаменателем больше нуля: 1/3", "write a fraction with more than zero below: 1/3"
    ),
)  # fmt: skip
