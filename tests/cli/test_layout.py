"""The canonical layout: the same tree, the same comments, always written in the same way."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.cli.layout import MeaningChanged, canonical
from regdsl.cli.layout.same import same
from regdsl.document import Document, parse
from regdsl.document.comments import comments_of
from tests.support.paths import EXAMPLES, PACKAGE


def read(text: str) -> Document:
    document = parse(text.encode(), "file.yaml").document
    assert document is not None, text
    return document


def laid(text: str) -> str:
    return canonical(read(text))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:   1\n\n\n\nb:  2", "a: 1\n\nb: 2\n"),
        ("a:\n      b: 1\n", "a:\n  b: 1\n"),
        ("a:\n- 1\n- 2\n", "a:\n  - 1\n  - 2\n"),
        ("a:\n-   b: 1\n    c: 2\n", "a:\n  - b: 1\n    c: 2\n"),
        ("-\n  a: 1\n-   - b\n    - c\n", "- a: 1\n- - b\n  - c\n"),
        ("a: {b:   1,c:  [x,y ]  }\n", "a: {b: 1, c: [x, y]}\n"),
        ("a: {\n  b: 1,\n  c: 2\n}\n", "a: {b: 1, c: 2}\n"),
        ("a: { }\nb: [ ]\nc:\n", "a: {}\nb: []\nc:\n"),
        ('a: "обычный текст"\n', "a: обычный текст\n"),
        ("a: 'it''s'\n", "a: it's\n"),
        ('a: "да"\nb: "no"\nc: "012"\nd: "1.50"\ne: ""\n', 'a: да\nb: "no"\nc: "012"\nd: "1.50"\ne: ""\n'),
        ("a: no\nb: 012:30\n", "a: no\nb: 012:30\n"),
        ("a: unknown\nb: 'unknown'\n", 'a: unknown\nb: "unknown"\n'),
        ('a: "x: y"\nb: "# z"\nc: "- d"\nd: "x #y"\n', 'a: "x: y"\nb: "# z"\nc: "- d"\nd: "x #y"\n'),
        ("a: 'say \"yes\"'\n", 'a: say "yes"\n'),
        ("a: '\"yes\" is said'\n", "a: '\"yes\" is said'\n"),
        ('a: {b: "x, y"}\n', 'a: {b: "x, y"}\n'),
        ('"ключ с пробелом": 1\n"7": 2\n', 'ключ с пробелом: 1\n"7": 2\n'),
        ('a: "один\\nдва\\n"\n', "a: |\n  один\n  два\n"),
        ('a: "один\\n\\nдва"\n', "a: |-\n  один\n\n  два\n"),
        ("a: >-\n  коротко\n  и ясно\n", "a: коротко и ясно\n"),
        ("a: |\n      x\n        y\n", "a: |\n  x\n    y\n"),
        ("a: |+\n  x\n\nb: 1\n", "a: |+\n  x\n\nb: 1\n"),
        ("# сверху\n\na: 1 # рядом\n", "# сверху\n\na: 1  # рядом\n"),
        (
            "a:\n    # про b\n    b: 1\n    # конец a\n# про c\nc: 2\n",
            "a:\n  # про b\n  b: 1\n  # конец a\n# про c\nc: 2\n",
        ),
        ("a: {b: 1, # про b\n  c: 2} # про a\n", "a:\n  b: 1  # про b\n  c: 2  # про a\n"),
        ("a:\n  - # про x\n    x: 1\n", "a:\n  # про x\n  - x: 1\n"),
        ("a: | # про a\n  x\n", "a: x\n".replace("x", "|  # про a\n  x")),
        ("a: 1\n# конец", "a: 1\n# конец\n"),
        ("---\na: 1\n", "a: 1\n"),
        ("\ufeffa: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
    ],
)
def test_layout(before: str, after: str) -> None:
    assert laid(before) == after
    assert laid(after) == after


def test_long_braces_become_a_section() -> None:
    inside = ", ".join(f"ключ {number}: значение {number}" for number in range(6))
    assert laid(f"a: {{{inside}}}\n") == "a:\n" + "".join(f"  ключ {n}: значение {n}\n" for n in range(6))


def test_long_texts_are_folded_at_120_columns() -> None:
    text = "слово " * 60 + "конец"
    after = laid(f'a:\n  b: "{text}"\n')
    assert after.startswith("a:\n  b: >-\n    слово")
    assert max(map(len, after.splitlines())) <= 120
    assert read(after).node("/a/b").value == text  # type: ignore[union-attr]
    assert laid(after) == after


def test_a_text_that_no_block_can_hold_stays_on_its_line() -> None:
    text = "  два пробела сначала " + "x" * 120
    assert laid(f'a: "{text}"\n') == f'a: "{text}"\n'


def test_tables_are_aligned() -> None:
    before = "table: |\n  |a|=> b|\n  |---|---|\n  | длинное значение |x|\n  |-|y|\n"
    after = laid(before)
    assert after == (
        "table: |\n"
        "  | a                | => b |\n"
        "  |------------------|------|\n"
        "  | длинное значение | x    |\n"
        "  | -                | y    |\n"
    )
    assert laid(after) == after


@pytest.mark.parametrize("ruler", ["|--|--|", "|:-|:-:|", "|-|-|"])
def test_a_ruler_of_any_dashes_becomes_the_one_ruler(ruler: str) -> None:
    before = f"table: |\n  |a|=> b|\n  {ruler}\n  |c|x|\n"
    assert laid(before) == laid(before.replace(ruler, "|---|---|"))
    assert laid(before).count("-|-") == 1


def test_what_only_looks_like_a_table_stays() -> None:
    text = "explain: |\n  |a|b|\n  |1|2|\n"
    assert laid(text) == text


@pytest.mark.parametrize(
    "path",
    [*sorted(EXAMPLES.rglob("*.yaml")), *sorted((PACKAGE / "cli" / "templates").glob("*.yaml"))],
    ids=lambda path: path.name,
)
def test_real_files(path: Path) -> None:
    document = read(path.read_text(encoding="utf-8"))
    once = canonical(document)
    assert canonical(read(once)) == once
    assert same(document.root, read(once).root)
    assert [one.text for one in comments_of(read(once))] == [one.text for one in comments_of(document)]
    assert max(len(line) for line in once.splitlines() if not line.lstrip().startswith("#")) <= 120


@pytest.mark.parametrize("path", sorted((PACKAGE / "cli" / "templates").glob("*.yaml")), ids=lambda path: path.name)
def test_templates_are_canonical(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert laid(text) == text


# Any file: a tree written down in some way, with comments and blank lines here and there.

TEXTS = st.one_of(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Co", "Cn"], exclude_characters="\ufeff"), max_size=12
    ),
    st.sampled_from(
        [
            "да",
            "no",
            "012",
            "1.5",
            "null",
            "~",
            "a: b",
            "# c",
            "x #y",
            "- z",
            "{d}",
            "a, b",
            '"',
            "'",
            "\\",
            "1:30",
            "-",
            "?",
        ]
    ),
    st.lists(st.sampled_from(["слово", "два  пробела", "", " отступ", "#x"]), min_size=1, max_size=40).map(" ".join),
    st.lists(st.sampled_from(["строка", "", " отступ", "строка "]), min_size=1, max_size=5).map("\n".join),
)
LEAVES = st.one_of(TEXTS, st.integers(-99, 99), st.booleans(), st.none())
KEYS = st.text("абвг xyz7.", min_size=1, max_size=8).map(str.strip).filter(bool)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=14,
)


def scalar(value: object) -> str:
    """Write a value so that nothing but its text can be read there."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    escaped = "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n"}.get(char, char) for char in str(value))
    return f'"{escaped}"'


