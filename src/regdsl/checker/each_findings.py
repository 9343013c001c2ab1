"""What can be wrong with explanations for each record of a list."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["MALFORMED_EACH", "NAME_SHADOWS", "NOT_RECORDS"]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


MALFORMED_EACH: Final = _error(
    "SCH972", "explain-each-key",
    "ключ «{key}» не говорит, о ком текст", "the key `{key}` does not say whom the text is about",
    "напишите имя и список: `ч in семья`", "write a name and a list: `m in family`",
)  # fmt: skip
NOT_RECORDS: Final = _error(
    "EXP167", "explain-each-of-no-records",
    "«{name}» — не список записей, а {found}", "`{name}` is no list of records but {found}",
    "назовите сведение или вычисление, которое даёт список записей",
    "name an input or a definition that is a list of records",
)  # fmt: skip
NAME_SHADOWS: Final = _error(
    "NAM038", "each-name-shadows",
    "имя «{name}» уже есть в регламенте", "the name `{name}` is there already",
    "назовите элемент иначе, например первой буквой", "call the element otherwise, by its first letter for example",
)  # fmt: skip
