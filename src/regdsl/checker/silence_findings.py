"""What can be wrong with what is recorded when a source does not answer."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "DEFAULT_DECIDES",
    "DEFAULT_NOT_OF_SOURCE",
    "DEFAULT_NOT_SINGLE",
    "DEFAULT_UNFIT",
    "DEFAULT_UNSURE",
    "DEFAULT_UNUSED",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


DEFAULT_NOT_OF_SOURCE: Final = _error(
    "NAM047", "default-not-of-this-source",
    "сведение «{name}» запрашивают не у «{source}», о его молчании здесь сказать нечего",
    "`{name}` is not asked of `{source}`, whose silence is spoken of here",
    "назовите сведение этого источника: {known}", "name an input of this source: {known}",
)  # fmt: skip
DEFAULT_DECIDES: Final = _error(
    "EXP176", "default-decides",
    "от «{name}» зависит {what}: молчание источника решало бы дело",
    "{what} depends on `{name}`: the silence of a source would decide the case",
    "значение по умолчанию может менять только запись результата; здесь нужна приостановка или повтор запроса",
    "a default may change nothing but the record; here a suspension or another request is needed",
)  # fmt: skip
DEFAULT_UNFIT: Final = _error(
    "EXP177", "default-unfit",
    "«{name}» не может быть `{found}`: тип {type}", "`{name}` cannot be `{found}`: its type is {type}",
    "напишите значение этого типа в его пределах; null — только для nullable",
    "write a value of that type within its bounds; null is for nullable ones only",
)  # fmt: skip
DEFAULT_NOT_SINGLE: Final = _error(
    "EXP178", "default-not-single",
    "«{name}» — список, значения по умолчанию при молчании у списков нет",
    "`{name}` is a list, and lists have no default upon silence",
    "задайте значение отдельному сведению", "give one to a single input",
)  # fmt: skip
DEFAULT_UNUSED: Final = _error(
    "EXP179", "default-unused",
    "запись результата не читает «{name}», значение по умолчанию ничего не меняет",
    "the record does not read `{name}`, the default changes nothing",
    "уберите его или прочитайте сведение в записи результата", "remove it, or read the input in the record",
)  # fmt: skip
DEFAULT_UNSURE: Final = _error(
    "EXP180", "default-unsure",
    "поле «{field}» читает «{name}» и {what}: при другом значении оно могло бы оказаться неизвестным",
    "the field `{field}` reads `{name}` and {what}: with another value it might be unknown",
    "разделите поле на два: одно по умолчанию при молчании, другое без него",
    "make two fields of it: one with the default upon silence, another without",
)  # fmt: skip
