"""What can be wrong with a decision table."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "CELL_NOT_A_TEST",
    "CELL_UNREADABLE",
    "KINDS",
    "NOTHING_FITS",
    "NOT_PROVED",
    "NOT_RANKED",
    "RANKS_IDLE",
    "RANKS_MISSING",
    "RESULT_TYPE",
    "ROWS_DISAGREE",
    "ROWS_OVERLAP",
    "ROW_NEVER_FITS",
    "UNKNOWN_CODE",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str, basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en), basis)


NOTHING_FITS: Final = _error(
    "EXP100", "table-not-complete",
    "может не подойти ни одна строка таблицы: {values}", "it may be that no row of the table fits: {values}",
    "добавьте строку для этого случая или ключ otherwise", "add a row for that case, or the key otherwise",
    "Концепция 837-р, VI.3: исчерпывающий состав случаев",
)  # fmt: skip
ROWS_OVERLAP: Final = _error(
    "EXP101", "table-rows-overlap",
    "строки {first} и {second} могут подойти обе: {values}", "rows {first} and {second} may both fit: {values}",
    "уточните одну из них или скажите, какая берётся: hit: first",
    "narrow one of them, or say which one counts: hit: first",
)  # fmt: skip
ROWS_DISAGREE: Final = _error(
    "EXP102", "table-rows-disagree",
    "строки {first} и {second} могут подойти обе, а результаты у них разные: {values}",
    "rows {first} and {second} may both fit, and their results differ: {values}",
    "уточните одну из них или скажите, какая берётся: hit: first",
    "narrow one of them, or say which one counts: hit: first",
)  # fmt: skip
NOT_PROVED: Final = _error(
    "EXP103", "table-not-proved",
    "сочетаний больше {limit}: нельзя доказать, что всегда подходит ровно столько строк, сколько надо",
    "there are more than {limit} combinations: it cannot be proved that as many rows fit as have to",
    "напишите hit: first и otherwise или разделите таблицу", "write hit: first and otherwise, or divide the table",
)  # fmt: skip
UNKNOWN_CODE: Final = _error(
    "EXP104", "table-unknown-code",
    "«{found}» — не значение столбца «{column}»", "`{found}` is no value of the column `{column}`",
    "есть: {known}", "there are: {known}",
)  # fmt: skip
CELL_NOT_A_TEST: Final = _error(
    "EXP105", "table-cell-not-a-test",
    "в клетке столбца «{column}» стоит целое условие, а не проверка значения",
    "the cell of the column `{column}` holds a whole condition, not a test of the value",
    "оставьте правую часть, например > 5, а для целого условия сделайте столбец со значениями true и false",
    "keep the right side, such as > 5; for a whole condition make a column with the values true and false",
)  # fmt: skip
RESULT_TYPE: Final = _error(
    "EXP106", "table-result-type",
    "здесь результат — «{found}», а в строках выше — «{expected}»",
    "the result here is `{found}`, in the rows above it is `{expected}`",
    "приведите результаты к одному типу", "bring the results to one type",
)  # fmt: skip
ROW_NEVER_FITS: Final = Kind(
    "EXP107", "table-row-never-counts", Severity.WARNING,
    Bilingual("строка {row} ничего не решает", "row {row} decides nothing"),
    Bilingual(
        "уберите её или уточните строки выше и пределы сведений",
        "remove it, or narrow the rows above and the bounds of the data",
    ),
)  # fmt: skip
CELL_UNREADABLE: Final = _error(
    "EXP108", "table-cell-unreadable",
    "клетка столбца «{column}» — не проверка: {problem}", "the cell of the column `{column}` is no test: {problem}",
    "проверки пишут так: 5, или > 5, или [10..50], или 1, 2, или not(5); любое значение — это -",
    "tests are written 5, or > 5, or [10..50], or 1, 2, or not(5); any value is -",
)  # fmt: skip

RANKS_MISSING: Final = _error(
    "EXP240", "ranks-missing",
    "при hit: {hit} не сказано, какой результат главнее", "with hit: {hit} it is not said which result comes first",
    "напишите ranks: результаты от главного к последнему", "write ranks: the results, the chief one first",
)  # fmt: skip
NOT_RANKED: Final = _error(
    "EXP241", "result-not-ranked",
    "результата {found} нет в ranks: {known}", "the result {found} is not in ranks: {known}",
    "впишите его в ranks на его место; выражению места там нет",
    "put it into ranks at its place; an expression has none",
)  # fmt: skip
RANKS_IDLE: Final = _error(
    "EXP242", "ranks-idle",
    "ranks здесь ничего не меняет", "ranks changes nothing here",
    "уберите его или напишите hit: priority", "remove it, or write hit: priority",
)  # fmt: skip

KINDS: Final = (
    NOTHING_FITS, ROWS_OVERLAP, ROWS_DISAGREE, NOT_PROVED, UNKNOWN_CODE, CELL_NOT_A_TEST, RESULT_TYPE, ROW_NEVER_FITS,
    CELL_UNREADABLE, RANKS_MISSING, NOT_RANKED, RANKS_IDLE,
)  # fmt: skip