class Scribbler:
    """Writes a tree in a haphazard but valid way."""

    def __init__(self, draw: Callable[..., object]) -> None:
        self.draw = draw
        self.lines: list[str] = []
        self.comments = 0

    def comment(self) -> str:
        self.comments += 1
        return f"# заметка {self.comments}"

    def noise(self, indent: int) -> None:
        for kind in self.draw(st.lists(st.sampled_from(["", "#"]), max_size=2)):  # type: ignore[attr-defined]
            self.lines.append(" " * indent + self.comment() if kind else "")

    def flow(self, tree: object) -> str:
        if isinstance(tree, dict):
            return "{" + ", ".join(f"{scalar(key)}: {self.flow(value)}" for key, value in tree.items()) + "}"
        if isinstance(tree, list):
            return "[" + ",  ".join(self.flow(item) for item in tree) + " ]"
        return scalar(tree)

    def block(self, tree: object, indent: int) -> None:
        step = int(self.draw(st.integers(1, 4)))  # type: ignore[call-overload]
        for key, value in tree.items() if isinstance(tree, dict) else ((None, item) for item in tree):  # type: ignore[attr-defined]
            self.noise(indent)
            head = " " * indent + ("-" if key is None else f"{scalar(key)}:")
            tail = "  " + self.comment() if self.draw(st.booleans()) else ""
            if isinstance(value, dict | list) and value and self.draw(st.booleans()):
                self.lines.append(head + tail)
                self.block(value, indent + step)
            else:
                self.lines.append(f"{head}  {self.flow(value)}{tail}")


@given(
    st.data(), st.one_of(st.dictionaries(KEYS, TREES, min_size=1, max_size=5), st.lists(TREES, min_size=1, max_size=4))
)
def test_any_file_keeps_its_meaning_and_its_comments(data: st.DataObject, tree: object) -> None:
    scribbler = Scribbler(data.draw)
    scribbler.block(tree, 0)
    parsed = parse(("\n".join(scribbler.lines) + "\n").encode(), "file.yaml")
    if parsed.document is None:  # keys that are equal after folding, an invisible sign: no file of ours
        return
    once = canonical(parsed.document)
    again = read(once)
    assert same(parsed.document.root, again.root)
    assert sorted(one.text for one in comments_of(again)) == sorted(one.text for one in comments_of(parsed.document))
    assert len(comments_of(again)) == scribbler.comments
    assert canonical(again) == once


def test_a_layout_that_would_change_the_meaning_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regdsl.cli.layout.writer.spell", lambda scalar, *, in_flow: "иное")
    with pytest.raises(MeaningChanged):
        laid("a: одно\n")


def test_a_layout_that_would_lose_a_comment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regdsl.cli.layout.writer.comments_of", lambda document: [])
    with pytest.raises(MeaningChanged):
        laid("a: 1  # важно\n")
