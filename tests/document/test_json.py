"""JSON gives the same located tree: exact, without duplicates, with its own plain words."""

import json
import string
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.document import Mapping, Scalar, ScalarStyle, parse
from tests.document.reading import codes, document, one, under, value

TEXT = """{
  "inputs": {"этажей": 2, "отступы": [1.50, -0, 1e3, 2E-2]},
  "events": [], "нет": null, "да": true, "пусто": {}
}
"""


def test_values() -> None:
    assert value(TEXT, "a.json") == {
        "inputs": {"этажей": 2, "отступы": [Decimal("1.50"), 0, Decimal("1000"), Decimal("0.02")]},
        "events": [],
        "нет": None,
        "да": True,
        "пусто": {},
    }


@pytest.mark.parametrize(
    ("pointer", "source"),
    [
        ("", TEXT[:-1]),
        ("/inputs/этажей", "2"),
        ("/inputs/отступы", "[1.50, -0, 1e3, 2E-2]"),
        ("/inputs/отступы/3", "2E-2"),
        ("/events", "[]"),
        ("/пусто", "{}"),
        ("/да", "true"),
        ("/inputs/нет", '{"этажей": 2, "отступы": [1.50, -0, 1e3, 2E-2]}'),
    ],
)
def test_places(pointer: str, source: str) -> None:
    found = document(TEXT, "a.json")
    assert under(TEXT, found.locate(pointer)) == source


def test_keys_are_located() -> None:
    assert under(TEXT, document(TEXT, "a.json").locate_key("/inputs/отступы")) == '"отступы"'


def test_styles() -> None:
    root = document('{"а": "б"}', "a.json").root
    assert isinstance(root, Mapping)
    ((key, node),) = [(entry.key, entry.value) for entry in root.entries]
    assert isinstance(node, Scalar)
    assert (key.style, node.style, node.text) == (ScalarStyle.DOUBLE_QUOTED, ScalarStyle.DOUBLE_QUOTED, "б")


def test_words_of_yaml_are_nothing_special_here() -> None:
    assert value('{"on": "&a", "<<": "012", "x": "\u2028"}', "a.JSON") == {"on": "&a", "<<": "012", "x": "\u2028"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0", 0), ("-0", 0), ("-0.0", Decimal("0.0")), ("1.0", Decimal("1.0")), ("9" * 40, int("9" * 40)),
        ("1e39", Decimal(10**39)), ("1E+2", Decimal(100)), ("1.5e1", Decimal("15")), ("5e-3", Decimal("0.005")),
        ("0.1", Decimal("0.1")), ("0e5", Decimal(0)),
    ],
)  # fmt: skip
def test_numbers(text: str, meant: object) -> None:
    found = value(text, "a.json")
    assert (type(found), str(found)) == (type(meant), str(meant))


@pytest.mark.parametrize("text", ["1" * 41, "1e40", "1e-41", "1e999999999", "1e-99999999999999999999", "0." + "1" * 41])
def test_numbers_too_long(text: str) -> None:
    assert codes(f'{{"а": {text}}}', "a.json") == ["too-long-number"]


@pytest.mark.parametrize("text", ["012", "+1", ".5", "5.", "1e", "0x1F", "NaN", "Infinity", "-Infinity", "1_0", "--1"])
def test_what_is_no_number(text: str) -> None:
    found = one(f'{{"а": {text}}}', "a.json")
    assert found.kind.slug == "json-number"
    assert found.pointer == "/а"
    assert under(f'{{"а": {text}}}', found.span) == text


@pytest.mark.parametrize(
    ("text", "slug", "source"),
    [
        ("", "empty-file", ""),
        (" \n", "empty-file", ""),
        ("{", "unclosed-bracket", "{"),
        ('{"а"', "unclosed-bracket", "{"),
        ('{"а":', "unclosed-bracket", "{"),
        ('{"а": 1', "unclosed-bracket", "{"),
        ('{"а": 1,', "unclosed-bracket", "{"),
        ("[1", "unclosed-bracket", "["),
        ("[1,", "unclosed-bracket", "["),
        ("[1}", "unclosed-bracket", "["),
        ('{"а": 1]', "unclosed-bracket", "{"),
        ("[1,]", "json-expected", "]"),
        ('{"а": 1,}', "json-expected", "}"),
        ("{,}", "json-expected", ","),
        ('{"а" 1}', "json-expected", "1"),
        ('{"а": }', "stray-bracket", "}"),
        ("]", "stray-bracket", "]"),
        ("[,1]", "empty-item", ","),
        ("[1 2]", "missing-comma", "2"),
        ('{"а": 1 "б": 2}', "missing-comma", '"'),
        ("{} {}", "json-trailing", "{}"),
        ("1 2", "json-trailing", "2"),
        ("{а: 1}", "json-quotes", "а"),
        ("['а']", "json-quotes", "'а'"),
        ("[True]", "json-quotes", "True"),
        ("[nullable]", "json-quotes", "nullable"),
        ("[1, // а\n2]", "json-comment", "// а"),
        ("# а\n1", "json-comment", "# а"),
        ('["а]', "unclosed-quote", '"а]'),
        ('["а\nб"]', "unclosed-quote", '"а'),
        ('["\\q"]', "bad-escape", "\\q"),
        ('["\\u12g4"]', "bad-escape", "\\u"),
        ('["а\tб"]', "control-character", "\t"),
        ('["\\u0000"]', "control-character", '"\\u0000"'),
        ('["\\udc00"]', "control-character", '"\\udc00"'),
        ('{"\\u0007": 1}', "control-character", '"\\u0007"'),
    ],
)
def test_what_is_wrong(text: str, slug: str, source: str) -> None:
    found = one(text, "a.json")
    assert (found.kind.slug, under(text, found.span)) == (slug, source)


def test_all_duplicates_are_found() -> None:
    text = '{"а": 1, "\\u0430": 2, "б": {"в": 1, "в": [1, 2]}}'
    found = parse(text.encode(), "a.json").diagnostics
    assert [(one.kind.slug, one.pointer) for one in found] == [("duplicate-key", "/а"), ("duplicate-key", "/б/в")]
    assert under(text, found[0].labels[0].span) == '"а"'


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**39), 10**39)
    | st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=8)
)
KEYS = st.text(string.ascii_letters + "абв/~ ", max_size=5)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


def _composed(data: object) -> object:
    """All texts of the tree are in Unicode's normal form C."""
    return json.loads(unicodedata.normalize("NFC", json.dumps(data, ensure_ascii=False)))


@given(data=VALUES, ascii_only=st.booleans(), indent=st.sampled_from([None, 0, 2]))
def test_reads_what_the_standard_library_writes(data: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    assert value(text, "a.json") == _composed(json.loads(text))


@given(data=VALUES)
def test_reads_json_as_yaml_alike(data: object) -> None:
    """JSON is YAML, so both readers give one value, unless a key is empty or a text is too long for a key in YAML."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    as_yaml = parse(text.encode(), "a.yaml")
    if as_yaml.document is not None:
        assert value(text) == value(text, "a.json")
