"""Columns are counted in UTF-16 code units on the one side, in characters on the other."""

import pytest
from lsprotocol import types

from regdsl.diagnostics import Position, Span
from regdsl.lsp.lines import Lines

TEXT = "дом: 🏠 да\r\nb: 🏠🏠x\rв\nпоследняя"
PLACES = [
    (0, 0, 0),
    (5, 0, 5),
    (6, 0, 7),
    (9, 0, 10),
    (11, 1, 0),
    (14, 1, 3),
    (15, 1, 5),
    (16, 1, 7),
    (18, 2, 0),
    (20, 3, 0),
]


@pytest.mark.parametrize(("offset", "line", "character"), PLACES)
def test_there_and_back(offset: int, line: int, character: int) -> None:
    lines = Lines(TEXT)
    assert lines.position(offset) == types.Position(line, character)
    assert lines.offset(types.Position(line, character)) == offset


def test_beyond_the_end() -> None:
    lines = Lines(TEXT)
    assert lines.offset(types.Position(0, 99)) == 9
    assert lines.offset(types.Position(99, 0)) == len(TEXT)
    assert lines.position(999) == types.Position(3, 9)


def test_a_span_is_told_by_line_and_column() -> None:
    span = Span("a", Position(2, 4, 0), Position(2, 6, 0))
    assert Lines(TEXT).range_of(span) == types.Range(types.Position(1, 3), types.Position(1, 7))


def test_letters_beyond_ascii_are_one_unit() -> None:
    assert Lines("в границах").position(10) == types.Position(0, 10)
