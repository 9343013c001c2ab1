"""What can be wrong with a regulation as a whole."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "AMBIGUOUS_NAMES",
    "BAD_NAME",
    "BOUNDS_MISSING",
    "BOUNDS_ORDER",
    "BOUND_TYPE",
    "COVERED_TWICE",
    "CYCLE",
    "DATES_ORDER",
    "DEFAULT_WRONG",
    "DUPLICATE_ID",
    "EVENT_MISUSED",
    "FIELD_READS_DEFINITION",
    "FIELD_SHADOWS",
    "HOLE_UNKNOWN_TERM",
    "KEY_OF_ANOTHER_TYPE",
    "KINDS",
    "MISSING_GROUND",
    "MIXED_SCRIPTS",
    "NESTED_COMPUTED",
    "NOTHING_IS_PAID",
    "NOT_ASKED_IN_VARIANT",
    "NOT_BOOLEAN",
    "NOT_COVERED",
    "NOT_PRESENT_YET",
    "NOT_ROUNDED_TO",
    "NO_CHANNELS",
    "PERIODS_OVERLAP",
    "PERIOD_GAP",
    "PRESENCE_UNDECIDED",
    "RESERVED_NAME",
    "RESULT_NOT_ROUNDED",
    "STALE_TRANSLATION",
    "TERM_ORDER",
    "TEXT_TOO_LONG",
    "TYPE_NOT_YET",
    "UNKNOWN_REFERENCE",
    "UNUSED_EVENT_GROUND",
    "VALUE_WRONG",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str, basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en), basis)


MIXED_SCRIPTS: Final = _error(
    "NAM010", "mixed-scripts",
    "в имени «{name}» смешаны латинские и кириллические буквы: {letters}",
    "the name `{name}` mixes Latin and Cyrillic letters: {letters}",
    "наберите слово целиком одним алфавитом", "type the word in one alphabet",
)  # fmt: skip
AMBIGUOUS_NAMES: Final = _error(
    "NAM011", "look-alike-names",
    "имена «{name}» и «{other}» не отличить на глаз", "the names `{name}` and `{other}` look the same",
    "переименуйте одно из них", "rename one of them",
)  # fmt: skip
BAD_NAME: Final = _error(
    "NAM012", "bad-name",
    "«{name}» не годится в имена", "`{name}` cannot be a name",
    "имя начинается с буквы, дальше буквы, цифры, пробелы, дефисы; слова языка (and, or, not, in, if) — не имена",
    "a name begins with a letter, then letters, digits, spaces, hyphens; words of the language are no names",
)  # fmt: skip
RESERVED_NAME: Final = _error(
    "NAM013", "reserved-name",
    "имя «{name}» занято: его значение даёт сама система", "the name `{name}` is reserved: the engine gives its value",
    "выберите другое имя", "choose another name",
)  # fmt: skip
DUPLICATE_ID: Final = _error(
    "NAM014", "duplicate-id",
    "имя «{name}» уже занято", "the name `{name}` is taken already",
    "переименуйте одну из двух записей", "rename one of the two entries",
)  # fmt: skip
UNKNOWN_REFERENCE: Final = _error(
    "NAM015", "unknown-reference",
    "нет {what} «{name}»", "there is no {what} `{name}`",
    "есть: {known}", "there are: {known}",
)  # fmt: skip
CYCLE: Final = _error(
    "EXP060", "cycle",
    "вычисления замкнуты в круг: {path}", "the definitions form a cycle: {path}",
    "разорвите круг: одно из них должно опираться только на сведения",
    "break the cycle: one of them must rest on inputs only",
)  # fmt: skip
FIELD_SHADOWS: Final = _error(
    "NAM035", "field-shadows",
    "поле «{name}» называется так же, как сведение, вычисление или другое поле",
    "the field `{name}` is called like an input, a definition or another field",
    "переименуйте поле: внутри фильтра не понять, о чём из двух речь",
    "rename the field: inside a filter nobody could tell which of the two is meant",
)  # fmt: skip
FIELD_READS_DEFINITION: Final = _error(
    "EXP150", "field-reads-definition",
    "вычисляемое поле записи опирается на «{name}», а это вычисление или список записей",
    "a computed field of a record rests on `{name}`, which is a definition or a list of records",
    "опирайтесь на поля записи, простые сведения и нормативы; остальное вычислите в `definitions`",
    "rest on fields of the record, plain inputs and parameters; compute the rest under `definitions`",
)  # fmt: skip
NESTED_COMPUTED: Final = _error(
    "EXP151", "nested-computed",
    "у записи «{name}» есть вычисляемые поля, а список таких записей внутри другой записи пока не вычисляется",
    "the record `{name}` has computed fields; a list of them inside another record is not computed yet",
    "перенесите вычисления во внешнюю запись", "move what is computed to the outer record",
)  # fmt: skip
NOT_BOOLEAN: Final = _error(
    "EXP061", "not-binary",
    "условие должно давать «да» или «нет», а даёт «{found}»", "a condition must be true or false, this is `{found}`",
    "сравните значение с чем-нибудь", "compare the value with something",
    "Концепция 837-р, I: бинарные машиночитаемые критерии",
)  # fmt: skip
NOT_PRESENT_YET: Final = _error(
    "EXP062", "not-present-yet",
    "на этой стадии сведений «{name}» может ещё не быть", "at this stage `{name}` may still be absent",
    "поставьте слева охрану {name} != null and … или перенесите основание на стадию позже",
    "put a guard {name} != null and … on the left, or move the ground to a later stage",
)  # fmt: skip
NOT_ASKED_IN_VARIANT: Final = _error(
    "EXP063", "not-asked-in-variant",
    "сведение «{name}» запрашивают только в вариантах: {only}", "`{name}` is asked for only in the variants: {only}",
    "сузьте основание тем же only или поставьте слева охрану на признаки: if признак = \"ответ\" then …",
    "narrow the ground by the same only, or put a guard on the features: if feature = \"answer\" then …",
)  # fmt: skip
RESULT_NOT_ROUNDED: Final = _error(
    "EXP064", "result-not-rounded",
    "значение поля записи — неокруглённая дробь", "the value of the record's field is an unrounded quotient",
    "округлите по имени: round half up(…, 2)", "round it by name: round half up(…, 2)",
)  # fmt: skip
HOLE_UNKNOWN_TERM: Final = _error(
    "EXP065", "unknown-deadline",
    "срока «{name}» нет", "there is no term `{name}`",
    "есть: {known}", "there are: {known}",
)  # fmt: skip
BOUNDS_MISSING: Final = _error(
    "SCH100", "bounds-missing",
    "у «{name}» не указаны пределы: {keys}", "`{name}` lacks bounds: {keys}",
    "укажите min и max, у дробных чисел ещё scale, у списка — max_items",
    "write min and max, for decimals scale too, for a list max_items",
    "Концепция 837-р, VI.1: типизированные сведения",
)  # fmt: skip
BOUNDS_ORDER: Final = _error(
    "SCH101", "bounds-order",
    "нижний предел больше верхнего", "the lower bound is above the upper one",
    "поменяйте пределы местами", "swap the bounds",
)  # fmt: skip
BOUND_TYPE: Final = _error(
    "SCH102", "bound-type",
    "предел не подходит к типу «{type}»", "the bound does not fit the type `{type}`",
    "у чисел пределы — числа, у дат — даты, у месяцев — месяцы, у длительностей — длительности: P1Y6M",
    "numbers are bounded by numbers, dates by dates, months by months, durations by durations: P1Y6M",
)  # fmt: skip
TYPE_NOT_YET: Final = _error(
    "SCH103", "type-not-supported-yet",
    "тип «{type}» пока не поддерживается", "the type `{type}` is not supported yet",
    "возьмите другой тип", "use another type",
)  # fmt: skip
PRESENCE_UNDECIDED: Final = _error(
    "SCH104", "presence-undecided",
    "не сказано, что будет, если заявитель не укажет «{name}»",
    "nothing says what follows when the applicant leaves out `{name}`",
    "напишите required: return (или другое последствие), nullable: true либо default",
    "write required: return (or another effect), nullable: true, or default",
    "Концепция 837-р, I: исчерпывающие перечни оснований",
)  # fmt: skip
MISSING_GROUND: Final = _error(
    "SCH105", "no-ground-for-missing-data",
    "для «required: {effect}» нет основания с «event: missing_required»",
    "there is no ground with `event: missing_required` for `required: {effect}`",
    "добавьте одно такое основание в перечень {effect}", "add one such ground to the list {effect}",
)  # fmt: skip
UNUSED_EVENT_GROUND: Final = _error(
    "SCH106", "ground-never-true",
    "это основание никогда не сработает: ни одно сведение не имеет «required: {effect}»",
    "this ground can never be true: no input has `required: {effect}`",
    "уберите основание или пометьте сведения", "remove the ground or mark the inputs",
)  # fmt: skip
EVENT_MISUSED: Final = _error(
    "SCH107", "event-misused",
    "{what}", "{what}",
    "{hint}", "{hint}",
)  # fmt: skip
NOT_COVERED: Final = _error(
    "SCH108", "combination-not-covered",
    "сочетание признаков не ведёт ни к одному варианту: {combination}",
    "a combination of features leads to no variant: {combination}",
    "добавьте строку в таблицу вариантов, а если такого не бывает, запись в excluded",
    "add a row to the table of variants, or an entry to excluded if there is no such case",
    "Концепция 837-р, VI.3: исчерпывающий состав вариантов",
)  # fmt: skip
COVERED_TWICE: Final = _error(
    "SCH109", "combination-covered-twice",
    "сочетание признаков ведёт к двум вариантам: {combination}",
    "a combination of features leads to two variants: {combination}",
    "уточните одну из строк", "narrow one of the rows",
)  # fmt: skip
DATES_ORDER: Final = _error(
    "SCH110", "dates-order",
    "конец раньше начала", "the end is before the beginning",
    "исправьте одну из дат", "mend one of the dates",
)  # fmt: skip
PERIODS_OVERLAP: Final = _error(
    "SCH111", "periods-overlap",
    "периоды норматива пересекаются", "the parameter's periods overlap",
    "закончите прежний период днём раньше", "end the earlier period one day before",
)  # fmt: skip
PERIOD_GAP: Final = _error(
    "SCH112", "period-gap",
    "между периодами норматива разрыв: с {first} по {last} значения нет",
    "there is a gap between the parameter's periods: no value from {first} to {last}",
    "заполните разрыв значением или объясните его в reading", "fill the gap with a value, or explain it in reading",
)  # fmt: skip
NOTHING_IS_PAID: Final = Kind(
    "SCH225", "nothing-is-paid", Severity.WARNING,
    Bilingual(
        "основание «{id}» ищет уплату, а услуга бесплатна: fee: none",
        "the ground `{id}` looks for a payment, and the service is free: fee: none",
    ),
    Bilingual(
        "напишите в fee, сколько платят, или уберите `{block}`", "write in fee what is paid, or remove `{block}`"
    ),
)  # fmt: skip
VALUE_WRONG: Final = _error(
    "SCH113", "value-of-wrong-type",
    "значение не подходит к типу «{type}»", "the value does not fit the type `{type}`",
    "исправьте значение или тип", "mend the value or the type",
)  # fmt: skip
DEFAULT_WRONG: Final = _error(
    "SCH114", "default-of-wrong-type",
    "значение по умолчанию не подходит к типу «{type}»", "the default does not fit the type `{type}`",
    "исправьте значение или тип", "mend the value or the type",
)  # fmt: skip
STALE_TRANSLATION: Final = _error(
    "SCH115", "stale-translation",
    "переведено «{name}», которого в регламенте нет", "`{name}` is translated but is not in the regulation",
    "уберите строку или исправьте имя", "remove the line or mend the name",
)  # fmt: skip

TERM_ORDER: Final = _error(
    "SCH119", "term-starts-from-later",
    "срок отсчитывают от срока «{name}», который не объявлен выше него",
    "the term starts from the term `{name}`, which is not declared above it",
    "объявите «{name}» выше; от самого себя срок не отсчитывают", "declare `{name}` above; no term starts from itself",
)  # fmt: skip

NOT_ROUNDED_TO: Final = _error(
    "SCH208", "rounding-without-scale",
    "не сказано, до скольких знаков округлять", "to how many places to round is not said",
    "допишите scale: у рублей с копейками 2, у целых 0", "write scale: 2 for roubles and kopecks, 0 for whole numbers",
)  # fmt: skip

KEY_OF_ANOTHER_TYPE: Final = _error(
    "SCH206", "key-of-another-type",
    "у типа `{type}` ключа {key} нет: ни проверка, ни решение его не прочтут",
    "the type `{type}` has no key {key}: neither the check nor a decision would read it",
    "уберите {key} или исправьте type", "remove {key} or mend the type",
)  # fmt: skip
TEXT_TOO_LONG: Final = _error(
    "SCH207", "length-above-limit",
    "текст длиннее {most} знаков в заявление не попадает", "no application holds a text of more than {most} characters",
    "укажите max_length не больше {most}", "write a max_length of {most} at most",
)  # fmt: skip

NO_CHANNELS: Final = Kind(
    "SCH235", "no-channels", Severity.WARNING,
    Bilingual(
        "перечень каналов пуст: ни одно заявление не сможет назвать, как его подали",
        "the list of channels is empty: no application can say how it was filed",
    ),
    Bilingual("перечислите каналы: channels: [epgu, mfc]", "name the channels: channels: [epgu, mfc]"),
)  # fmt: skip

KINDS: Final = (
    NO_CHANNELS,
    FIELD_SHADOWS, FIELD_READS_DEFINITION, NESTED_COMPUTED,
    NOT_ROUNDED_TO, KEY_OF_ANOTHER_TYPE, TEXT_TOO_LONG,
    TERM_ORDER,
    MIXED_SCRIPTS, AMBIGUOUS_NAMES, BAD_NAME, RESERVED_NAME, DUPLICATE_ID, UNKNOWN_REFERENCE, CYCLE, NOT_BOOLEAN,
    NOT_PRESENT_YET, NOT_ASKED_IN_VARIANT, RESULT_NOT_ROUNDED, HOLE_UNKNOWN_TERM, BOUNDS_MISSING, BOUNDS_ORDER,
    BOUND_TYPE, TYPE_NOT_YET, PRESENCE_UNDECIDED, MISSING_GROUND, UNUSED_EVENT_GROUND, EVENT_MISUSED, NOT_COVERED,
    NOTHING_IS_PAID, COVERED_TWICE, DATES_ORDER, PERIODS_OVERLAP, PERIOD_GAP, VALUE_WRONG, DEFAULT_WRONG,
    STALE_TRANSLATION,
)  # fmt: skip
