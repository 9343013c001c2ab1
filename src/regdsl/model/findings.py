"""What can be wrong with a file that can be read but does not fit the model: the family SCH."""

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BARE_BOOLEAN",
    "BLANK",
    "CLOCK_KEY_ELSEWHERE",
    "CODE_LIST",
    "CONFLICTING_KEYS",
    "EMPTY_LIST",
    "EMPTY_VALUE",
    "FIGURE_WITHOUT_TABLE",
    "FORMAT_VERSION",
    "HOLE_EMPTY",
    "HOLE_NOT_CLOSED",
    "HOLE_NOT_OPENED",
    "KEY_WITHOUT_RECORDS",
    "KINDS",
    "KIND_MISSING",
    "KIND_UNKNOWN",
    "MALFORMED_BASIS",
    "MALFORMED_ID",
    "MALFORMED_TABLE",
    "MISSING_KEY",
    "MISSING_LIST",
    "MISSING_ONE_OF",
    "NEGATIVE",
    "NESTED_LIST",
    "NOT_A_SECTION",
    "NOT_SUPPORTED",
    "NO_END",
    "NO_LENGTH",
    "NO_SUCH_DATE",
    "NO_TABLE",
    "ODD_BLANK",
    "OTHERWISE_LAST",
    "RECORDS_WITHOUT_KEY",
    "RECORD_OUTSIDE_LIST",
    "REPEATED_NAME",
    "TABLE_WITHOUT_KEYS",
    "TIME_ZONE",
    "TOO_MANY_KEYS",
    "UNKNOWN_KEY",
    "UNKNOWN_TYPE",
    "UNKNOWN_WORD",
    "VALUES_WITHOUT_CODE",
    "WRONG_TYPE",
]  # fmt: skip


def _error(code: str, slug: str, ru: str, en: str, *, help_ru: str, help_en: str, basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en), basis)


