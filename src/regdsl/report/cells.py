"""Text made fit for a terminal: what it shows as."""

from regdsl.text.columns import Cell, cell_of

__all__ = ["cells", "one_line"]

_TAB = 4


def cells(text: str) -> list[Cell]:
    """Return a cell for each character of `text`: tabs as spaces, nothing that could steer the terminal."""
    result: list[Cell] = []
    column = 0
    for char in text:
        cell = _tab(column) if char == "\t" else cell_of(char)
        result.append(cell)
        column += cell.width
    return result


def one_line(text: str) -> str:
    """Return `text` as one safe line: breaks and tabs become spaces, control characters are made visible."""
    if text.isprintable():  # no space but the plain one, and nothing that is not seen
        return text
    return "".join(" " if char in "\t\r\n\u2028\u2029" else cell_of(char).shown for char in text)


def _tab(column: int) -> Cell:
    step = _TAB - column % _TAB
    return Cell(" " * step, step)
