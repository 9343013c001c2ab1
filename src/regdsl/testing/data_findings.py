"""What can be wrong with the data of a case: paths to nothing, monthly series that have no months or no place."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BAD_MONTHS",
    "KEY_REPEATED",
    "KINDS",
    "NO_AMOUNT_FIELD",
    "NO_ELEMENT",
    "NO_FIELD",
    "NO_LIST",
    "NO_MONTH_FIELD",
    "NO_PERIOD",
    "TWO_AMOUNTS",
]


def _error(code: str, slug: str, message: tuple[str, str], help_: tuple[str, str]) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(*message), Bilingual(*help_))


NO_ELEMENT: Final = _error(
    "SCH171", "no-such-element",
    ("в списке `{name}` нет элемента `{element}`", "the list `{name}` has no element `{element}`"),
    ("исправьте ключ; новый элемент пишут записью со всеми полями",
     "mend the key; a new element is written as a record with all its fields"),
)  # fmt: skip
NO_FIELD: Final = _error(
    "SCH172", "no-such-field",
    ("у записи `{name}` нет поля `{field}`", "the record `{name}` has no field `{field}`"),
    ("поля записи: {known}", "the record's fields: {known}"),
)  # fmt: skip
NO_LIST: Final = _error(
    "SCH173", "part-of-a-single-value",
    ("`{name}` — не список записей, и части `{part}` у него нет",
     "`{name}` is no list of records and has no part `{part}`"),
    ("напишите значение целиком или исправьте имя", "write the whole value, or mend the name"),
)  # fmt: skip
NO_MONTH_FIELD: Final = _error(
    "SCH174", "series-without-month-field",
    ("у записи «{record}» нет единственного поля с месяцем, которое заполнил бы ряд",
     "the record `{record}` has no single field for the month that a series could fill"),
    ("напишите записи списка по одной", "write the records of the list one by one"),
)  # fmt: skip
NO_AMOUNT_FIELD: Final = _error(
    "SCH175", "series-without-amount-field",
    ("у записи «{record}» нет единственного числового поля для `{key}`",
     "the record `{record}` has no single number field for `{key}`"),
    ("назовите остальные числа в самом ряде или напишите записи по одной",
     "give the other numbers in the series itself, or write the records one by one"),
)  # fmt: skip
NO_PERIOD: Final = _error(
    "SCH176", "series-without-period",
    ("неизвестно, по каким месяцам разложить `{key}`", "it is not known over which months `{key}` runs"),
    ("напишите месяцы: `months: 2025-02..2026-01`", "write the months: `months: 2025-02..2026-01`"),
)  # fmt: skip
BAD_MONTHS: Final = _error(
    "SCH177", "malformed-months",
    ("`{found}` — не месяц и не промежуток месяцев от раннего к позднему",
     "`{found}` is neither a month nor a range of months from the earlier to the later"),
    ("напишите `2025-02` или `2025-02..2025-05`", "write `2025-02` or `2025-02..2025-05`"),
)  # fmt: skip
KEY_REPEATED: Final = _error(
    "SCH178", "list-key-repeated",
    ("в списке `{name}` уже есть элемент `{element}`", "the list `{name}` has an element `{element}` already"),
    ("дайте элементу другой ключ", "give the element another key"),
)  # fmt: skip
TWO_AMOUNTS: Final = _error(
    "SCH179", "series-with-two-amounts",
    ("в одном ряде и `each_month`, и `total`", "one series has both `each_month` and `total`"),
    ("оставьте одно из двух", "keep one of the two"),
)  # fmt: skip

KINDS: Final = (
    NO_ELEMENT,
    NO_FIELD,
    NO_LIST,
    NO_MONTH_FIELD,
    NO_AMOUNT_FIELD,
    NO_PERIOD,
    BAD_MONTHS,
    KEY_REPEATED,
    TWO_AMOUNTS,
)
