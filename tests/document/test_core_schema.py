"""YAML 1.2's core schema as the layer reads it: the table in `core_schema`'s docstring."""

from decimal import Decimal

import pytest

from tests.document.reading import codes, one, under, value


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("0", 0), ("12", 12), ("-12", -12), ("-0", 0), ("9" * 40, int("9" * 40)), ("-" + "9" * 40, -int("9" * 40)),
        ("1.50", Decimal("1.50")), ("-0.5", Decimal("-0.5")), ("0.1", Decimal("0.1")),
        ("1." + "3" * 39, Decimal("1." + "3" * 39)),
    ],
)  # fmt: skip
def test_values(written: str, meant: object) -> None:
    assert value(f"а: {written}\n") == {"а": meant}
    (found,) = value(f"- {written}\n")  # type: ignore[misc]
    assert type(found) is type(meant)
    assert str(found) == str(meant)


@pytest.mark.parametrize(
    "text",
    [
        "yes", "no", "on", "off", "Yes", "NO", "y", "n", "nUll", "tRUE", "truth", "None", "nan", "inf", "Infinity",
        "1:30", "190:20:30", "2026-02-30", "2026-01-01", "2026-01-01T10:00:00Z", "1 000", "1,5", "1/3", "05.06.2026",
        "1.2.3", "10 рабочих дней", "-", "--1", "-а", "+", ".", "..", "1-2", "0-0", "№ 012", "01-02", "e5", "0x",
        "0xZZ", "١٢", "１２", "2026.1а", "=", "п.1",
    ],
)  # fmt: skip
def test_texts(text: str) -> None:
    """Dates, times and words that YAML 1.1 would turn into something else stay as written."""
    if text != "-":
        assert value(f"а: {text}\n") == {"а": text}
    assert value(f'а: "{text}"\n') == {"а": text}
    assert value(f"а: '{text}'\n") == {"а": text}


@pytest.mark.parametrize(
    "text",
    [
        "012", "-012", "00", "012.5", "007", "05.06", "0x1F", "0XFF", "0o14", "0b101", "1e3", "1E-3", "1.5e+3", "12E5",
        ".5", "5.", "+5", "+5.5", "1_000", "1_000.5", ".inf", "-.INF", "+.inf", ".nan", ".NaN",
    ],
)  # fmt: skip
def test_unclear_numbers(text: str) -> None:
    found = one(f"срок: {text}\n")
    assert found.kind.slug == "unclear-number"
    assert under(f"срок: {text}\n", found.span) == text
    assert f'`"{text}"`' in found.help_text("ru")
    assert value(f'срок: "{text}"\n') == {"срок": text}


@pytest.mark.parametrize("text", ["1" * 41, "-" + "1" * 41, "1." + "1" * 40, "1" * 40 + ".5"])
def test_numbers_too_long(text: str) -> None:
    assert codes(f"а: {text}\n") == ["too-long-number"]


def test_a_key_is_text_whatever_it_looks_like() -> None:
    text = "2026: а\n012: б\ntrue: в\n1.50: г\nnull: д\n0x1F: е\n"
    assert value(text) == {"2026": "а", "012": "б", "true": "в", "1.50": "г", "null": "д", "0x1F": "е"}


def test_one_key_in_two_spellings_is_one_key() -> None:
    assert codes('1: а\n"1": б\n') == ["duplicate-key"]
    assert codes("й: 1\nи\u0306: 2\n") == ["duplicate-key"]


def test_blocks_are_texts() -> None:
    assert value("а: |\n  012\nб: >-\n  true\n") == {"а": "012\n", "б": "true"}


@pytest.mark.parametrize("key", ["on", "off", "yes", "no", "On", "YES"])
def test_a_switch_for_a_key_is_a_warning_with_a_safe_edit(key: str) -> None:
    found = one(f"{key}: 1\n")
    assert (found.kind.slug, str(found.severity)) == ("switch-key", "warning")
    assert found.fix is not None
    assert (found.fix.replacement, str(found.fix.safety)) == (f'"{key}"', "safe")
    assert codes(f'"{key}": 1\n') == []
