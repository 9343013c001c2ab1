"""Every node has its place, and pointers find it."""

from decimal import Decimal

import pytest

from regdsl.document import Mapping, Scalar, ScalarStyle, Sequence, parse, parse_all, to_python
from regdsl.document import pointer as pointers
from tests.document.reading import document, under

TEXT = """\
# примечание
сроки:
  решение: {length: 7 рабочих дней, from: "поступление"}
  пустой:
отступы: [1.50, 'два', 3]
grounds:
- id: ч6
  explain: |
    Первая строка
      вторая

  basis: >-
    свёрнутый
    текст
- id: ч7
"""


@pytest.mark.parametrize(
    ("pointer", "source"),
    [
        ("/сроки/решение/length", "7 рабочих дней"),
        ("/сроки/решение/from", '"поступление"'),
        ("/сроки/решение", '{length: 7 рабочих дней, from: "поступление"}'),
        ("/сроки/пустой", ""),
        ("/отступы", "[1.50, 'два', 3]"),
        ("/отступы/0", "1.50"),
        ("/отступы/1", "'два'"),
        ("/grounds/0/explain", "|\n    Первая строка\n      вторая"),
        ("/grounds/0/basis", ">-\n    свёрнутый\n    текст"),
        ("/grounds/1", "id: ч7"),
        ("/grounds", TEXT[TEXT.index("- id: ч6") : -1]),
        ("", TEXT[TEXT.index("сроки") : -1]),
        # what does not exist stands for the nearest that does
        ("/отступы/3", "[1.50, 'два', 3]"),
        ("/отступы/01", "[1.50, 'два', 3]"),
        ("/отступы/-", "[1.50, 'два', 3]"),
        ("/отступы/0/а", "1.50"),
        ("/grounds/1/title/x", "id: ч7"),
    ],
)
def test_locate(pointer: str, source: str) -> None:
    assert under(TEXT, document(TEXT).locate(pointer)) == source


@pytest.mark.parametrize(
    ("pointer", "source"),
    [
        ("/сроки", "сроки"),
        ("/сроки/решение/from", "from"),
        ("/отступы/0", "1.50"),
        ("/grounds/0/basis", "basis"),
        ("/grounds/1/title", "id: ч7"),
        ("/сроки/решение/by", "решение"),
    ],
)
def test_locate_key(pointer: str, source: str) -> None:
    assert under(TEXT, document(TEXT).locate_key(pointer)) == source


def test_node() -> None:
    found = document(TEXT)
    assert isinstance(found.node(""), Mapping)
    assert isinstance(found.node("/grounds"), Sequence)
    scalar = found.node("/отступы/0")
    assert isinstance(scalar, Scalar)
    assert (scalar.text, scalar.value, scalar.style) == ("1.50", Decimal("1.50"), ScalarStyle.PLAIN)
    for missing in ("/нет", "/отступы/3", "/отступы/x", "/отступы/٠", "/сроки/решение/length/0"):
        assert found.node(missing) is None


def test_a_text_that_is_no_pointer_is_a_bug() -> None:
    with pytest.raises(ValueError, match="pointer"):
        document(TEXT).locate("сроки")


def test_pointers_escape() -> None:
    text = "а/б:\n  в~г: 1\n"
    pointer = pointers.join("", "а/б", "в~г")
    assert pointer == "/а~1б/в~0г"
    assert pointers.split(pointer) == ("а/б", "в~г")
    assert under(text, document(text).locate(pointer)) == "1"


def test_to_python() -> None:
    assert to_python(document(TEXT).root) == {
        "сроки": {"решение": {"length": "7 рабочих дней", "from": "поступление"}, "пустой": None},
        "отступы": [Decimal("1.50"), "два", 3],
        "grounds": [
            {"id": "ч6", "explain": "Первая строка\n  вторая\n", "basis": "свёрнутый текст"},
            {"id": "ч7"},
        ],
    }


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark(break_: str, mark: str) -> None:
    text = "а: 1\n\nб:\n  - ключ: значение\n".replace("\n", break_)
    found = parse((mark + text).encode(), "a.yaml").document
    assert found is not None
    assert found.text == text
    span = found.locate("/б/0/ключ")
    assert (span.start.line, span.start.column) == (4, 11)
    assert text[span.start.offset : span.end.offset] == "значение"


def test_columns_count_characters() -> None:
    text = "ключ: 🏠 дом\nещё: {а: 𝒳, б: слово}\n"
    span = document(text).locate("/ещё/б")
    assert (span.start.line, span.start.column) == (2, 16)
    assert under(text, span) == "слово"


def test_composed_names_are_found_however_they_are_written() -> None:
    text = "и\u0306од: е\u0308лка\n"
    found = document(text)
    assert to_python(found.root) == {"йод": "ёлка"}
    assert under(text, found.locate("/йод")) == "е\u0308лка"
    assert under(text, found.locate_text("/йод", 0, 1)) == "е\u0308"
    assert under(text, found.locate_text("/йод", 1, 4)) == "лка"


def test_several_documents_on_request() -> None:
    text = "а: 1\n---\nб: 2\n"
    parsed = parse_all(text.encode(), "a.yaml")
    assert [to_python(found.root) for found in parsed.documents] == [{"а": 1}, {"б": 2}]
    assert under(text, parsed.documents[1].locate("/б")) == "2"
    assert parse(text.encode(), "a.yaml").document is None


def test_an_opening_line_of_dashes_is_no_second_document() -> None:
    assert to_python(document("---\nа: 1\n...\n").root) == {"а": 1}
