"""What can be wrong with durations that authors declare."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["KINDS", "KIND_OF_DURATION", "UNIT_OF_DURATION"]

KIND_OF_DURATION: Final = Kind(
    "EXP196", "duration-of-no-kind", Severity.ERROR,
    Bilingual(
        "у типа «{type}» не сказано, чем считают: месяцы и дни друг в друга не переводятся",
        "the type `{type}` does not say what is counted: months and days do not turn into one another"
    ),
    Bilingual(
        "напишите years and months duration или days and time duration",
        "write years and months duration or days and time duration"
    ),
)  # fmt: skip
UNIT_OF_DURATION: Final = Kind(
    "EXP197", "unit-of-duration", Severity.ERROR,
    Bilingual("в этих единицах «{type}» не считают", "`{type}` is not counted in this unit"),
    Bilingual(
        "месяцы и годы считают месяцами: unit: месяц; дни — днями: unit: день; часы — unit: час",
        "years and months are counted in months, unit: month; days in days, unit: day; hours, unit: hour"
    ),
)  # fmt: skip

KINDS: Final = (KIND_OF_DURATION, UNIT_OF_DURATION)
