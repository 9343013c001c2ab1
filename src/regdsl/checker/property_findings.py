"""What can be wrong with a property that the author states."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["FIELD_OF_SEVERAL", "GETS_NO_FIELD", "NOT_IN_ORDER", "NOT_VARIED"]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


NOT_IN_ORDER: Final = _error(
    "EXP209", "not-in-order",
    "у «{name}» нет порядка: это «{found}», больше и меньше не бывает",
    "`{name}` has no order: it is `{found}`, of which there is no more and no less",
    "возьмите число, дату, месяц, время, длительность или «да/нет»; чтобы не зависело вовсе — invariant",
    "take a number, a date, a month, a time, a duration or a truth value; for no dependence at all write invariant",
)  # fmt: skip
GETS_NO_FIELD: Final = _error(
    "EXP210", "gets-reads-no-field",
    "gets говорит, что записано, а это условие не читает ни одного поля записи",
    "gets says what is recorded, and this condition reads no field of the record",
    "назовите поле записи или перенесите условие в whoever", "name a field of the record, or move it to whoever",
)  # fmt: skip
FIELD_OF_SEVERAL: Final = _error(
    "EXP211", "field-of-several-records",
    "поле «{name}» есть в записях нескольких результатов: о каком речь, не сказано",
    "the field `{name}` is in the records of several results: which is meant is not told",
    "назовите поле, которое есть в одной записи", "name a field that one record alone has",
)  # fmt: skip
NOT_VARIED: Final = _error(
    "EXP212", "input-not-varied",
    "«{name}» — список записей: два таких списка не сравнить как одно сведение",
    "`{name}` is a list of records: two of them are not compared like one datum",
    "назовите простое сведение", "name a plain datum",
)  # fmt: skip
