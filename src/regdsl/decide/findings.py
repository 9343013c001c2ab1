"""What can be wrong with an application."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BAD_DATE",
    "BAD_EVENT",
    "BAD_PROVENANCE",
    "CONTROL_CHARACTER",
    "EVENT_BEFORE_FILING",
    "FIELD_TYPE",
    "IMPOSSIBLE_COMBINATION",
    "INEXACT_NUMBER",
    "KINDS",
    "MISSING_DATE",
    "NOT_AN_APPLICATION",
    "NOT_A_RECORD",
    "NOT_IN_FORCE",
    "NOT_IN_LIST",
    "NO_SUCH_DAY",
    "OUT_OF_RANGE",
    "RECORD_KEY",
    "SAME_KEY",
    "SEVERAL_REGULATIONS",
    "TEXT_TOO_LONG",
    "TOO_LONG_NUMBER",
    "TOO_MANY_DIGITS",
    "UNKNOWN_FIELD",
    "UNKNOWN_INPUT",
    "UNKNOWN_RECORD_FIELD",
    "UNUSED_EVENT",
    "WRONG_ITEMS",
    "WRONG_REGULATION",
    "WRONG_TYPE",
]


def _error(code: str, slug: str, message: tuple[str, str], help_: tuple[str, str], basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(*message), Bilingual(*help_), basis)


UNKNOWN_FIELD: Final = _error(
    "APP001",
    "unknown-field",
    ("в заявлении лишнее поле «{name}»", "the application has an unknown field `{name}`"),
    ("поля заявления: {known}", "the fields are: {known}"),
)
UNKNOWN_INPUT: Final = _error(
    "APP002",
    "unknown-input",
    ("в регламенте нет сведения «{name}»", "the regulation has no input `{name}`"),
    ("исправьте имя или уберите значение", "mend the name or remove the value"),
)
UNKNOWN_RECORD_FIELD: Final = _error(
    "APP020",
    "unknown-record-field",
    ("у записи «{name}» нет поля «{field}»", "the record `{name}` has no field `{field}`"),
    ("поля: {known}", "its fields: {known}"),
)
NOT_A_RECORD: Final = _error(
    "APP021",
    "not-a-record",
    ("«{name}» — не запись: ожидалась {expected}", "`{name}` is no record: expected {expected}"),
    ("запишите поля по именам: {{поле: значение}}", "write the fields by name: {{field: value}}"),
)
RECORD_KEY: Final = _error(
    "APP022",
    "record-key",
    ("ключ записи списка «{name}» — не короткий текст", "a key of the list `{name}` is no short text"),
    ("ключ — непустой текст не длиннее 1000 знаков", "a key is a text of 1 to 1000 characters"),
)
SAME_KEY: Final = _error(
    "APP053",
    "same-key",
    ("в списке «{name}» два ключа читаются одинаково: «{key}»", "two keys of the list `{name}` read the same: `{key}`"),
    ("оставьте одну запись или дайте второй другой ключ", "keep one entry, or give the second a key of its own"),
)
WRONG_TYPE: Final = _error(
    "APP003",
    "wrong-type",
    ("«{name}»: ожидается {expected}, а здесь {found}", "`{name}`: expected {expected}, found {found}"),
    ("исправьте значение", "mend the value"),
)
NO_SUCH_DAY: Final = _error(
    "APP040",
    "no-such-day",
    ("«{name}»: дня {found} нет в календаре", "`{name}`: there is no such day as {found}"),
    ("исправьте число, месяц или год", "mend the day, the month or the year"),
)
OUT_OF_RANGE: Final = _error(
    "APP004",
    "out-of-range",
    ("«{name}»: значение {found} вне пределов от {low} до {high}", "`{name}`: {found} is not between {low} and {high}"),
    ("проверьте значение", "check the value"),
)
TEXT_TOO_LONG: Final = _error(
    "APP038",
    "text-too-long",
    ("«{name}»: в тексте {found} знаков, допускается не больше {most}", "`{name}`: {found} characters, at most {most}"),
    ("сократите текст", "shorten the text"),
)
CONTROL_CHARACTER: Final = _error(
    "APP051",
    "unseen-character",
    ("«{name}»: недопустимый невидимый знак {char}", "`{name}`: the invisible character {char} is not allowed"),
    ("удалите этот знак", "delete this character"),
)
TOO_LONG_NUMBER: Final = _error(
    "APP052",
    "number-too-long",
    (
        "«{name}»: слишком длинное число: допускается {limit} цифр",
        "`{name}`: the number is too long: the limit is {limit} digits",
    ),
    ("уберите лишние нули или округлите значение до подачи", "drop needless zeros, or round the value before filing"),
)
TOO_MANY_DIGITS: Final = _error(
    "APP005",
    "too-many-digits",
    (
        "«{name}»: у {found} больше знаков после запятой, чем {scale}",
        "`{name}`: {found} has more digits after the point than {scale}",
    ),
    ("округлите значение до подачи", "round the value before filing"),
)
NOT_IN_LIST: Final = _error(
    "APP006",
    "not-in-list",
    ("«{name}»: значения «{found}» нет в перечне", "`{name}`: `{found}` is not in the list"),
    ("возможные значения: {codes}", "the values are: {codes}"),
)
INEXACT_NUMBER: Final = _error(
    "APP007",
    "inexact-number",
    ("«{name}»: двоичное число {found} неточно", "`{name}`: the binary number {found} is inexact"),
    ("передайте Decimal или строку", "pass a Decimal or a string"),
)
WRONG_ITEMS: Final = _error(
    "APP008",
    "wrong-number-of-items",
    ("«{name}»: элементов {found}, нужно от {low} до {high}", "`{name}`: {found} items, {low} to {high} wanted"),
    ("проверьте список", "check the list"),
)
FIELD_TYPE: Final = _error(
    "APP009",
    "field-of-wrong-type",
    ("в поле «{name}» нужно другое: {expected}", "the field `{name}` needs something else: {expected}"),
    ("исправьте поле", "mend the field"),
)
BAD_DATE: Final = _error(
    "APP010",
    "bad-date",
    ("«{found}» — не дата и не момент", "`{found}` is no date or moment"),
    ("образец: 2026-03-12 или 2026-03-12T10:00", "for example 2026-03-12 or 2026-03-12T10:00"),
)
BAD_EVENT: Final = _error(
    "APP011",
    "bad-event",
    ("событие записано неверно: {what}", "the event is recorded wrongly: {what}"),
    (
        "образец: {{type: no_answer, about: росреестр, at: 2026-03-12}}",
        "for example {{type: no_answer, about: …, at: …}}",
    ),
)
UNUSED_EVENT: Final = _error(
    "APP012",
    "unused-event",
    ("событие «{name}» в этом регламенте ничего не значит", "the event `{name}` means nothing in this regulation"),
    ("регламент знает события: {known}", "the regulation knows: {known}"),
)
EVENT_BEFORE_FILING: Final = _error(
    "APP045",
    "event-before-filing",
    (
        "событие «{name}» записано на {day}, а заявление подали только {filed}",
        "the event `{name}` is recorded for {day}, and the application was filed only on {filed}",
    ),
    (
        "исправьте at или submitted_at: до подачи такого быть не может",
        "mend at or submitted_at: it cannot come before the filing",
    ),
)
FILED_OUTSIDE: Final = _error(
    "APP048",
    "filing-day-outside",
    (
        "день подачи {day} вне пределов: от {low} до {high}",
        "the day of filing {day} is not between {low} and {high}",
    ),
    ("исправьте день подачи", "mend the day of filing"),
)
MISSING_DATE: Final = _error(
    "APP013",
    "no-date",
    ("не сказано, на какую дату решать", "nothing says on which date to decide"),
    ("укажите submitted_at в заявлении или дату решения", "give submitted_at in the application, or the date"),
)
NOT_IN_FORCE: Final = _error(
    "APP014",
    "no-version-in-force",
    (
        "на {day} не действует ни одна версия, есть: {versions}",
        "no version is in force on {day}, there are: {versions}",
    ),
    ("выберите другую дату или добавьте версию", "choose another date or add a version"),
)
WRONG_REGULATION: Final = _error(
    "APP015",
    "another-regulation",
    ("заявление относится к «{found}», а решают по «{id}»", "the application is for `{found}`, this is `{id}`"),
    ("возьмите другой регламент или исправьте поле regulation", "take the other regulation or mend `regulation`"),
)
NOT_AN_APPLICATION: Final = _error(
    "APP016",
    "not-an-application",
    ("в файле нет заявления: оно записывается полями в фигурных скобках", "no application: it is fields in braces"),
    ("поля заявления: {known}", "the fields are: {known}"),
)
BAD_PROVENANCE: Final = _error(
    "APP017",
    "bad-provenance",
    ("происхождение «{name}» записано неверно: {what}", "the provenance `{name}` is recorded wrongly: {what}"),
    (
        "образец: /inputs/доход: {{source: налоговая, as_of: 2026-03-12}}",
        "for example /inputs/income: {{source: …, as_of: 2026-03-12}}",
    ),
)
SEVERAL_REGULATIONS: Final = _error(
    "APP018",
    "several-regulations",
    ("не сказано, по какому из регламентов решать: {ids}", "nothing says which regulation to decide by: {ids}"),
    (
        "назовите один в поле regulation заявления или дайте его файл вместо папки",
        "name one in the application's field `regulation`, or give its file instead of the folder",
    ),
)
IMPOSSIBLE_COMBINATION: Final = _error(
    "APP019",
    "impossible-combination",
    (
        "такое сочетание невозможно ({combination}): {reason}",
        "such a combination is impossible ({combination}): {reason}",
    ),
    ("проверьте эти ответы: хотя бы один из них неверен", "check these answers: at least one of them is wrong"),
    "Концепция 837-р, VI.3: исчерпывающий состав вариантов",
)

KINDS: Final = (
    UNKNOWN_FIELD,
    UNKNOWN_INPUT,
    UNKNOWN_RECORD_FIELD,
    NOT_A_RECORD,
    RECORD_KEY,
    SAME_KEY,
    WRONG_TYPE,
    NO_SUCH_DAY,
    OUT_OF_RANGE,
    TEXT_TOO_LONG,
    CONTROL_CHARACTER,
    TOO_LONG_NUMBER,
    TOO_MANY_DIGITS,
    NOT_IN_LIST,
    INEXACT_NUMBER,
    WRONG_ITEMS,
    FIELD_TYPE,
    BAD_DATE,
    BAD_EVENT,
    UNUSED_EVENT,
    EVENT_BEFORE_FILING,
    MISSING_DATE,
    NOT_IN_FORCE,
    WRONG_REGULATION,
    NOT_AN_APPLICATION,
    BAD_PROVENANCE,
    SEVERAL_REGULATIONS,
    IMPOSSIBLE_COMBINATION,
)
