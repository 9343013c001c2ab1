"""Whatever comes in: no exception, an answer at once, and every place lies in the text."""

from hypothesis import example, given
from hypothesis import strategies as st

from regdsl.diagnostics import Span
from regdsl.document import Mapping, Node, Parsed, Scalar, Sequence, parse, parse_all, to_python
from regdsl.document.pointer import join
from regdsl.report import render_json, render_text
from tests.document.reading import under
from tests.support.depth import at_depth

FILES = st.sampled_from(["a.yaml", "a.json"])
LONGER = ["\n  ", ": ", "- ", " #", "---\n", "...\n", "012", "no", "|2\n", ">-\n", "%YAML", "\\x", "\\u00e9", "\\ud83d"]
STRANGE = ["\\", "а", "б", "1", "\ufeff", "\u2028", "\x85", "\x00", "🏠", "й", "и\u0306"]
SIGNS = st.sampled_from([*"{}[]:,-?&*!|>'\"%@`#~<= \t\n\r", *LONGER, *STRANGE])
SOUPS = st.lists(SIGNS, max_size=at_depth(40, 120)).map("".join)


@given(data=st.binary(max_size=200), file=FILES)
def test_any_bytes(data: bytes, file: str) -> None:
    _check(parse(data, file), file)


@given(text=st.text(st.characters(codec="utf-8"), max_size=100), file=FILES)
def test_any_text(text: str, file: str) -> None:
    _check(parse(text.encode(), file), file)


@given(text=SOUPS, file=FILES)
@example("\ufeff\ufeffа: б\n", "a.yaml")
@example("а\n:\n", "a.yaml")
@example("{\r? а", "a.yaml")
def test_soups_of_signs(text: str, file: str) -> None:
    _check(parse(text.encode(), file), file)


@given(text=SOUPS, file=FILES)
def test_soups_of_several_documents(text: str, file: str) -> None:
    parsed = parse_all(text.encode(), file)
    assert bool(parsed.documents) != any(found.severity == "error" for found in parsed.diagnostics)
    for found in parsed.documents:
        to_python(found.root)


GOOD = """\
regdsl: "1"
title: 'Уведомление ''о'' доме'
сроки: {решение: {length: 7 рабочих дней, from: поступление}, список: [1.5, "два\\n"]}
refuse:
  - id: ч10п1
    unless: |
      этажей <= предельное
    explain: >-
      свёрнутый
      текст
"""


@given(at=st.integers(0, len(GOOD)), cut=st.integers(0, 3), piece=st.one_of(st.just(""), SIGNS))
def test_a_good_file_with_one_slip(at: int, cut: int, piece: str) -> None:
    text = GOOD[:at] + piece + GOOD[at + cut :]
    _check(parse(text.encode(), "a.yaml"), "a.yaml")


def _check(parsed: Parsed, file: str) -> None:
    errors = [found for found in parsed.diagnostics if found.severity == "error"]
    assert (parsed.document is None) == bool(errors)
    for found in parsed.diagnostics:
        _check_span(parsed.text, found.span)
        for label in found.labels:
            _check_span(parsed.text, label.span)
        if found.fix:
            _check_span(parsed.text, found.fix.span)
    for lang in ("ru", "en"):
        text = render_text(parsed.diagnostics, {file: parsed.text}, lang, width=60)
        assert all(char == "\n" or char.isprintable() or char in "\u200c\u200d" for char in text)
        render_json(parsed.diagnostics, lang).encode()
    if parsed.document is not None:
        to_python(parsed.document.root)
        _check_node(parsed, parsed.document.root, "")


def _check_span(text: str, span: Span | None) -> None:
    under(text, span)


def _check_node(parsed: Parsed, node: Node, pointer: str) -> None:
    """Children lie inside their parents, in order; pointers lead to them; contents can be located."""
    assert parsed.document is not None
    _check_span(parsed.text, node.span)
    assert parsed.document.node(pointer) is node
    children: list[tuple[str, Node]] = []
    if isinstance(node, Mapping):
        children = [(join(pointer, entry.key.text), entry.value) for entry in node.entries]
    elif isinstance(node, Sequence):
        children = [(join(pointer, index), item) for index, item in enumerate(node.items)]
    elif isinstance(node, Scalar):
        for offset in range(len(node.text)):
            _check_span(parsed.text, parsed.document.locate_text(pointer, offset, offset + 1))
    end = node.span.start.offset
    for at, child in children:
        assert end <= child.span.start.offset <= child.span.end.offset <= node.span.end.offset
        end = child.span.end.offset
        _check_node(parsed, child, at)
