"""What can be wrong with a text before anyone asks what it means: the family YML."""

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "ALIAS", "BAD_ESCAPE", "BAD_INDENT", "BLOCK_HEADER", "BRACKET_IN_TEXT", "COLON_IN_TEXT", "CONTROL_CHARACTER",
    "DIRECTIVE", "DUPLICATE_KEY", "EMPTY_FILE", "EMPTY_ITEM", "JSON_COMMENT", "JSON_EXPECTED", "JSON_NUMBER",
    "JSON_QUOTES", "JSON_TRAILING", "KEY_NOT_TEXT", "KEY_WITHOUT_VALUE", "KINDS", "LINE_SEPARATOR",
    "LIST_ON_KEY_LINE", "MERGE_KEY", "MISSING_COLON", "MISSING_COMMA", "MISSING_SPACE", "NESTED_UNDER_VALUE",
    "NOT_A_FILE", "NOT_FOUND", "NOT_READABLE", "RESERVED_START", "SEVERAL_DOCUMENTS", "STRAY_BRACKET", "STRUCTURE",
    "SWITCH_KEY", "TAB", "TAG", "TEXT_AFTER_BRACKET", "TEXT_AFTER_QUOTE", "TEXT_CUT_BY_COMMA", "TOO_DEEP",
    "TOO_LARGE", "TOO_LONG_NUMBER", "TOO_MANY_VALUES", "UNCLEAR_NUMBER", "UNCLOSED_BRACKET", "UNCLOSED_QUOTE",
    "WRONG_ENCODING",
]  # fmt: skip


