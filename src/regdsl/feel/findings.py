"""Kinds of findings in the text of one expression: syntax (DMN 1.5, clause 10.3.1)."""

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BAD_ESCAPE",
    "CHAINED_COMPARISON",
    "DECIMAL_COMMA",
    "EMPTY",
    "FOREIGN_OPERATOR",
    "FOREIGN_WORD",
    "MALFORMED_NUMBER",
    "MISPLACED_TEST",
    "MISSING_KEYWORD",
    "MISSING_NAME",
    "MIXED_ARGUMENTS",
    "NOT_WITHOUT_BRACKETS",
    "STRAY_CHARACTER",
    "TOO_DEEP",
    "TOO_LONG",
    "TOO_MUCH_WORK",
    "UNCLOSED_BRACKET",
    "UNCLOSED_COMMENT",
    "UNCLOSED_STRING",
    "UNEXPECTED",
    "UNEXPECTED_END",
    "UNOPENED_BRACKET",
    "WRONG_QUOTES",
]


def _error(code: str, slug: str, message: tuple[str, str], help_: tuple[str, str]) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(*message), Bilingual(*help_))


EMPTY = _error(
    "EXP001",
    "empty-expression",
    ("выражение пусто", "the expression is empty"),
    ("напишите условие или значение", "write a condition or a value"),
)
UNEXPECTED = _error(
    "EXP002",
    "unexpected-token",
    ("здесь не может стоять `{found}`: ожидалось: {expected}", "`{found}` cannot stand here: expected {expected}"),
    ("проверьте, не пропущен ли знак или скобка", "look for an operator or bracket missing before it"),
)
UNEXPECTED_END = _error(
    "EXP003",
    "unexpected-end",
    ("выражение обрывается: ожидалось: {expected}", "the expression breaks off: expected {expected}"),
    ("допишите выражение", "finish the expression"),
)
UNCLOSED_BRACKET = _error(
    "EXP004",
    "unclosed-bracket",
    ("скобка `{opener}` не закрыта", "the bracket `{opener}` is never closed"),
    ("поставьте `{closer}`", "add `{closer}`"),
)
UNOPENED_BRACKET = _error(
    "EXP005",
    "unopened-bracket",
    ("скобка `{found}` ничего не закрывает", "the bracket `{found}` closes nothing"),
    ("уберите её или откройте скобку раньше", "remove it or open a bracket before it"),
)
UNCLOSED_STRING = _error(
    "EXP006",
    "unclosed-string",
    ("текст в кавычках не закрыт", "the quoted text is never closed"),
    ('поставьте `"` в конце текста', 'add `"` at the end of the text'),
)
FOREIGN_OPERATOR = _error(
    "EXP007",
    "foreign-operator",
    ("знака `{found}` в языке выражений нет", "the expression language has no `{found}`"),
    ("напишите `{instead}`", "write `{instead}`"),
)
FOREIGN_WORD = _error(
    "EXP008",
    "foreign-word",
    ("`{found}` - не слово языка выражений", "`{found}` is not a word of the expression language"),
    ("возможно, имелось в виду `{instead}`", "did you mean `{instead}`"),
)
WRONG_QUOTES = _error(
    "EXP009",
    "wrong-quotes",
    ("текст берётся в прямые двойные кавычки, а не в `{found}`", "text needs straight double quotes, not `{found}`"),
    ('поставьте `"` с обеих сторон', 'write `"` on both sides'),
)
DECIMAL_COMMA = _error(
    "EXP010",
    "decimal-comma",
    ("дробная часть числа отделяется точкой, а не запятой", "a decimal point is needed, not a comma"),
    ("напишите `{instead}`", "write `{instead}`"),
)
MISSING_KEYWORD = _error(
    "EXP011",
    "missing-keyword",
    ("к слову `{opener}` не хватает `{keyword}`", "`{opener}` lacks its `{keyword}`"),
    ("форма записи: `{form}`", "the form is `{form}`"),
)
NOT_WITHOUT_BRACKETS = _error(
    "EXP012",
    "not-without-brackets",
    ("после `not` нужны скобки", "`not` needs brackets"),
    ("напишите `not({instead})`", "write `not({instead})`"),
)
CHAINED_COMPARISON = _error(
    "EXP013",
    "chained-comparison",
    ("сравнения `{first}` и `{second}` стоят подряд", "the comparisons `{first}` and `{second}` follow one another"),
    ("соедините два сравнения словом `and` или расставьте скобки", "join two comparisons by `and`, or add brackets"),
)
STRAY_CHARACTER = _error(
    "EXP015",
    "stray-character",
    ("символ `{found}` в выражениях не употребляется", "the character `{found}` has no use in expressions"),
    ("уберите символ", "remove the character"),
)
TOO_LONG = _error(
    "EXP016",
    "expression-too-long",
    ("выражение длиннее {limit} символов", "the expression is longer than {limit} characters"),
    ("разбейте его на именованные вычисления", "split it into named definitions"),
)
TOO_DEEP = _error(
    "EXP017",
    "expression-too-deep",
    ("выражение вложено глубже {limit} уровней", "the expression is nested deeper than {limit} levels"),
    ("разбейте его на именованные вычисления", "split it into named definitions"),
)
MALFORMED_NUMBER = _error(
    "EXP018",
    "malformed-number",
    ("`{found}` - не число", "`{found}` is not a number"),
    ("пишите число слитно, с одной точкой: `1000.50`", "write a number without spaces and with one point: `1000.50`"),
)
BAD_ESCAPE = _error(
    "EXP019",
    "bad-escape",
    ("`{found}` не обозначает ни одного символа", "`{found}` stands for no character"),
    ("впишите сам символ", "write the character itself"),
)
UNCLOSED_COMMENT = _error(
    "EXP020",
    "unclosed-comment",
    ("примечание `/*` не закрыто", "the comment `/*` is never closed"),
    ("поставьте `*/`", "add `*/`"),
)
MISPLACED_TEST = _error(
    "EXP021",
    "misplaced-test",
    ("слева от `{found}` нет значения", "there is no value to the left of `{found}`"),
    ("напишите, что сравнивается: `значение {found} ...`", "write what is compared: `value {found} ...`"),
)
MIXED_ARGUMENTS = _error(
    "EXP022",
    "mixed-arguments",
    ("аргументы по имени и по порядку нельзя смешивать", "arguments by name and by position do not mix"),
    ("назовите все аргументы или ни одного", "name all arguments or none"),
)
MISSING_NAME = _error(
    "EXP023",
    "missing-name",
    ("здесь ожидается имя, а стоит `{found}`", "a name is expected here, not `{found}`"),
    ("имя начинается с буквы", "a name begins with a letter"),
)
TOO_MUCH_WORK = _error(
    "EXP024",
    "too-much-work",
    ("вычисление потребовало больше {limit} шагов", "the evaluation took more than {limit} steps"),
    ("сузьте перебор: списки и диапазоны слишком велики", "narrow what is run over: lists and ranges are too large"),
)
