"""What can be wrong with parameters by key, with their days, and with the reference books."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BOOK_VERSIONS_OVERLAP",
    "CODES_WITHOUT_FIGURE",
    "DAY_MAY_BE_ABSENT",
    "DAY_NOT_A_DATE",
    "DAY_UNKNOWN",
    "KEY_LIKE_BOOK",
    "KINDS",
    "NAMED_AS_FUNCTION",
    "PARENT_CYCLE",
    "STARTS_LATE",
    "TABLE_CODE_UNKNOWN",
    "VALUES_OF_OTHER_DAYS",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str, basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en), basis)


NAMED_AS_FUNCTION: Final = _error(
    "NAM020", "parameter-named-as-function",
    "«{name}» — имя функции, а норматив берут по ключам",
    "`{name}` is the name of a function, while the parameter is taken by keys",
    "назовите норматив иначе: «{name}(…)» значило бы функцию",
    "call the parameter otherwise: `{name}(…)` would mean the function",
)  # fmt: skip
PARENT_CYCLE: Final = _error(
    "NAM021", "parents-in-a-circle",
    "коды справочника входят друг в друга по кругу: {path}",
    "the codes of the book belong to each other in a circle: {path}",
    "уберите parent у самого общего из них", "remove the parent of the widest of them",
)  # fmt: skip
TABLE_CODE_UNKNOWN: Final = _error(
    "NAM022", "table-code-not-in-book",
    "в справочнике «{book}» нет кода «{code}»", "the book `{book}` has no code `{code}`",
    "исправьте код или добавьте его в справочник", "mend the code, or add it to the book",
    "Концепция 837-р, VI.3: единые справочники",
)  # fmt: skip
KEY_LIKE_BOOK: Final = _error(
    "NAM023", "key-nearly-a-book",
    "справочника «{name}» нет, а «{book}» есть", "there is no book `{name}`, but there is `{book}`",
    "напишите имя справочника, а перечень самой таблицы назовите непохоже",
    "write the book's name; call a list of the table's own by a name unlike it",
)  # fmt: skip
DAY_UNKNOWN: Final = _error(
    "EXP126", "parameter-day-unknown",
    "дата норматива: сведения «{name}» нет", "the parameter's day: there is no input `{name}`",
    "назовите «дата обращения», «месяц обращения» или сведение-дату",
    "name `дата обращения`, `месяц обращения` or an input that is a date",
)  # fmt: skip
DAY_NOT_A_DATE: Final = _error(
    "EXP127", "parameter-day-not-a-date",
    "дата норматива: «{name}» — не сведение типа date", "the parameter's day: `{name}` is no input of the type `date`",
    "назовите «дата обращения», «месяц обращения» или сведение-дату",
    "name `дата обращения`, `месяц обращения` or an input that is a date",
)  # fmt: skip
DAY_MAY_BE_ABSENT: Final = _error(
    "EXP128", "parameter-day-may-be-absent",
    "дата норматива: сведения «{name}» может не быть вовсе", "the parameter's day: `{name}` may be absent at all",
    "уберите у него nullable: true или назовите другую дату", "remove its nullable: true, or name another day",
)  # fmt: skip
STARTS_LATE: Final = Kind(
    "SCH221", "parameter-starts-late", Severity.WARNING,
    Bilingual(
        "значения норматива нет с {first} по {last}, а регламент уже действует",
        "the parameter has no value from {first} to {last}, and the regulation is in force already",
    ),
    Bilingual(
        "добавьте значение на эти дни или объясните пробел в reading",
        "add a value for these days, or explain the gap in reading",
    ),
)  # fmt: skip
VALUES_OF_OTHER_DAYS: Final = _error(
    "SCH222", "parameter-values-of-other-days",
    "все значения норматива — на другие дни: они {found}, а нужен он {asked}",
    "all values of the parameter are of other days: they are {found}, and it is needed {asked}",
    "добавьте значение на дни, когда регламент действует",
    "add a value for the days on which the regulation is in force",
)  # fmt: skip
CODES_WITHOUT_FIGURE: Final = Kind(
    "SCH938", "codes-without-figure", Severity.WARNING,
    Bilingual(
        "с {since} в таблице нет значений для кодов: {codes}", "from {since} the table has no values for codes: {codes}"
    ),
    Bilingual(
        "добавьте строки, строку более общего кода или объясните пробел в reading периода",
        "add rows, or a row of a wider code, or explain the gap in the period's reading",
    ),
)  # fmt: skip
BOOK_VERSIONS_OVERLAP: Final = _error(
    "SCH939", "book-versions-overlap",
    "редакции справочника «{name}» пересекаются", "the versions of the book `{name}` overlap",
    "закончите прежнюю редакцию днём раньше", "end the earlier version one day before",
)  # fmt: skip

KINDS: Final = (
    NAMED_AS_FUNCTION, PARENT_CYCLE, TABLE_CODE_UNKNOWN, KEY_LIKE_BOOK, DAY_UNKNOWN, DAY_NOT_A_DATE, DAY_MAY_BE_ABSENT,
    STARTS_LATE, VALUES_OF_OTHER_DAYS, CODES_WITHOUT_FIGURE, BOOK_VERSIONS_OVERLAP,
)  # fmt: skip
