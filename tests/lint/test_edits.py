"""Edits of texts: only what is asked for changes, in blocks and in flow, and no comment is lost."""

from pathlib import Path

import pytest

from regdsl.diagnostics import Safety
from regdsl.document import Document, parse, to_python
from regdsl.lint.edits import add_channel, add_entry, add_item, replace, take_out
from regdsl.lint.finding import Edit
from tests.lint.cases import linted, rule_of, written


def document(text: str) -> Document:
    found = parse(text.encode(), "a.yaml").document
    assert found is not None
    return found


def made(text: str, edit: Edit | None) -> str:
    assert edit is not None
    fix = edit.fix(document(text))
    assert fix.safety is Safety.UNSAFE
    result = text[: fix.span.start.offset] + fix.replacement + text[fix.span.end.offset :]
    assert parse(result.encode(), "a.yaml").document is not None, result
    return result


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a:\n  x: 1\nb: 2\n", "a:\n  x: 1\n  k: v\nb: 2\n"),
        ("a:\n  x: 1  # why\n\n# of b\nb: 2\n", "a:\n  x: 1  # why\n  k: v\n\n# of b\nb: 2\n"),
        ("a:\n  x: |\n    one\n    two\nb: 2\n", "a:\n  x: |\n    one\n    two\n  k: v\nb: 2\n"),
        ("a:\n  x:\n    - y: 1\n      z: 2\nb: 2\n", "a:\n  x:\n    - y: 1\n      z: 2\n  k: v\nb: 2\n"),
        ("a:\n  x:\nb: 2\n", "a:\n  x:\n  k: v\nb: 2\n"),
        ("a: {x: 1}\n", "a: {x: 1, k: v}\n"),
        ("a: {x: 1,  # why\n    y: [2]}\n", "a: {x: 1,  # why\n    y: [2], k: v}\n"),
        ("a: {}\n", "a: {k: v}\n"),
        ("a:\n  x: 1", "a:\n  x: 1\n  k: v"),
        ("a:\r\n  x: 1\r\nb: 2\r\n", "a:\r\n  x: 1\r\n  k: v\r\nb: 2\r\n"),
        ('a:\n  x: "#"\nb: 2\n', 'a:\n  x: "#"\n  k: v\nb: 2\n'),
    ],
)
def test_an_entry_is_added(text: str, after: str) -> None:
    assert made(text, add_entry(document(text), "/a", "k", "v", Safety.UNSAFE)) == after


def test_an_entry_is_added_to_the_whole_and_to_an_item() -> None:
    text = "# head\na: 1\n"
    assert made(text, add_entry(document(text), "", "k", "v", Safety.UNSAFE)) == "# head\na: 1\nk: v\n"
    text = "a:\n  - x: 1\n  - x: 2\n"
    assert (
        made(text, add_entry(document(text), "/a/0", "k", "v", Safety.UNSAFE)) == "a:\n  - x: 1\n    k: v\n  - x: 2\n"
    )


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a:\n  - x\n  - y  # why\nb: 2\n", "a:\n  - x\n  - y  # why\n  - v\nb: 2\n"),
        ("a:\n- x: 1\n  y: 2\nb: 2\n", "a:\n- x: 1\n  y: 2\n- v\nb: 2\n"),
        ("a: [x, y]  # why\n", "a: [x, y, v]  # why\n"),
        ("a: []\n", "a: [v]\n"),
        ("a: x  # why\n", "a: [x, v]  # why\n"),
        ('a: "x: y"\n', 'a: ["x: y", v]\n'),
    ],
)
def test_an_item_is_added(text: str, after: str) -> None:
    assert made(text, add_item(document(text), "/a", "v", Safety.UNSAFE)) == after