def _error(code: str, slug: str, ru: str, en: str, *, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


# The file itself

NOT_FOUND = _error(
    "YML001", "file-not-found", "файл не найден", "file not found",
    help_ru="проверьте путь к файлу", help_en="check the path of the file",
)  # fmt: skip
NOT_A_FILE = _error(
    "YML002", "not-a-file", "это не файл", "this is not a file",
    help_ru="назовите файл, а не каталог или устройство", help_en="name a file, not a directory or a device",
)  # fmt: skip
NOT_READABLE = _error(
    "YML003", "file-not-readable", "файл не удалось прочитать: {reason}", "the file could not be read: {reason}",
    help_ru="проверьте права на файл и исправность диска", help_en="check the permissions of the file and the disk",
)  # fmt: skip
TOO_LARGE = _error(
    "YML004", "file-too-large",
    "файл слишком велик: допускается {limit} байт", "the file is too large: the limit is {limit} bytes",
    help_ru="разделите его на несколько файлов", help_en="split it into several files",
)  # fmt: skip
WRONG_ENCODING = _error(
    "YML005", "wrong-encoding",
    "файл не в кодировке UTF-8: байт {byte}, {guess}", "the file is not in UTF-8: byte {byte}, {guess}",
    help_ru="сохраните файл в кодировке UTF-8", help_en="save the file in UTF-8",
)  # fmt: skip
CONTROL_CHARACTER = _error(
    "YML006", "control-character", "недопустимый невидимый знак {char}", "invisible character {char} is not allowed",
    help_ru="удалите этот знак", help_en="delete this character",
)  # fmt: skip
LINE_SEPARATOR = _error(
    "YML007", "line-separator",
    "невидимый разделитель строк {char}: его приносит вставка из других программ",
    "invisible line separator {char}: pasting from other programs brings it in",
    help_ru="замените его пробелом или обычным переводом строки", help_en="replace it by a space or a plain line break",
)  # fmt: skip
EMPTY_FILE = _error(
    "YML008", "empty-file", "в файле ничего нет", "there is nothing in the file",
    help_ru="напишите содержимое или удалите файл", help_en="write the content or delete the file",
)  # fmt: skip
SEVERAL_DOCUMENTS = _error(
    "YML009", "several-documents", "в файле больше одного документа", "the file holds more than one document",
    help_ru="уберите строку `---` или перенесите остальное в другой файл",
    help_en="remove the line `---` or move the rest to another file",
)  # fmt: skip
TOO_DEEP = _error(
    "YML010", "too-deep",
    "слишком много вложенных списков и разделов: допускается {limit}",
    "too many lists and sections inside one another: the limit is {limit}",
    help_ru="уменьшите вложенность", help_en="nest less deeply",
)  # fmt: skip
TOO_MANY_VALUES = _error(
    "YML011", "too-many-values",
    "слишком много значений в одном файле: допускается {limit}", "too many values in one file: the limit is {limit}",
    help_ru="разделите его на несколько файлов", help_en="split it into several files",
)  # fmt: skip

# What the text says, though it can be read

ALIAS = _error(
    "YML012", "alias",
    "ссылка или якорь `{text}`: повторение по ссылке не допускается",
    "anchor or alias `{text}`: repetition by reference is not allowed",
    help_ru="напишите значение целиком, а если это текст, возьмите его в кавычки",
    help_en="write the value out; if it is a text, put it in quotes",
)  # fmt: skip
TAG = _error(
    "YML013", "tag", "метка типа `{text}` не допускается", "the type tag `{text}` is not allowed",
    help_ru="уберите её, а если это начало текста, возьмите текст в кавычки",
    help_en="remove it; if it begins a text, put the text in quotes",
)  # fmt: skip
MERGE_KEY = _error(
    "YML014", "merge-key", "слияние `<<` не допускается", "the merge key `<<` is not allowed",
    help_ru="напишите вливаемые ключи целиком", help_en="write the merged keys out",
)  # fmt: skip
DUPLICATE_KEY = _error(
    "YML015", "duplicate-key", "ключ `{key}` повторяется", "the key `{key}` is repeated",
    help_ru="оставьте один из двух или переименуйте второй", help_en="keep one of the two or rename the second",
)  # fmt: skip
KEY_NOT_TEXT = _error(
    "YML016", "key-not-text", "ключ должен быть непустым текстом", "a key must be a text that is not empty",
    help_ru="напишите ключ словами, а если скобки — часть текста, возьмите текст в кавычки",
    help_en="write the key in words; if the brackets are part of a text, put the text in quotes",
)  # fmt: skip
SWITCH_KEY = Kind(
    "YML017", "switch-key", Severity.WARNING,
    Bilingual(
        "ключ `{key}` без кавычек: другие программы прочтут его как «да» или «нет»",
        "the key `{key}` without quotes: other programs read it as true or false",
    ),
    Bilingual("возьмите ключ в кавычки: `\"{key}\"`", "put the key in quotes: `\"{key}\"`"),
)  # fmt: skip
UNCLEAR_NUMBER = _error(
    "YML018", "unclear-number",
    "`{text}`: неясно, число это или код", "`{text}`: unclear whether this is a number or a code",
    help_ru="возьмите код в кавычки: `\"{text}\"`, число запишите обычными десятичными цифрами",
    help_en="put a code in quotes: `\"{text}\"`; write a number in plain decimal digits",
)  # fmt: skip
TOO_LONG_NUMBER = _error(
    "YML019", "too-long-number",
    "слишком длинное число: допускается {limit} цифр", "the number is too long: the limit is {limit} digits",
    help_ru="если это код, возьмите его в кавычки", help_en="if it is a code, put it in quotes",
)  # fmt: skip
TEXT_CUT_BY_COMMA = _error(
    "YML020", "text-cut-by-comma",
    "запятая внутри скобок разрезала текст: `{text}` стало отдельным ключом",
    "a comma inside brackets has cut the text: `{text}` has become a key of its own",
    help_ru="возьмите текст в кавычки: `{quoted}`", help_en="put the text in quotes: `{quoted}`",
)  # fmt: skip
KEY_WITHOUT_VALUE = _error(
    "YML021", "key-without-value", "у ключа `{key}` нет значения", "the key `{key}` has no value",
    help_ru="напишите значение через двоеточие с пробелом или возьмите весь текст в кавычки",
    help_en="write the value after a colon and a space, or put the whole text in quotes",
)  # fmt: skip

# What cannot be read

COLON_IN_TEXT = _error(
    "YML022", "colon-in-text", "двоеточие внутри текста без кавычек", "a colon inside a text without quotes",
    help_ru="возьмите текст в кавычки: `{quoted}`", help_en="put the text in quotes: `{quoted}`",
)  # fmt: skip
UNCLOSED_QUOTE = _error(
    "YML023", "unclosed-quote", "кавычка `{quote}` не закрыта", "the quote `{quote}` is not closed",
    help_ru="закройте кавычку в конце текста", help_en="close the quote at the end of the text",
)  # fmt: skip
TEXT_AFTER_QUOTE = _error(
    "YML024", "text-after-quote",
    "после закрывающей кавычки `{quote}` текст продолжается", "the text goes on after the closing quote `{quote}`",
    help_ru="возьмите в кавычки весь текст: `{quoted}`", help_en="put the whole text in quotes: `{quoted}`",
)  # fmt: skip
UNCLOSED_BRACKET = _error(
    "YML025", "unclosed-bracket", "скобка `{bracket}` не закрыта", "the bracket `{bracket}` is not closed",
    help_ru="поставьте `{closing}`", help_en="write the `{closing}`",
)  # fmt: skip
STRAY_BRACKET = _error(
    "YML026", "stray-bracket", "лишняя скобка `{bracket}`", "the bracket `{bracket}` closes nothing",
    help_ru="уберите её, а если это начало текста, возьмите текст в кавычки",
    help_en="remove it; if it begins a text, put the text in quotes",
)  # fmt: skip
BRACKET_IN_TEXT = _error(
    "YML027", "bracket-in-text",
    "знак `{char}` внутри текста без кавычек", "the character `{char}` inside a text without quotes",
    help_ru="возьмите текст в кавычки: `{quoted}`", help_en="put the text in quotes: `{quoted}`",
)  # fmt: skip
TEXT_AFTER_BRACKET = _error(
    "YML028", "text-after-bracket",
    "после закрывающей скобки `{bracket}` текст продолжается", "the text goes on after the closing `{bracket}`",
    help_ru="возьмите текст в кавычки: `{quoted}`", help_en="put the text in quotes: `{quoted}`",
)  # fmt: skip
TAB = _error(
    "YML029", "tab", "отступ сделан табуляцией", "a tab is used for indentation",
    help_ru="замените табуляцию пробелами", help_en="replace the tab by spaces",
)  # fmt: skip
BAD_INDENT = _error(
    "YML030", "bad-indent",
    "строка не выровнена с соседними", "the line is not aligned with its neighbours",
    help_ru="дайте строке тот же отступ, что у соседних строк того же раздела",
    help_en="give the line the same indent as the other lines of its section",
)  # fmt: skip
NESTED_UNDER_VALUE = _error(
    "YML031", "nested-under-value",
    "ключ вложен в строку, у которой уже есть значение", "the key is nested under a line that already has a value",
    help_ru="выровняйте ключ с предыдущей строкой или уберите её значение",
    help_en="align the key with the line above, or remove that line's value",
)  # fmt: skip
MISSING_COLON = _error(
    "YML032", "missing-colon", "в строке нет двоеточия после ключа", "the line has no colon after its key",
    help_ru="напишите `ключ: значение`, а если это продолжение текста, добавьте отступ",
    help_en="write `key: value`; if the line continues a text, indent it",
)  # fmt: skip
MISSING_SPACE = _error(
    "YML033", "missing-space", "нет пробела после двоеточия в `{text}`", "no space after the colon in `{text}`",
    help_ru="поставьте после двоеточия пробел", help_en="put a space after the colon",
)  # fmt: skip
MISSING_COMMA = _error(
    "YML034", "missing-comma",
    "внутри скобок ожидалась запятая или `{closing}`", "a comma or `{closing}` was expected inside the brackets",
    help_ru="разделите значения запятой или возьмите текст в кавычки",
    help_en="separate the values by a comma, or put the text in quotes",
)  # fmt: skip
EMPTY_ITEM = _error(
    "YML035", "empty-item", "перед запятой нет значения", "there is no value before the comma",
    help_ru="уберите лишнюю запятую или возьмите текст в кавычки",
    help_en="remove the comma, or put the text in quotes",
)  # fmt: skip
LIST_ON_KEY_LINE = _error(
    "YML036", "list-on-key-line",
    "список начат в строке ключа", "a list is begun on the line of its key",
    help_ru="начните список с новой строки, а если это текст, возьмите его в кавычки",
    help_en="begin the list on a new line; if it is a text, put it in quotes",
)  # fmt: skip
RESERVED_START = _error(
    "YML037", "reserved-start",
    "текст не может начинаться знаком «{char}» без кавычек", "a text cannot begin with `{char}` without quotes",
    help_ru="возьмите текст в кавычки: `{quoted}`", help_en="put the text in quotes: `{quoted}`",
)  # fmt: skip
BAD_ESCAPE = _error(
    "YML038", "bad-escape",
    "непонятное сочетание `{text}` после обратной косой черты", "the backslash sequence `{text}` is not understood",
    help_ru="удвойте обратную косую черту: `\\\\`", help_en="double the backslash: `\\\\`",
)  # fmt: skip
BLOCK_HEADER = _error(
    "YML039", "block-header",
    "после `{char}` в той же строке не должно быть текста", "no text may follow `{char}` on the same line",
    help_ru="начните текст с новой строки с отступом, а если `{char}` — часть текста, возьмите его в кавычки",
    help_en="begin the text on a new indented line; if `{char}` is part of the text, put it in quotes",
)  # fmt: skip
DIRECTIVE = _error(
    "YML040", "directive", "строка с `%` в начале файла не допускается", "a line with `%` at the start is not allowed",
    help_ru="удалите эту строку", help_en="delete this line",
)  # fmt: skip
STRUCTURE = _error(
    "YML041", "structure", "здесь нарушен строй файла", "the structure of the file breaks here",
    help_ru="проверьте отступы, кавычки и скобки в этой строке и в предыдущей",
    help_en="check the indents, quotes and brackets of this line and of the one before",
)  # fmt: skip

# JSON only

JSON_EXPECTED = _error(
    "YML050", "json-expected", "ожидалось: {expected}", "expected {expected}",
    help_ru="проверьте запятые, кавычки и скобки рядом", help_en="check the commas, quotes and brackets nearby",
)  # fmt: skip
JSON_TRAILING = _error(
    "YML051", "json-trailing", "лишний текст после конца данных", "extra text after the end of the data",
    help_ru="уберите лишнее", help_en="remove it",
)  # fmt: skip
JSON_QUOTES = _error(
    "YML052", "json-quotes", "`{text}` без двойных кавычек", "`{text}` is not in double quotes",
    help_ru="возьмите текст в двойные кавычки", help_en="put the text in double quotes",
)  # fmt: skip
JSON_NUMBER = _error(
    "YML053", "json-number", "`{text}` не является числом JSON", "`{text}` is not a JSON number",
    help_ru="запишите число десятичными цифрами без лишних нулей и знаков, дробь через точку",
    help_en="write the number in decimal digits, without leading zeros or signs, with a point",
)  # fmt: skip
JSON_COMMENT = _error(
    "YML054", "json-comment", "в JSON нет примечаний", "JSON has no comments",
    help_ru="удалите примечание", help_en="delete the comment",
)  # fmt: skip

KINDS: tuple[Kind, ...] = (
    NOT_FOUND, NOT_A_FILE, NOT_READABLE, TOO_LARGE, WRONG_ENCODING, CONTROL_CHARACTER, LINE_SEPARATOR, EMPTY_FILE,
    SEVERAL_DOCUMENTS, TOO_DEEP, TOO_MANY_VALUES, ALIAS, TAG, MERGE_KEY, DUPLICATE_KEY, KEY_NOT_TEXT, SWITCH_KEY,
    UNCLEAR_NUMBER, TOO_LONG_NUMBER, TEXT_CUT_BY_COMMA, KEY_WITHOUT_VALUE, COLON_IN_TEXT, UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE, UNCLOSED_BRACKET, STRAY_BRACKET, BRACKET_IN_TEXT, TEXT_AFTER_BRACKET, TAB, BAD_INDENT,
    NESTED_UNDER_VALUE, MISSING_COLON, MISSING_SPACE, MISSING_COMMA, EMPTY_ITEM, LIST_ON_KEY_LINE, RESERVED_START,
    BAD_ESCAPE, BLOCK_HEADER, DIRECTIVE, STRUCTURE, JSON_EXPECTED, JSON_TRAILING, JSON_QUOTES, JSON_NUMBER,
    JSON_COMMENT,
)  # fmt: skip
"""Every kind of the layer, by code."""
