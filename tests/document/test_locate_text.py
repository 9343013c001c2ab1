"""A character of a scalar's content is found in the source, whatever the style: exactly there, and in order."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from regdsl.document import Document, Scalar, parse
from tests.document.reading import document, under


@pytest.mark.parametrize(
    ("text", "content", "part", "source"),
    [
        ("а: возраст >= 18\n", "возраст >= 18", ">=", ">="),
        ("а: 'it''s так'\n", "it's так", "'s", "''s"),
        ('а: "б\\"в\\u0416г"\n', 'б"вЖг', '"вЖ', '\\"в\\u0416'),
        ('а: "б\\n\\tв"\n', "б\n\tв", "в", "в"),
        ("а: один\n  два\n\n  три\n", "один два\nтри", "два", "два"),
        ("а: один\n  два\n\n  три\n", "один два\nтри", "н д", "н\n  д"),
        ("а: один\n  два\n\n  три\n", "один два\nтри", "три", "три"),
        ('а: "один\n\n  два \\\n   три"\n', "один\nдва три", "два три", "два \\\n   три"),
        ("а: 'один\n  два'\n", "один два", "два", "два"),
        ("а: |\n  if x\n    then y\n\n  else z\n", "if x\n  then y\n\nelse z\n", "then", "then"),
        ("а: |\n  if x\n    then y\n\n  else z\n", "if x\n  then y\n\nelse z\n", "else z", "else z"),
        ("а: |\n  if x\n    then y\n\n  else z\n", "if x\n  then y\n\nelse z\n", "x\n  then", "x\n    then"),
        ("а: >\n  один\n  два\n\n  три\n", "один два\nтри\n", "два", "два"),
        ("а: >-\n  один\n    два\n  три\n", "один\n  два\nтри", "три", "три"),
        ("а: |2-\n    отступ\n   ещё\n", "  отступ\n ещё", "ещё", "ещё"),
        ("- - а: |1\n      б\n", " б\n", "б", "б"),
        ("а: |+ # примечание\n  текст\n\n\n", "текст\n\n\n", "текст", "текст"),
        ("а: |\r\n  один\r\n  два\r\n", "один\nдва\n", "два", "два"),
    ],
)
def test_examples(text: str, content: str, part: str, source: str) -> None:
    pointer = "/0/0/а" if text.startswith("-") else "/а"
    found = document(text)
    node = found.node(pointer)
    assert isinstance(node, Scalar)
    assert node.text == content
    start = content.index(part)
    assert under(text, found.locate_text(pointer, start, start + len(part))) == source


def test_offsets_are_clamped_and_an_empty_range_is_a_place() -> None:
    text = 'а: "слово"\n'
    found = document(text)
    assert under(text, found.locate_text("/а", -5, 99)) == "слово"
    assert found.locate_text("/а", 5, 5).start.column == 10
    assert found.locate_text("/а", 2, 2).start.column == 7
    assert under(text, found.locate_text("/а", 4, 1)) == ""
    assert found.locate_text("/а", 99, 99) == found.locate_text("/а", 5, 5)


def test_an_empty_text_is_located_between_its_quotes() -> None:
    assert document('а: ""\n').locate_text("/а", 0, 0).start.column == 5


def test_what_is_no_scalar_is_located_whole() -> None:
    found = document("а: [1]\n")
    assert found.locate_text("/а", 0, 1) == found.locate("/а")
    assert found.locate_text("/б/в", 0, 1) == found.locate("")


def test_json_strings() -> None:
    text = '{"а": "б\\u00e9\\ud83c\\udfe0\\/в"}'
    found = document(text, "a.json")
    node = found.node("/а")
    assert isinstance(node, Scalar)
    assert node.text == "бé🏠/в"
    assert under(text, found.locate_text("/а", 2, 3)) == "\\ud83c\\udfe0"
    assert under(text, found.locate_text("/а", 4, 5)) == "в"


def _check_every_character(found: Document, pointer: str, content: str) -> None:
    """Each character of the content is underlined: as itself where it stands as itself, and never out of order."""
    at = found.locate(pointer).start.offset
    whole = found.locate(pointer).end.offset
    for offset, char in enumerate(content):
        span = found.locate_text(pointer, offset, offset + 1)
        source = found.text[span.start.offset : span.end.offset]
        assert source, f"nothing underlined for {char!r}"
        assert span.start.offset >= at, "out of order"
        at = span.start.offset
        assert source == char or char in " \n" or "\\" in source or source == "''", (char, source)
        if char not in " \n":
            assert span.end.offset <= whole


WORDS = st.text(alphabet="абёЖz0 .,:'\"\\#-|>[]{}!&*%@`?\t\u00a0é🏠", min_size=1, max_size=12)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map("\n".join)


@given(content=TEXTS, style=st.sampled_from([None, "'", '"', "|", ">"]), width=st.sampled_from([8, 20, 1000]))
def test_any_text_in_any_style(content: str, style: str | None, width: int) -> None:
    """Whatever an independent writer makes of a text is read as an independent reader reads it (the writer folds lines
    that begin with a space, which are not folded), and every character of it is found."""
    text = yaml.dump({"а": {"б": content}}, default_style=style, allow_unicode=True, width=width)
    parsed = parse(text.encode(), "a.yaml")
    if style is None and parsed.document is None:
        return  # a number that the writer left bare and the reader finds unclear
    assert parsed.document is not None, parsed.diagnostics
    node = parsed.document.node("/а/б")
    assert isinstance(node, Scalar)
    if isinstance(node.value, str):
        assert node.text == yaml.load(text, Loader=yaml.BaseLoader)["а"]["б"]
    _check_every_character(parsed.document, "/а/б", node.text)


LINES = st.lists(st.text(alphabet="аб  \t'#-", max_size=6), min_size=1, max_size=6)


@given(lines=LINES, head=st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", "|2", ">1-"]), indent=st.integers(1, 3))
def test_any_block(lines: list[str], head: str, indent: int) -> None:
    """Blocks as people write them: blank lines, deeper lines, any chomping; what libyaml accepts is found exactly."""
    text = f"а: {head}\n" + "".join(" " * indent + line + "\n" for line in lines) + "б: 1\n"
    parsed = parse(text.encode(), "a.yaml")
    if parsed.document is None:
        return
    node = parsed.document.node("/а")
    assert isinstance(node, Scalar)
    if node.text.strip():
        _check_every_block_character(parsed.document, node.text)


def _check_every_block_character(found: Document, content: str) -> None:
    at = found.locate("/а").start.offset + 1
    for offset, char in enumerate(content):
        span = found.locate_text("/а", offset, offset + 1)
        source = found.text[span.start.offset : span.end.offset]
        assert source == char or (char in " \n" and not source.strip()), (char, source)
        assert span.start.offset >= at
        at = span.start.offset


@given(
    parts=st.lists(st.text(alphabet="абz'", min_size=1, max_size=4), min_size=1, max_size=5),
    gaps=st.lists(st.sampled_from([" ", "\n  ", " \n   ", "\n\n  ", "\n \n\n  "]), min_size=5, max_size=5),
    quote=st.sampled_from(["", "'", '"']),
)
def test_any_folded_flow_text(parts: list[str], gaps: list[str], quote: str) -> None:
    parts = ["x" + part.replace("'", "''" if quote == "'" else "'") for part in parts]
    body = parts[0] + "".join(gap + part for gap, part in zip(gaps, parts[1:], strict=False))
    text = f"а: {quote}{body}{quote}\n"
    found = document(text)
    node = found.node("/а")
    assert isinstance(node, Scalar)
    _check_every_character(found, "/а", node.text)
    assert under(text, found.locate_text("/а", 0, len(node.text))) == body