@pytest.mark.parametrize(
    ("text", "pointer", "after"),
    [
        ("a:\n  - x\n  # of y\n  - y\nb: 2\n", "/a/0", "a:\n  # of y\n  - y\nb: 2\n"),
        ("a:\n  - x\n  - y\n# of b\nb: 2\n", "/a/1", "a:\n  - x\n# of b\nb: 2\n"),
        ("a:\n  - x: 1\n    y: 2\n  - z\n", "/a/0", "a:\n  - z\n"),
        ("a:\n  - x\nb: 2\n", "/a/0", "a:\n  []\nb: 2\n"),
        ("a: [x, y, z]\n", "/a/0", "a: [y, z]\n"),
        ("a: [x, y, z]\n", "/a/1", "a: [x, z]\n"),
        ("a: [x, y, z]\n", "/a/2", "a: [x, y]\n"),
        ("a: [x]\n", "/a/0", "a: []\n"),
        ("a: {x: 1, y: 2}\n", "/a/x", "a: {y: 2}\n"),
        ("a: {x: 1, y: 2}\n", "/a/y", "a: {x: 1}\n"),
        ("a:\n  x: {z: 1}\n  y: 2\n", "/a/x", "a:\n  y: 2\n"),
        ("a:\n  x: 1\n  y:\n    z: 2", "/a/y", "a:\n  x: 1\n"),
    ],
)
def test_an_entry_or_item_is_taken_out(text: str, pointer: str, after: str) -> None:
    assert made(text, take_out(document(text), pointer, Safety.UNSAFE)) == after


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("a:\n  - x  # why\n  - y\n", "/a/0"),
        ("a:\n  x: 1\n", "/a/x"),
        ("a:\n  x:\n    # of z\n    z: 1\n  y: 2\n", "/a/x"),
        ("a:\n  - - x\n    - y\n", "/a/0/0"),
        ("a: 1\n", "/b/c"),
    ],
)
def test_nothing_is_taken_out_at_the_price_of_a_comment(text: str, pointer: str) -> None:
    assert take_out(document(text), pointer, Safety.UNSAFE) is None


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


@pytest.mark.parametrize("pointer", ["/a/x", "/a/y", "/b/0", "/b/1", "/a"])
def test_breaks_of_lines_stay_what_they_are(pointer: str) -> None:
    text = "a:\n  x: {p: 1}\n  y:\n    p: 1\nb:\n  - 1\n  - 2\n"
    plain = made(text, take_out(document(text), pointer, Safety.UNSAFE))
    assert plain != text
    assert made(crlf(text), take_out(document(crlf(text)), pointer, Safety.UNSAFE)) == crlf(plain)


def test_what_has_another_shape_is_left_alone() -> None:
    text = document("a: [x]\nb: {y: 1}\nc: |\n  long\n  text\n")
    assert add_entry(text, "/a", "k", "v", Safety.UNSAFE) is None
    assert add_item(text, "/b", "v", Safety.UNSAFE) is None
    assert add_item(text, "/c", "v", Safety.UNSAFE) is None
    assert add_item(text, "/d", "v", Safety.UNSAFE) is None


def test_what_a_block_says_is_left_alone() -> None:
    text = document("a: std/block\n")
    assert replace(text, "/a", "x", Safety.UNSAFE) is None
    assert add_item(text, "/a", "x", Safety.UNSAFE) is None


def test_a_channel_is_added_however_channels_are_written() -> None:
    text = "channels: [epgu]\n"
    assert made(text, add_channel(document(text), "mfc")) == "channels: [epgu, mfc]\n"
    text = "channels:\n  epgu: {basis: з/п.1}\n"
    after = made(text, add_channel(document(text), "mfc"))
    read = document(after).root
    assert to_python(read) == {"channels": {"epgu": {"basis": "з/п.1"}, "mfc": {}}}


def test_no_channel_is_delivered_to_that_is_not_declared(tmp_path: Path) -> None:
    change = {"drop": ["/channels"], "set": {"result": {"deliver": ["mfc"]}, "channels": {"mfc": "МФЦ"}}}
    (found,) = [
        one for one in linted(written(tmp_path, change), rule_of("PRS010")).diagnostics if one.kind.code == "PRS010"
    ]
    assert found.fix is None
