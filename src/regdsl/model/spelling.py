"""Other words that authors use for the keys and types of the language."""

from collections.abc import Mapping

__all__ = ["ABBREVIATIONS", "KEY_WORDS", "TYPE_WORDS"]

KEY_WORDS: Mapping[str, str] = {
    "наименование": "title", "заголовок": "title", "имя": "id", "идентификатор": "id", "name": "title",
    "label": "title",
    "вид": "kind", "редакция": "edition", "основание": "basis", "норма": "basis", "law": "basis",
    "условие": "when", "если": "when", "if": "when", "кроме": "unless", "если_не": "unless", "criteria": "unless",
    "текст": "explain", "пояснение": "explain", "explanation": "explain", "message": "explain", "совет": "remedy",
    "данные": "inputs", "входы": "inputs", "вопросы": "features", "признаки": "features", "срок": "term",
    "отказы": "refuse", "возврат": "return", "приостановление": "suspend", "доработка": "correct",
    "прекращение": "terminate", "выражение": "expr", "expression": "expr", "formula": "expr", "начало": "from",
    "с": "from", "по": "to", "until": "to", "конец": "to", "минимум": "min", "максимум": "max", "minimum": "min",
    "maximum": "max", "точность": "scale", "единицы": "unit", "optional": "nullable", "обязательно": "required",
    "источник": "source", "on": "decided_on", "ожидание": "expect", "expected": "expect", "input": "given",
    "длительность": "length", "duration": "length", "enum": "values", "варианты": "variants", "статья": "article",
    "закон": "act", "пошлина": "fee", "каналы": "channels", "результат": "result", "запись": "record",
    "state": "outcome", "wait": "deadline", "состояние": "outcome", "ждём": "deadline", "часы": "clock",
    "молчание": "silent", "ответы": "answer",
}  # fmt: skip
"""From a word to the key that is meant, where such a key is allowed."""

TYPE_WORDS: Mapping[str, str] = {
    "bool": "boolean", "да/нет": "boolean", "логический": "boolean", "флаг": "boolean", "int": "integer",
    "целое": "integer", "число": "decimal", "number": "decimal", "float": "decimal", "десятичное": "decimal",
    "дробное": "decimal", "деньги": "money", "сумма": "money", "рубли": "money", "string": "text", "str": "text",
    "строка": "text", "текст": "text", "дата": "date", "datetime": "date and time", "timestamp": "date and time",
    "дата и время": "date and time", "время": "time", "месяц": "month", "доля": "fraction", "статус": "status",
    "enum": "code", "код": "code", "справочник": "code", "choice": "code", "срок": "duration",
    "длительность": "duration", "период": "duration",
}  # fmt: skip
"""From a word to the type that is meant."""

ABBREVIATIONS: Mapping[str, str] = {"МФЦ": "многофункциональный центр"}
"""What the abbreviations in titles stand for: authors begin to type the words."""
