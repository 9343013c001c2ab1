"""What can be wrong with how types of values and periods are written."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["DEFAULT_WITHOUT_BASIS", "HALF_PERIOD", "NO_DAY_OF_YEAR", "NO_SEASON", "STATUS_WITHOUT_REGISTER"]

STATUS_WITHOUT_REGISTER: Final = Kind(
    "SCH970", "status-without-register", Severity.ERROR,
    Bilingual("у статуса не назван реестр, который его ведёт", "the status does not say which register keeps it"),
    Bilingual("напишите register: название реестра", "write register: the register's name"),
)  # fmt: skip
HALF_PERIOD: Final = Kind(
    "SCH971", "half-a-period", Severity.ERROR,
    Bilingual("период задан наполовину: есть `{beside}`, но нет `{key}`", "half a period: `{beside}` without `{key}`"),
    Bilingual(
        "напишите length и before или from и to", "write length with before, or from with to"
    ),
)  # fmt: skip
DEFAULT_WITHOUT_BASIS: Final = Kind(
    "SCH180", "default-without-basis", Severity.ERROR,
    Bilingual("не сказано, по какой норме при молчании берут значение", "no law is named for a default upon silence"),
    Bilingual("допишите рядом basis: место в законе", "write basis beside it: the place in the law"),
)  # fmt: skip
NO_DAY_OF_YEAR: Final = Kind(
    "SCH181", "no-day-of-year", Severity.ERROR,
    Bilingual("«{found}» — не день, который есть в каждом году", "`{found}` is no day of every year"),
    Bilingual("напишите день и месяц: 1 января", "write the day and the month: 1 January"),
)  # fmt: skip
NO_SEASON: Final = Kind(
    "SCH204", "no-season", Severity.ERROR,
    Bilingual("«{found}» — не дни каждого года от и до", "`{found}` is no range of days of every year"),
    Bilingual(
        "напишите первый и последний день: 1 июня .. 31 августа",
        "write the first and the last day: 1 June .. 31 August",
    ),
)  # fmt: skip
