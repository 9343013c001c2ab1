"""Where the cursor stands, in whole and in broken files."""

import pytest

from regdsl.lsp.cursor import cursor_at

# The cursor is at ▮; then the path, what is written, whether it is a key.
CASES = [
    ("▮", (), "", True),
    ("tit▮", (), "tit", True),
    ("title: Дом▮", ("title",), "Дом", False),
    ("inputs:\n  этажей:\n    ▮", ("inputs", "этажей"), "", True),
    ("inputs:\n  этажей:\n    title: Э\n    назв▮\n    min: 1", ("inputs", "этажей"), "назв", True),
    ("inputs:\n  этажей: {title: Э, ty▮", ("inputs", "этажей"), "ty", True),
    ("inputs:\n  этажей: {title: Э, type: int▮", ("inputs", "этажей", "type"), "int", False),
    ("a: {b: {c: 1}, d▮", ("a",), "d", True),
    ("a: {b: {c: 1}, d: {e: ▮", ("a", "d", "e"), "", False),
    ("a: {b: [x, y▮", ("a", "b", 0), "y", False),
    ("a: {b: [x, y], c▮", ("a",), "c", True),
    ('a: {b: "x, {y▮', ("a", "b"), "x, {y", False),
    ("grounds:\n  refuse:\n    - id: ч1\n      unl▮", ("grounds", "refuse", 0), "unl", True),
    ("grounds:\n  refuse:\n    - id: ч1\n      unless: выс▮", ("grounds", "refuse", 0, "unless"), "выс", False),
    ("grounds:\n  refuse:\n  - id: ч1\n    unl▮", ("grounds", "refuse", 0), "unl", True),
    ("grounds:\n  refuse:\n    - ▮", ("grounds", "refuse", 0), "", True),
    ("a:\n  expr: >-\n    x and\n    вы▮", ("a", "expr"), "    x and\n    вы", False),
    ("a:\n  text: >-\n    Пункт 9: да\n    и▮", ("a", "text"), "    Пункт 9: да\n    и", False),
    ("a:\n  basis:\n    - грк/ст.1\n    - гр▮", ("a", "basis", 0), "гр", True),
    ("a: # почему\n  b▮", ("a",), "b", True),
    ('a: "x ▮', ("a",), "x ", False),
    ("a: 'x = \"y▮", ("a",), 'x = "y', False),
    ('a:\n  b: "x and\n    y▮', ("a", "b"), "x and\n    y", False),
    ("a:\n  b: [[[\nc:\n  d: x▮", ("c", "d"), "x", False),
    ("a:\r\n  b: x\r\n  c: я▮", ("a", "c"), "я", False),
]


@pytest.mark.parametrize(("text", "path", "written", "is_key"), CASES, ids=[case[0] for case in CASES])
def test_the_place_is_told_by_indents(text: str, path: tuple[object, ...], written: str, is_key: bool) -> None:
    offset = text.index("▮")
    found = cursor_at(text.replace("▮", ""), offset)
    assert (found.path, found.written, found.is_key) == (path, written, is_key)
    assert found.start + len(found.written) == offset
