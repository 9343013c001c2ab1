"""What can be wrong with the meaning of an expression in strict mode."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "ALWAYS_ABSENT_TEST",
    "AMBIGUOUS_MIX",
    "BAD_CALL",
    "BAD_LITERAL",
    "CODE_NOT_IN_LIST",
    "DATE_OUT_OF_CALENDAR",
    "DIVISOR_MAY_BE_ZERO",
    "KINDS",
    "MAY_BE_ABSENT",
    "NOT_IN_STRICT",
    "NOT_YET",
    "NO_OPERATION",
    "OUT_OF_DOMAIN",
    "SHADOWED_NAME",
    "TYPE_CLASH",
    "UNIT_CLASH",
    "UNKNOWN_FUNCTION",
    "UNKNOWN_NAME",
    "UNKNOWN_PROPERTY",
]


def _error(code: str, slug: str, message: tuple[str, str], help_: tuple[str, str], basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(*message), Bilingual(*help_), basis)


UNKNOWN_NAME: Final = _error(
    "NAM001",
    "unknown-name",
    ("имя «{name}» не объявлено", "the name `{name}` is not declared"),
    (
        "объявите его среди сведений, нормативов или вычислений, либо исправьте написание",
        "declare it among the inputs, parameters or definitions, or mend the spelling",
    ),
)
UNKNOWN_FUNCTION: Final = _error(
    "NAM002",
    "unknown-function",
    ("функции «{name}» нет", "there is no function `{name}`"),
    ("список функций — в справочнике языка", "the language reference lists the functions"),
)
UNKNOWN_PROPERTY: Final = _error(
    "NAM003",
    "unknown-property",
    ("у значения типа «{type}» нет свойства «{name}»", "a value of type `{type}` has no property `{name}`"),
    ("доступны: {known}", "there are: {known}"),
)
SHADOWED_NAME: Final = _error(
    "NAM004",
    "shadowed-name",
    ("имя «{name}» уже занято снаружи", "the name `{name}` is already taken outside"),
    ("назовите переменную иначе", "give the variable another name"),
)
TYPE_CLASH: Final = _error(
    "EXP030",
    "type-clash",
    (
        "несовместимые типы: ожидалось «{expected}», получено «{found}»",
        "type clash: expected `{expected}`, found `{found}`",
    ),
    ("приведите обе стороны к одному типу", "bring both sides to one type"),
    "Концепция 837-р, VI.1: типизированные входные и выходные сведения",
)
NO_OPERATION: Final = _error(
    "EXP230",
    "no-such-operation",
    ("действия «{op}» над двумя значениями типа «{type}» нет", "there is no `{op}` of two values of the type `{type}`"),
    (
        "складывают числа, длительности и тексты, вычитают числа, длительности и даты, умножают и делят числа",
        "numbers, durations and texts are added, numbers, durations and dates subtracted, numbers multiplied and"
        " divided",
    ),
)
MAY_BE_ABSENT: Final = _error(
    "EXP031",
    "may-be-absent",
    ("значение «{name}» может отсутствовать", "the value `{name}` may be absent"),
    ("поставьте слева охрану: {name} != null and …", "put a guard on the left: {name} != null and …"),
    "Концепция 837-р, I: бинарные критерии, решение по данным",
)
DIVISOR_MAY_BE_ZERO: Final = _error(
    "EXP032",
    "divisor-may-be-zero",
    ("делитель может быть равен нулю", "the divisor may be zero"),
    (
        "поставьте слева охрану: {name} != 0 and …, или сузьте пределы",
        "put a guard on the left: {name} != 0 and …, or narrow its bounds",
    ),
)
AMBIGUOUS_MIX: Final = _error(
    "EXP033",
    "mixed-without-brackets",
    ("`{first}` и `{second}` смешаны без скобок", "`{first}` and `{second}` are mixed without brackets"),
    ("поставьте скобки вокруг той части, которая вычисляется первой", "put brackets around the part that comes first"),
)
NOT_IN_STRICT: Final = _error(
    "EXP034",
    "not-in-strict-mode",
    ("{what} в регламентах не используется", "{what} is not used in regulations"),
    ("выразите условие через сведения и вычисления: {hint}", "say it by inputs and definitions: {hint}"),
    "Концепция 837-р, I: однозначные критерии",
)
NOT_YET: Final = _error(
    "EXP035",
    "expression-not-supported-yet",
    ("{what}: пока не поддерживается", "{what}: not supported yet"),
    ("выразите иначе: {hint}", "say it otherwise: {hint}"),
)
CODE_NOT_IN_LIST: Final = _error(
    "EXP036",
    "code-not-in-list",
    ("в закрытом перечне нет значения «{code}»", "the closed list has no value `{code}`"),
    ("возможные значения: {codes}", "the values are: {codes}"),
    "Концепция 837-р, VI.3: единые справочники",
)
BAD_CALL: Final = _error(
    "EXP037",
    "bad-call",
    ("«{name}» вызвано неверно: нужно {expected}", "`{name}` is called wrongly: it takes {expected}"),
    ("проверьте число и порядок значений в скобках", "check the number and order of the values in brackets"),
)
BAD_LITERAL: Final = _error(
    "EXP038",
    "bad-literal",
    ("«{text}» — не {what}", "`{text}` is no {what}"),
    ("образец: {sample}", "for example: {sample}"),
)
UNIT_CLASH: Final = _error(
    "EXP039",
    "unit-clash",
    ("разные единицы: «{left}» и «{right}»", "different units: `{left}` and `{right}`"),
    ("приведите к одной единице", "bring both to one unit"),
)
DATE_OUT_OF_CALENDAR: Final = _error(
    "EXP040",
    "date-out-of-calendar",
    ("дата может выйти за пределы 1–9999 годов", "the date may leave the years 1 to 9999"),
    ("сузьте пределы даты или прибавляемого срока", "narrow the bounds of the date or of what is added"),
)
OUT_OF_DOMAIN: Final = _error(
    "EXP041",
    "out-of-domain",
    ("{what}", "{what}"),
    ("{hint}", "{hint}"),
)
ALWAYS_ABSENT_TEST: Final = Kind(
    "EXP042",
    "never-absent",
    Severity.WARNING,
    Bilingual("значение «{name}» никогда не отсутствует", "the value `{name}` is never absent"),
    Bilingual("уберите сравнение с null", "remove the comparison with null"),
)

KINDS: Final = (
    UNKNOWN_NAME,
    UNKNOWN_FUNCTION,
    UNKNOWN_PROPERTY,
    SHADOWED_NAME,
    TYPE_CLASH,
    NO_OPERATION,
    MAY_BE_ABSENT,
    DIVISOR_MAY_BE_ZERO,
    AMBIGUOUS_MIX,
    NOT_IN_STRICT,
    NOT_YET,
    CODE_NOT_IN_LIST,
    BAD_CALL,
    BAD_LITERAL,
    UNIT_CLASH,
    DATE_OUT_OF_CALENDAR,
    OUT_OF_DOMAIN,
    ALWAYS_ABSENT_TEST,
)
