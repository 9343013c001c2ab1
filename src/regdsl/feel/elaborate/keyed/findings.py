"""What can be wrong with how an expression takes a parameter by its keys."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "KEYS_BY_NAME",
    "KEYS_MISSING",
    "KEY_OF_ANOTHER_LIST",
    "KINDS",
    "NOT_CALLED",
    "NO_FIGURE",
    "UNKNOWN_KEY",
    "WRONG_NUMBER_OF_KEYS",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str, basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en), basis)


KEYS_MISSING: Final = _error(
    "EXP120", "parameter-without-keys",
    "норматив «{name}» берут по ключам", "the parameter `{name}` is taken by keys",
    "напишите {shape}", "write {shape}",
)  # fmt: skip
WRONG_NUMBER_OF_KEYS: Final = _error(
    "EXP121", "wrong-number-of-keys",
    "«{name}»: ключей дано {found}, а нужно {expected}", "`{name}`: {found} keys are given, {expected} needed",
    "напишите {shape}", "write {shape}",
)  # fmt: skip
KEY_OF_ANOTHER_LIST: Final = _error(
    "EXP122", "key-of-another-list",
    "ключ «{key}» норматива «{name}» — {expected}, а здесь {found}",
    "the key `{key}` of the parameter `{name}` is {expected}; found here: {found}",
    "возьмите сведение с кодами этого перечня или код в кавычках",
    "take an input with codes of that list, or a code in quotes",
    "Концепция 837-р, VI.3: единые справочники",
)  # fmt: skip
UNKNOWN_KEY: Final = _error(
    "EXP123", "unknown-key-code",
    "у ключа «{key}» норматива «{name}» нет кода «{code}»",
    "the key `{key}` of the parameter `{name}` has no code `{code}`",
    "есть коды: {codes}", "the codes are: {codes}",
)  # fmt: skip
NO_FIGURE: Final = _error(
    "EXP124", "no-figure-for-key",
    "в таблице норматива «{name}», которая действует с {since}, нет значения для {keys}",
    "the table of the parameter `{name}` in force from {since} has no value for {keys}",
    "добавьте его в таблицу или возьмите другой код", "add it to the table, or take another code",
)  # fmt: skip
NOT_CALLED: Final = _error(
    "EXP125", "name-called",
    "«{name}» — не функция и не норматив по ключам", "`{name}` is neither a function nor a parameter with keys",
    "уберите скобки или назовите ключи норматива в by", "remove the brackets, or name the parameter's keys under by",
)  # fmt: skip
KEYS_BY_NAME: Final = _error(
    "EXP129", "keys-by-name",
    "ключи норматива «{name}» пишут по порядку, без имён", "the keys of the parameter `{name}` stand in order, unnamed",
    "напишите {shape}", "write {shape}",
)  # fmt: skip

KINDS: Final = (
    KEYS_MISSING, WRONG_NUMBER_OF_KEYS, KEY_OF_ANOTHER_LIST, UNKNOWN_KEY, NO_FIGURE, NOT_CALLED, KEYS_BY_NAME,
)  # fmt: skip
