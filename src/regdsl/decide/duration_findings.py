"""What can be wrong with the durations of an application."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["DURATION_OF_DAYS", "DURATION_OF_MONTHS", "KINDS", "MIXED_DURATION", "NOT_WHOLE_DAYS"]

DURATION_OF_DAYS: Final = Kind(
    "APP034", "duration-of-days", Severity.ERROR,
    Bilingual(
        "«{name}»: «{found}» считает дни, а нужны годы и месяцы",
        "`{name}`: `{found}` counts days, where years and months are asked for",
    ),
    Bilingual("напишите годы и месяцы: P1Y2M", "write years and months: P1Y2M"),
)  # fmt: skip
DURATION_OF_MONTHS: Final = Kind(
    "APP035", "duration-of-months", Severity.ERROR,
    Bilingual(
        "«{name}»: «{found}» считает годы и месяцы, а нужны дни",
        "`{name}`: `{found}` counts years and months, where days are asked for",
    ),
    Bilingual("напишите дни: P10D; месяц после P — это месяцы", "write days: P10D; an M after P is months"),
)  # fmt: skip
MIXED_DURATION: Final = Kind(
    "APP036", "duration-of-months-and-days", Severity.ERROR,
    Bilingual(
        "«{name}»: в «{found}» вместе месяцы и дни, а месяц бывает разной длины",
        "`{name}`: `{found}` mixes months and days, and months differ in length",
    ),
    Bilingual("напишите одно из двух: P1Y2M или P40D", "write one of the two: P1Y2M or P40D"),
)  # fmt: skip
NOT_WHOLE_DAYS: Final = Kind(
    "APP037", "duration-not-of-whole-days", Severity.ERROR,
    Bilingual("«{name}»: «{found}» — не целое число дней", "`{name}`: `{found}` is no whole number of days"),
    Bilingual("напишите целые дни: P10D", "write whole days: P10D"),
)  # fmt: skip

KINDS: Final = (DURATION_OF_DAYS, DURATION_OF_MONTHS, MIXED_DURATION, NOT_WHOLE_DAYS)
