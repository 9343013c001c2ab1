"""What was expected and what stands there, in words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.model.shape import Concept

__all__ = ["cut", "expected_words", "found_words"]

_SHOWN = 40

_WORDS: Mapping[str, Bilingual] = {
    "text": Bilingual("текст", "a text"),
    "expression": Bilingual("выражение", "an expression"),
    "boolean": Bilingual("`true` или `false`", "`true` or `false`"),
    "integer": Bilingual("целое число", "a whole number"),
    "number": Bilingual("число", "a number"),
    "date": Bilingual("дата вида 2026-03-01", "a date such as 2026-03-01"),
    "moment": Bilingual("дата и время вида 2026-03-14T21:40", "a date and time such as 2026-03-14T21:40"),
    "scalar": Bilingual("одно значение", "a single value"),
    "bound": Bilingual(
        "число, простая дробь, дата, месяц или длительность",
        "a number, a simple fraction, a date, a month or a duration",
    ),
    "local_bound": Bilingual("число, дата, день года или длительность", "a number, a date, a day of a year, a length"),
    "basis": Bilingual("ссылка на акт вида `грк/ст.51.1/ч.10`", "a reference such as `грк/ст.51.1/ч.10`"),
    "length": Bilingual("длительность вида `10 рабочих дней`", "a length such as `10 working days`"),
    "time_zone": Bilingual("часовой пояс вида `Europe/Moscow`", "a time zone such as `Europe/Moscow`"),
    "type": Bilingual("тип словом, например `integer`", "a type in a word, such as `integer`"),
    "table": Bilingual("таблица строками `| … |`", "a table in lines `| … |`"),
    "list": Bilingual("список", "a list"),
    "mapping": Bilingual("раздел с ключами", "a section with keys"),
    "text_or_mapping": Bilingual("текст или раздел с ключами", "a text or a section with keys"),
}

_BY_ERROR = {"tuple_type": "list", "dict_type": "mapping", "mapping_type": "mapping"}


def expected_words(error_type: str, context: Mapping[str, Any], concept: Concept | None) -> Bilingual:
    """What the model asked for where the error `error_type` was raised."""
    if error_type == "expected":
        return _WORDS[str(context["expected"])]
    if error_type == "dataclass_type":
        return _WORDS["text_or_mapping" if concept is not None and concept.short else "mapping"]
    return _WORDS[_BY_ERROR[error_type]]


def found_words(value: object) -> Bilingual:
    """What stands in the file instead."""
    if value is None:
        return Bilingual("пусто", "nothing")
    if isinstance(value, bool):
        return Bilingual(f"`{str(value).lower()}`", f"`{str(value).lower()}`")
    if isinstance(value, int | Decimal):
        return Bilingual(f"число `{cut(str(value))}`", f"the number `{cut(str(value))}`")
    if isinstance(value, str):
        return (
            Bilingual(f"текст `{cut(value)}`", f"the text `{cut(value)}`")
            if value
            else Bilingual("пустой текст", "an empty text")
        )
    if isinstance(value, dict):
        return Bilingual("раздел с ключами", "a section with keys")
    return Bilingual("список", "a list")


def cut(text: str) -> str:
    """The text on one line, cut short where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
