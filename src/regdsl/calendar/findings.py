"""Kinds of findings about lengths of terms and about calendar documents."""

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "AMBIGUOUS_DAYS",
    "CALENDAR_DAYS_DISAGREE",
    "CALENDAR_FIELD",
    "CALENDAR_YEAR",
    "LENGTH_AMOUNT",
    "LENGTH_EMPTY",
    "LENGTH_NO_UNIT",
    "LENGTH_TOO_LONG",
    "LENGTH_UNIT",
    "NEW_YEAR_TRANSFERS",
    "QUARTER_LENGTH",
    "TRANSFER_SOURCE",
    "TRANSFER_TARGET",
]


def _error(code: str, slug: str, message: Bilingual, help_text: Bilingual, basis: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, message, help_text, basis)


_EXAMPLE = Bilingual(
    "напишите число и единицу, например `10 рабочих дней`", "write a number and a unit, such as `10 working days`"
)

LENGTH_EMPTY = _error(
    "SCH901", "length-empty", Bilingual("длительность не указана", "the length is empty"), _EXAMPLE, "ГК РФ ст. 190"
)
LENGTH_AMOUNT = _error(
    "SCH902",
    "length-amount",
    Bilingual(
        "длительность «{text}» не начинается с целого положительного числа",
        "the length `{text}` does not start with a whole positive number",
    ),
    _EXAMPLE,
    "ГК РФ ст. 190",
)
LENGTH_UNIT = _error(
    "SCH903",
    "length-unit",
    Bilingual("неизвестная единица срока «{unit}»", "unknown unit of length `{unit}`"),
    Bilingual(
        "возьмите одну из единиц: рабочий день, календарный день, неделя, месяц, год, час",
        "use one of: working day, calendar day, week, month, year, hour",
    ),
    "ГК РФ ст. 190",
)
AMBIGUOUS_DAYS = _error(
    "SCH904",
    "ambiguous-days",
    Bilingual(
        "в длительности «{text}» не сказано, какие это дни", "the length `{text}` does not say which days are meant"
    ),
    Bilingual(
        "напишите `{working}` или `{calendar}`, как в законе",
        "write `{working}` or `{calendar}`, as the law has it",
    ),
    "ГК РФ ст. 190",
)
LENGTH_TOO_LONG = _error(
    "SCH905",
    "length-too-long",
    Bilingual(
        "длительность «{text}» больше допустимой: {limit} единиц",
        "the length `{text}` is over the limit of {limit} units",
    ),
    Bilingual("возьмите более крупную единицу", "use a larger unit"),
    "ГК РФ ст. 190",
)
LENGTH_NO_UNIT = _error(
    "SCH907",
    "length-no-unit",
    Bilingual("в длительности «{text}» нет единицы", "the length `{text}` has no unit"),
    _EXAMPLE,
    "ГК РФ ст. 190",
)
QUARTER_LENGTH = _error(
    "SCH906",
    "quarter-length",
    Bilingual(
        "срок «{text}» в кварталах отсчитывают с начала года, а не с события",
        "the length `{text}` is in quarters, which are counted from the start of the year, not from the event",
    ),
    Bilingual("напишите срок в месяцах: квартал — три месяца", "write the length in months: a quarter is three months"),
    "ГК РФ ст. 192 п. 2",
)

CALENDAR_FIELD = _error(
    "SCH920",
    "calendar-field",
    Bilingual(
        "поле «{field}» календаря не указано или не читается", "the calendar's field `{field}` is missing or unreadable"
    ),
    Bilingual("нужно: {expected}", "needed: {expected}"),
    "ТК РФ ст. 112 ч. 5",
)
CALENDAR_YEAR = _error(
    "SCH921",
    "calendar-year",
    Bilingual("дата {day} не относится к {year} году", "the date {day} is not in {year}"),
    Bilingual("перенесите дату в календарь её года", "move the date to the calendar of its own year"),
    "ТК РФ ст. 112 ч. 5",
)
TRANSFER_SOURCE = _error(
    "SCH922",
    "transfer-source",
    Bilingual("переносить нечего: {day} не выходной или уже перенесён", "there is no day off to move on {day}"),
    Bilingual("сверьте дату с постановлением о переносе", "compare the date with the decree on transfers"),
    "ТК РФ ст. 112 ч. 5",
)
TRANSFER_TARGET = _error(
    "SCH923",
    "transfer-target",
    Bilingual(
        "на {day} выходной не переносят: день уже нерабочий", "a day off cannot be moved to {day}: it is off already"
    ),
    Bilingual("сверьте дату с постановлением о переносе", "compare the date with the decree on transfers"),
    "ТК РФ ст. 112 ч. 5",
)
NEW_YEAR_TRANSFERS = _error(
    "SCH924",
    "new-year-transfers",
    Bilingual(
        "из выходных 1-8 января перенесено {count}, а закон велит перенести два",
        "{count} of the days off of 1-8 January are moved, while the law has two moved",
    ),
    Bilingual("запишите все переносы постановления", "write all transfers of the decree"),
    "ТК РФ ст. 112 ч. 2",
)
CALENDAR_DAYS_DISAGREE = _error(
    "SCH925",
    "calendar-days-disagree",
    Bilingual(
        "перечень «{field}» расходится с законом и переносами: {difference}",
        "the list `{field}` disagrees with the law and the transfers: {difference}",
    ),
    Bilingual("сверьте перечень и переносы с постановлением", "compare the list and the transfers with the decree"),
    "ТК РФ ст. 95, 112",
)