KIND_UNKNOWN = _error(
    "SCH001", "unknown-kind",
    "неизвестный вид файла `{found}`", "unknown kind of file `{found}`",
    help_ru="виды файлов: {options}", help_en="the kinds of files: {options}",
)  # fmt: skip
KIND_MISSING = _error(
    "SCH032", "missing-kind",
    "не назван вид файла: нет ключа `kind`",
    "the kind of file is not named: there is no key `kind`",
    help_ru="напишите в начале файла `kind: regulation` или другой вид: {options}",
    help_en="write `kind: regulation` or another kind at the top of the file: {options}",
)  # fmt: skip
UNKNOWN_KEY = _error(
    "SCH002", "unknown-key", "неизвестный ключ `{key}` в разделе {where}", "unknown key `{key}` in {where}",
    help_ru="допустимые ключи: {options}", help_en="the keys allowed here: {options}",
)  # fmt: skip
MISSING_KEY = _error(
    "SCH003", "missing-key", "в разделе {where} нет ключа `{key}` ({title})", "{where} has no key `{key}` ({title})",
    help_ru="добавьте `{key}: …`", help_en="add `{key}: …`",
)  # fmt: skip
MISSING_LIST = _error(
    "SCH004", "missing-closed-list",
    "не написан закрытый перечень `{key}` ({title})", "the closed list `{key}` ({title}) is not written",
    help_ru="если закон таких оснований не даёт, напишите `{key}: []`",
    help_en="if the law gives no such grounds, write `{key}: []`",
    basis="Концепция 837-р, I: закрытые перечни оснований",
)  # fmt: skip
WRONG_TYPE = _error(
    "SCH005", "wrong-type",
    "`{key}`: ожидается {expected}, а здесь {found}", "`{key}`: expected {expected}, found {found}",
    help_ru="нужно: {expected}", help_en="needed: {expected}",
)  # fmt: skip
BARE_BOOLEAN = _error(
    "SCH006", "bare-boolean",
    "`{key}`: слово `{found}` здесь просто текст, а нужно `true` или `false`",
    "`{key}`: the word `{found}` is plain text here, `true` or `false` is needed",
    help_ru="напишите `{meant}`", help_en="write `{meant}`",
)  # fmt: skip
UNKNOWN_WORD = _error(
    "SCH007", "unknown-word", "`{key}`: {found} не из закрытого списка", "`{key}`: {found} is not in the closed list",
    help_ru="допустимо: {options}", help_en="allowed: {options}",
)  # fmt: skip
NO_SUCH_DATE = _error(
    "SCH008", "no-such-date", "`{key}`: даты `{found}` нет в календаре", "`{key}`: there is no such date as `{found}`",
    help_ru="проверьте день и месяц", help_en="check the day and the month",
)  # fmt: skip
EMPTY_VALUE = _error(
    "SCH009", "empty-value", "у ключа `{key}` нет значения", "the key `{key}` has no value",
    help_ru="напишите значение или уберите ключ", help_en="write a value or remove the key",
)  # fmt: skip
NOT_SUPPORTED = _error(
    "SCH010", "not-supported-yet", "пока не поддерживается: {construct}", "not supported yet: {construct}",
    help_ru="уберите это из файла, пока движок не научится это исполнять",
    help_en="take it out of the file until the engine can run it",
)  # fmt: skip
MISSING_ONE_OF = _error(
    "SCH011", "missing-one-of",
    "в разделе {where} нужен один из ключей: {keys}", "{where} needs one of the keys: {keys}",
    help_ru="добавьте один из них", help_en="add one of them",
)  # fmt: skip
CONFLICTING_KEYS = _error(
    "SCH012", "conflicting-keys",
    "в разделе {where} ключи {keys} исключают друг друга", "in {where} the keys {keys} exclude one another",
    help_ru="оставьте один из них", help_en="keep one of them",
)  # fmt: skip
MALFORMED_TABLE = _error(
    "SCH013", "malformed-table", "`{key}`: {flaw}", "`{key}`: {flaw}",
    help_ru="таблицу пишут строками `| а | б |`, под заголовком — строка из дефисов",
    help_en="a table is written in lines `| a | b |`, with a line of hyphens under the heading",
)  # fmt: skip
UNKNOWN_TYPE = _error(
    "SCH014", "unknown-type", "`{key}`: неизвестный тип `{found}`", "`{key}`: unknown type `{found}`",
    help_ru="типы: {options}, `code(справочник)`, `list of …`", help_en="types: {options}, `code(book)`, `list of …`",
)  # fmt: skip
NESTED_LIST = _error(
    "SCH015", "list-of-lists", "`{key}`: список списков не допускается", "`{key}`: a list of lists is not allowed",
    help_ru="сделайте список одноуровневым", help_en="make the list flat",
)  # fmt: skip
MALFORMED_ID = _error(
    "SCH016", "malformed-id",
    "`{key}`: `{found}` не годится в имена файлов", "`{key}`: `{found}` is no identifier of a file",
    help_ru="возьмите строчные латинские буквы, цифры, точки и дефисы, например `ru.municipal.izhs-notice`",
    help_en="use small Latin letters, digits, points and hyphens, such as `ru.municipal.izhs-notice`",
)  # fmt: skip
FORMAT_VERSION = _error(
    "SCH017", "unknown-language-version",
    "версия языка `{found}` не поддерживается", "version `{found}` of the language is not supported",
    help_ru="напишите `regdsl: \"1\"`", help_en="write `regdsl: \"1\"`",
)  # fmt: skip
MALFORMED_BASIS = _error(
    "SCH018", "malformed-basis", "`{key}`: в `{found}` пропущена часть между косыми чертами",
    "`{key}`: a part between the slashes is missing in `{found}`",
    help_ru="пишите ключ акта и место в нём, например `грк/ст.51.1/ч.10/п.1`",
    help_en="write the act's key and the place in it, such as `грк/ст.51.1/ч.10/п.1`",
)  # fmt: skip
EMPTY_LIST = _error(
    "SCH019", "empty-list", "`{key}`: здесь ничего не перечислено", "`{key}`: nothing is listed here",
    help_ru="перечислите хотя бы одно или уберите ключ", help_en="list at least one, or remove the key",
)  # fmt: skip
BLANK = _error(
    "SCH020", "blank-text", "`{key}`: текст пуст", "`{key}`: the text is blank",
    help_ru="напишите текст", help_en="write the text",
)  # fmt: skip
NEGATIVE = _error(
    "SCH021", "negative-number", "`{key}`: число не может быть меньше нуля", "`{key}`: the number cannot be below zero",
    help_ru="напишите ноль или больше", help_en="write zero or more",
)  # fmt: skip
TIME_ZONE = _error(
    "SCH022", "unknown-time-zone", "`{key}`: часового пояса `{found}` нет", "`{key}`: there is no time zone `{found}`",
    help_ru="возьмите имя из базы часовых поясов, например `Europe/Moscow`",
    help_en="use a name of the time zone database, such as `Europe/Moscow`",
)  # fmt: skip
NO_TABLE = _error(
    "SCH023", "variants-without-table", "варианты не перечислены", "the variants are not listed",
    help_ru="напишите `table:` с сочетаниями признаков или список вариантов с условиями",
    help_en="write `table:` with the combinations of features, or a list of variants with conditions",
)  # fmt: skip
ODD_BLANK = _error(
    "NAM080", "odd-blank-in-name",
    "в имени «{name}» {odd}", "the name `{name}` has {odd}",
    help_ru="наберите его заново: между словами по одному обычному пробелу, по краям ничего",
    help_en="type it again: one ordinary space between words, nothing at the ends",
)  # fmt: skip
OTHERWISE_LAST = _error(
    "SCH024", "otherwise-not-last",
    "последний вариант, и только он, должен быть `otherwise: true`",
    "the last variant, and only it, has to be `otherwise: true`",
    help_ru="закончите список вариантом, который подходит, если ни один другой не подошёл",
    help_en="end the list with the variant that fits when no other does",
)  # fmt: skip
NO_END = _error(
    "SCH025", "period-without-end",
    "последнее значение не кончается", "the last value has no end",
    help_ru="напишите `to: …`, а если срок не назван, `open: true`",
    help_en="write `to: …`, or `open: true` if no end is set",
)  # fmt: skip
CODE_LIST = _error(
    "SCH026", "code-without-list",
    "у типа `code` не названы значения", "the type `code` has no values",
    help_ru="перечислите их в `values:` или назовите справочник: `code(справочник)`",
    help_en="list them under `values:`, or name the reference book: `code(book)`",
)  # fmt: skip
VALUES_WITHOUT_CODE = _error(
    "SCH027", "values-without-code",
    "`values` есть, а тип не `code`", "there are `values`, while the type is not `code`",
    help_ru="напишите `type: code` или уберите `values`", help_en="write `type: code`, or remove `values`",
)  # fmt: skip
RECORD_OUTSIDE_LIST = _error(
    "SCH960", "record-outside-list",
    "`{found}` — тип записи: он бывает только у списка", "`{found}` is a record type: only a list can have it",
    help_ru="напишите `list of {found}` с `key` и `max_items`",
    help_en="write `list of {found}` with `key` and `max_items`",
)  # fmt: skip
RECORDS_WITHOUT_KEY = _error(
    "SCH961", "records-without-key",
    "у списка записей нет `key`", "a list of records has no `key`",
    help_ru="назовите, по чему различают записи: `key: имя`", help_en="name what tells the records apart: `key: name`",
)  # fmt: skip
KEY_WITHOUT_RECORDS = _error(
    "SCH962", "key-without-records",
    "`key` есть, а тип не список записей", "there is a `key`, while the type is no list of records",
    help_ru="уберите `key`", help_en="remove `key`",
)  # fmt: skip
NOT_A_SECTION = _error(
    "SCH031", "not-a-section", "в файле нет ключей: здесь {found}", "the file has no keys: {found}",
    help_ru="начните файл с `regdsl: \"1\"` и `kind: …`", help_en="begin the file with `regdsl: \"1\"` and `kind: …`",
)  # fmt: skip
REPEATED_NAME = _error(
    "SCH033", "repeated-name", "`{key}`: имя `{found}` стоит дважды", "`{key}`: the name `{found}` stands twice",
    help_ru="оставьте одно из двух", help_en="keep one of the two",
)  # fmt: skip
TOO_MANY_KEYS = _error(
    "SCH935", "too-many-keys", "у норматива больше двух ключей", "the parameter has more than two keys",
    help_ru="оставьте два ключа или разделите норматив на несколько",
    help_en="keep two keys, or split the parameter into several",
)  # fmt: skip
FIGURE_WITHOUT_TABLE = _error(
    "SCH936", "figure-without-table",
    "у норматива есть ключи, а значение одно на всех", "the parameter has keys, while one value is for all",
    help_ru="напишите значения таблицей: `table: |`, или уберите `by`",
    help_en="write the values as a table: `table: |`, or remove `by`",
)  # fmt: skip
TABLE_WITHOUT_KEYS = _error(
    "SCH937", "table-without-keys",
    "значения даны таблицей, а ключи норматива не названы", "there is a table of values, while no keys are named",
    help_ru="назовите ключи: `by: [справочник, …]`", help_en="name the keys: `by: [book, …]`",
)  # fmt: skip
HOLE_NOT_CLOSED = _error(
    "SCH028", "hole-not-closed", "скобка `{{` в тексте не закрыта", "the brace `{{` in the text is not closed",
    help_ru="закройте её `}}`, а если это знак самого текста, удвойте: `{{{{`",
    help_en="close it with `}}`, or double it if it belongs to the text: `{{{{`",
)  # fmt: skip
HOLE_NOT_OPENED = _error(
    "SCH029", "hole-not-opened", "лишняя скобка `}}` в тексте", "the brace `}}` in the text closes nothing",
    help_ru="уберите её, а если это знак самого текста, удвойте: `}}}}`",
    help_en="remove it, or double it if it belongs to the text: `}}}}`",
)  # fmt: skip
HOLE_EMPTY = _error(
    "SCH030", "empty-hole", "в скобках `{{}}` ничего нет", "there is nothing in the braces `{{}}`",
    help_ru="напишите, что подставить", help_en="write what to put there",
)  # fmt: skip
CLOCK_KEY_ELSEWHERE = _error(
    "SCH940", "clock-key-elsewhere", "у срока нет ключа `{key}`: его пишут не здесь",
    "a term has no key `{key}`: it is written elsewhere",
    help_ru="{place}", help_en="{place}",
)  # fmt: skip
NO_LENGTH = _error(
    "SCH941", "extension-without-length",
    "`{key}`: продление ничего не продлевает", "`{key}`: the extension has no length",
    help_ru="напишите, на сколько продлевают: `by: 20 рабочих дней`",
    help_en="write by how much: `by: 20 working days`",
)  # fmt: skip

KINDS: tuple[Kind, ...] = (
    KIND_UNKNOWN, UNKNOWN_KEY, MISSING_KEY, MISSING_LIST, WRONG_TYPE, BARE_BOOLEAN, UNKNOWN_WORD, NO_SUCH_DATE,
    EMPTY_VALUE, NOT_SUPPORTED, MISSING_ONE_OF, CONFLICTING_KEYS, MALFORMED_TABLE, UNKNOWN_TYPE, NESTED_LIST,
    MALFORMED_ID, FORMAT_VERSION, MALFORMED_BASIS, EMPTY_LIST, BLANK, NEGATIVE, TIME_ZONE, NO_TABLE,
    ODD_BLANK, OTHERWISE_LAST, NO_END, CODE_LIST, VALUES_WITHOUT_CODE, HOLE_NOT_CLOSED, HOLE_NOT_OPENED, HOLE_EMPTY,
    NOT_A_SECTION, KIND_MISSING,
    REPEATED_NAME, CLOCK_KEY_ELSEWHERE, NO_LENGTH, TOO_MANY_KEYS, FIGURE_WITHOUT_TABLE, TABLE_WITHOUT_KEYS,
)  # fmt: skip
"""Every kind of the layer, by code."""
