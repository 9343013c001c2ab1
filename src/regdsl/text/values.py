"""Booleans, lists and values that are not there, for people."""

from collections.abc import Sequence

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang

__all__ = ["ABSENT", "EMPTY_LIST", "UNKNOWN", "format_boolean", "join_list"]

ABSENT = Bilingual("не указано", "not given")
"""The value is known to be absent."""

UNKNOWN = Bilingual("нет данных", "no data")
"""Nobody has supplied the value yet."""

EMPTY_LIST = Bilingual("нет", "none")

_YES = Bilingual("да", "yes")
_NO = Bilingual("нет", "no")


def format_boolean(value: bool, lang: Lang) -> str:
    """Write yes or no."""
    return (_YES if value else _NO).get(lang)


def join_list(items: Sequence[str], lang: Lang) -> str:
    """Join texts as a sentence does: `A, B и C`, `A, B and C`; an empty list is `нет`, `none`."""
    if not items:
        return EMPTY_LIST.get(lang)
    if len(items) == 1:
        return items[0]
    return f"{', '.join(items[:-1])} {'и' if lang == 'ru' else 'and'} {items[-1]}"
