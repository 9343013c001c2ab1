"""Tables as pipe blocks: text that pastes from a word processor and that anyone can align."""

from msgspec import Struct

from regdsl.model.choice import Choice

__all__ = ["Cell", "PipeTable", "TableFlaw", "TableProblem", "parse_pipe_table"]

_DASHES = "-–—"
_RULER = frozenset(f"{_DASHES}: ")


class TableFlaw(Choice):
    """What can be wrong with a pipe table."""

    EMPTY = "empty", "таблица пуста", "the table is empty"
    NO_PIPES = (
        "no_pipes",
        "строка не начинается и не кончается чертой `|`",
        "the line does not start and end with a `|`",
    )
    UNEVEN = (
        "uneven",
        "в строке не столько клеток, сколько в заголовке",
        "the line has not as many cells as the heading",
    )
    NO_ROWS = "no_rows", "в таблице нет строк", "the table has no rows"
    NO_RESULT = "no_result", "последний столбец не начинается с `=>`", "the last column does not start with `=>`"
    RESULT_TWICE = (
        "result_twice",
        "столбец результата у таблицы один, а `=>` стоит в двух; второй результат — это вторая таблица",
        "a table has one column of the result, and `=>` stands in two; another result is another table",
    )
    EMPTY_CELL = "empty_cell", "пустая клетка; любое значение пишут как `-`", "an empty cell; any value is written `-`"
    TWICE = "twice", "столбец назван дважды", "a column is named twice"
    ROW_TWICE = "row_twice", "строка с таким кодом уже есть", "there is a row with this code already"
    FEW_COLUMNS = (
        "few_columns",
        "кроме кодов в таблице ничего нет: нужен столбец `=>` или столбцы по кодам второго ключа",
        "there is nothing beside the codes: a column `=>` is needed, or columns by the codes of a second key",
    )
    FIGURE_COLUMNS = (
        "figure_columns",
        "рядом со столбцом `=>` стоит только столбец кодов: по двум ключам столбцы называют кодами второго",
        "only the column of codes stands beside `=>`: with two keys the columns are named by codes of the second",
    )
    ONE_KEY = (
        "one_key",
        "ключ один, поэтому столбец значений называют `=>`",
        "there is one key, so the column of values is headed `=>`",
    )
    TWO_KEYS = (
        "two_keys",
        "ключей два, поэтому столбцы называют кодами второго, а не `=>`",
        "there are two keys, so the columns are headed by codes of the second, not by `=>`",
    )


class Cell(Struct, frozen=True):
    """The trimmed text of one cell and its place: 0-based character offsets in the table's text."""

    text: str
    start: int
    end: int


class PipeTable(Struct, frozen=True):
    """The heading and the rows; every row has as many cells as the heading."""

    heading: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


class TableProblem(Struct, frozen=True):
    """What is wrong, between two character offsets of the table's text."""

    flaw: TableFlaw
    start: int
    end: int


def parse_pipe_table(text: str) -> PipeTable | TableProblem:
    """Read a block of lines `| a | b |`. A line of dashes and colons under the heading is a ruler and carries nothing,
    as elsewhere one of three dashes or more in each cell; `-` alone is a cell there. Returns the first problem where
    the block is no table."""
    lines: list[tuple[Cell, ...]] = []
    offset, ruled = 0, False
    for raw in text.splitlines(keepends=True):
        start, offset = offset, offset + len(raw)
        body = raw.strip()
        if not body:
            continue
        start += len(raw) - len(raw.lstrip())
        if len(body) < 2 or body[0] != "|" or body[-1] != "|":
            return TableProblem(TableFlaw.NO_PIPES, start, start + len(body))
        cells = _cells(body, start)
        least = 1 if len(lines) == 1 and not ruled else 3
        if all(_is_ruler(cell.text, least) for cell in cells):
            ruled = True
            continue
        if lines and len(cells) != len(lines[0]):
            return TableProblem(TableFlaw.UNEVEN, start, start + len(body))
        if empty := next((cell for cell in cells if not cell.text), None):
            return TableProblem(TableFlaw.EMPTY_CELL, empty.start, max(empty.end, empty.start + 1))
        lines.append(cells)
    if not lines:
        return TableProblem(TableFlaw.EMPTY, 0, max(len(text), 1))
    if len(lines) == 1:
        return TableProblem(TableFlaw.NO_ROWS, lines[0][0].start, lines[0][-1].end)
    return PipeTable(lines[0], tuple(lines[1:]))


def _cells(body: str, start: int) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    at = 1
    for part in _split(body[1:-1]):
        text = part.strip()
        left = start + at + (len(part) - len(part.lstrip()) if text else 0)
        cells.append(Cell(text, left, left + (len(text) or len(part))))
        at += len(part) + 1
    return tuple(cells)


def _split(text: str) -> list[str]:
    """Split at the pipes that stand outside double quotes."""
    parts, current, quoted = [], 0, False
    for index, char in enumerate(text):
        if char == '"' and (index == 0 or text[index - 1] != "\\"):
            quoted = not quoted
        elif char == "|" and not quoted:
            parts.append(text[current:index])
            current = index + 1
    return [*parts, text[current:]]


def _is_ruler(text: str, least: int) -> bool:
    return sum(char in _DASHES for char in text) >= least and not set(text) - _RULER
