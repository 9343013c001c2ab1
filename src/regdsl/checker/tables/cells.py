"""The cells of a decision table, read as unary tests (DMN 1.5, rules 7-14).

Every text is read behind blanks, so that its nodes stand where the cell stands in the text of the table.
"""

from collections.abc import Iterator

from regdsl.checker.tables.findings import CELL_NOT_A_TEST, CELL_UNREADABLE, UNKNOWN_CODE
from regdsl.checker.workbench import Workbench, meant
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.feel import tree
from regdsl.feel.parser import parse, parse_unary_tests
from regdsl.feel.types import Text, Type
from regdsl.feel.vocabulary import Vocabulary
from regdsl.model.decision_table import ANY
from regdsl.model.findings import MALFORMED_TABLE
from regdsl.model.pipe_table import Cell, TableFlaw

__all__ = ["items_of", "padded", "read_tests", "tests_at_a_guess"]

Tests = tuple[tree.Expr, ...]
_EMPTY = TableFlaw.EMPTY_CELL.words
_CLOSES = {"(": ")", "[": "]", "{": "}"}
_CONDITIONS = (tree.Comparison, tree.Conjunction, tree.Disjunction, tree.In, tree.Between, tree.Quantified)


def padded(cell: Cell) -> str:
    """The text of a cell behind as many blanks as there are characters before it."""
    return " " * cell.start + cell.text


def items_of(cell: Cell) -> tuple[Cell, ...]:
    """Split a cell at the commas outside of quotes and brackets."""
    items: list[Cell] = []
    begin, quoted, depth = 0, False, 0
    for index, char in enumerate(cell.text + ","):
        if char == '"' and (index == 0 or cell.text[index - 1] != "\\"):
            quoted = not quoted
        elif quoted and index < len(cell.text):
            continue
        elif char in _CLOSES:
            depth += 1
        elif char in _CLOSES.values():
            depth -= 1
        elif char == "," and (depth <= 0 or index == len(cell.text)):
            items.append(_trimmed(cell, begin, index))
            begin = index + 1
    return tuple(items)


def _trimmed(cell: Cell, begin: int, end: int) -> Cell:
    part = cell.text[begin:end]
    start = cell.start + begin + len(part) - len(part.lstrip())
    return Cell(part.strip(), start, start + len(part.strip()))


def tests_at_a_guess(cell: Cell, vocabulary: Vocabulary, codes: frozenset[str]) -> Iterator[tree.Expr]:
    """The tests of a cell before the type of its column is known: for the names in them. What is a code, or cannot be
    read, is left out."""
    for item in items_of(_inside(cell) or cell):
        if item.text not in codes:
            yield from parse_unary_tests(padded(item), vocabulary).tests or ()


def read_tests(bench: Workbench, pointer: str, column: Cell, kind: Type, cell: Cell) -> Tests | None:
    """The tests of a cell (none at all for `-`); None with the findings added. In a column of closed codes bare words
    are codes."""
    if cell.text == ANY:
        return ()
    if any(name in cell.text for name in bench.unspeakable):
        return None
    codes = kind.codes if isinstance(kind, Text) else None
    if codes is None:
        tests = _plain(bench, pointer, column, cell)
    elif (inside := _inside(cell)) is not None:
        tests = _coded(bench, pointer, column, codes, inside)
        tests = tests and (tree.NegatedTests(tests, start=cell.start, end=cell.end),)
    else:
        tests = _coded(bench, pointer, column, codes, cell)
    return tests if tests is None or _are_tests(bench, pointer, column, tests) else None


def _inside(cell: Cell) -> Cell | None:
    """What stands in the brackets of a `not(...)` that takes up the whole cell."""
    head, _, _ = cell.text.partition("(")
    if head.strip() != "not" or not cell.text.endswith(")") or len(items_of(cell)) != 1:
        return None
    return _trimmed(cell, len(head) + 1, len(cell.text) - 1)


def _plain(bench: Workbench, pointer: str, column: Cell, cell: Cell) -> Tests | None:
    parsed = parse_unary_tests(padded(cell), bench.vocabulary)
    for problem in parsed.problems:
        found = Diagnostic(problem.kind, None, pointer, problem.params)
        said = Bilingual(found.message("ru"), found.message("en"))
        within = (problem.start, problem.end)
        bench.report(CELL_UNREADABLE, pointer, within=within, column=column.text, problem=said)
    return parsed.tests


def _coded(bench: Workbench, pointer: str, column: Cell, codes: frozenset[str], cell: Cell) -> Tests | None:
    made = [_one(bench, pointer, column, codes, item) for item in items_of(cell)]
    whole = tuple(test for test in made if test is not None)
    return whole if len(whole) == len(made) else None


def _one(bench: Workbench, pointer: str, column: Cell, codes: frozenset[str], item: Cell) -> tree.Expr | None:
    if not item.text:
        bench.report(MALFORMED_TABLE, pointer, within=(item.start, item.start + 1), key="table", flaw=_EMPTY)
        return None
    if item.text in codes:
        return tree.StringLiteral(item.text, start=item.start, end=item.end)
    for sign in (tree.ComparisonOp.NOT_EQUAL, tree.ComparisonOp.EQUAL):
        rest = item.text.removeprefix(sign.value).strip()
        if item.text.startswith(sign.value) and rest in codes:
            code = tree.StringLiteral(rest, start=item.end - len(rest), end=item.end)
            return tree.UnaryComparison(sign, code, start=item.start, end=item.end)
    parsed = parse(padded(item), bench.vocabulary)
    if not (item.text[0].isalpha() or item.text[0] == "_") or _is_known(bench, parsed.expr):
        tests = _plain(bench, pointer, column, item)
        return tests[0] if tests else None
    if item.text not in bench.broken:
        known = ", ".join(sorted(codes)[:12])
        help_, within = meant(item.text, sorted(codes)), (item.start, item.end)
        bench.report(
            UNKNOWN_CODE, pointer, within=within, help_=help_, found=item.text, column=column.text, known=known
        )
    return None


def _is_known(bench: Workbench, expr: tree.Expr | None) -> bool:
    """Whether a text that begins like a word is an expression after all: anything but a name that nothing bears."""
    return expr is not None and (not isinstance(expr, tree.Name) or expr.name in bench.symbols)


def _are_tests(bench: Workbench, pointer: str, column: Cell, tests: Tests) -> bool:
    """Whether no cell repeats the left side: a whole condition would be compared with the column's value."""
    for test in tests:
        inner = test.tests if isinstance(test, tree.NegatedTests) else (test,)
        for one in inner:
            if isinstance(one, _CONDITIONS):
                bench.report(CELL_NOT_A_TEST, pointer, within=(one.start, one.end), column=column.text)
                return False
    return True
