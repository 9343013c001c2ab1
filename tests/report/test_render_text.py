"""Findings for people: where, what, underlined exactly, whatever the text holds."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.diagnostics import Bilingual, Diagnostic, Kind, Severity
from regdsl.report import render_summary, render_text
from tests.report.making import KIND, WARNING, finding, kind, label, place, span_of
from tests.support.golden import assert_golden

NOTICE = "\n" * 7 + "  type: date\n" + "\n" * 32 + '  expr: birth_date > "1970-01-01"\n'


def test_the_example_of_the_design() -> None:
    clash = Kind(
        "EXP014", "type-clash", Severity.ERROR,
        Bilingual("несовместимые типы: ожидалась `{want}`, получен `{got}`", "-"),
        Bilingual('напишите date("1970-01-01")', "-"),
    )  # fmt: skip
    found = Diagnostic(
        clash,
        span_of(NOTICE, '"1970-01-01"', "izhs-notice.yaml"),
        "/criteria/adult/expr",
        {"want": "date", "got": "string"},
        (label(span_of(NOTICE, "date", "izhs-notice.yaml"), "здесь объявлено `birth_date`"),),
    )
    assert render_text([found], {"izhs-notice.yaml": NOTICE}) == (
        "error[EXP014] несовместимые типы: ожидалась `date`, получен `string`\n"
        "  --> izhs-notice.yaml:41:22   /criteria/adult/expr\n"
        '41 |   expr: birth_date > "1970-01-01"\n'
        "   |                      ^^^^^^^^^^^^\n"
        " 8 |   type: date          здесь объявлено `birth_date`\n"
        "   |         ----\n"
        ' помощь: напишите date("1970-01-01")\n'
    )


def test_english() -> None:
    text = render_text([finding(place("a.yaml", (1, 1)), kind=WARNING)], {}, "en")
    assert text == "warning[EXP014] en внимание\n --> a.yaml:1:1\n help: en поправьте\n basis: П07\n"


def test_without_a_place() -> None:
    assert render_text([finding(None)], {}) == "error[EXP014] ошибка в `x`\n помощь: поправьте\n"


def test_nothing_found() -> None:
    assert render_text([], {}) == ""


SAMPLES = {
    "cyrillic": ("сведения: {этажей: три, адрес: да}\n", "три", []),
    "wide": ("漢字: 日本 ключ: x\n", "ключ", []),
    "combining": ("е\u0308и\u0306: ошибка\n", "ошибка", []),
    "emoji": ("👩\u200d⚖\ufe0f: ошибка\n", "ошибка", []),
    "tab inside": ("а:\tб\tошибка\n", "ошибка", []),
    "no-break space": ("а:\u00a0б ошибка\n", "ошибка", []),
    "several lines": ("а:\n  б: 1\n  в: 2\nг: 3\n", "б: 1\n  в: 2", []),
    "many lines": ("а:\n" + "".join(f"  б{n}: {n}\n" for n in range(12)) + "г: 3\n", "", []),
    "ends at a line start": ("а: |\n  б\n  в\nг: 1\n", "|\n  б\n  в\n", []),
    "labels on the line": ("{а: 1, б: 2, а: 3}\n", "а: 3", ["а: 1", "б: 2"]),
    "labels elsewhere": ("а: 1\nб: 2\nа: 3\n", "а: 3", ["а: 1", "б: 2"]),
    "label longer than its column": ("очень длинная строка\nа: 3\n", "3", ["длинная"]),
    "long line": ("а: " + "слово " * 60 + "ошибка" + " хвост" * 60 + "\n", "ошибка", []),
    "long span": ("а: " + "слово " * 60 + "\n", "слово " * 59 + "слово", []),
    "long label": ("начало " + "слово " * 60 + "\nа: 3\n", "3", ["слово " * 50]),
    "direction override": ("а: \u202eб\u202c ошибка\n", "ошибка", []),
}


def _sample(name: str) -> Diagnostic:
    text, part, labels = SAMPLES[name]
    span = place("а.yaml", (2, 3), (13, 6)) if name == "many lines" else span_of(text, part)
    return finding(span, *(label(span_of(text, other), f"см. `{other.strip()}`"[:40]) for other in labels), text=name)


def test_samples(update_golden: bool) -> None:
    told = [render_text([_sample(name)], {"а.yaml": SAMPLES[name][0]}, width=72) for name in SAMPLES]
    assert_golden("report/samples.txt", "\n".join(told), update=update_golden)


@pytest.mark.parametrize(
    "name", ["cyrillic", "wide", "combining", "emoji", "tab inside", "no-break space", "long line"]
)
def test_carets_stand_under_what_they_mean(name: str) -> None:
    text, part, _ = SAMPLES[name]
    shown = render_text([_sample(name)], {"а.yaml": text}, width=72).split("\n")
    source, underline = shown[2], shown[3]
    start = underline.index("^")
    assert _between(source, start, start + underline.count("^")) == part


def test_colours_change_nothing_but_colour() -> None:
    found, sources = [_sample("labels on the line")], {"а.yaml": SAMPLES["labels on the line"][0]}
    painted = render_text(found, sources, color=True)
    assert "\x1b[1;31m" in painted
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == render_text(found, sources)


def test_source_lines_fit_the_width() -> None:
    for name in ("long line", "long span"):
        shown = render_text([_sample(name)], {"а.yaml": SAMPLES[name][0]}, width=72)
        assert all(_columns(line) <= 72 for line in shown.split("\n"))


def test_a_line_of_megabytes_is_shown_at_once() -> None:
    text = "а" * 3_000_000
    shown = render_text([finding(place("а.yaml", (1, 1_500_000), (1, 2_900_000)))], {"а.yaml": text})
    assert len(shown) < 1_000


@pytest.mark.parametrize(
    "steering", ["\x1b[2J", "\x9b31m", "\r", "\x07", "\x00", "\u202e", "\u2066", "\ud800", "\x7f", "\n"]
)
def test_nothing_can_steer_the_terminal(steering: str) -> None:
    """Neither file names, pointers, messages nor source lines carry control characters out."""
    span = place(f"а{steering}.yaml", (1, 1), (1, 3))
    found = finding(span, label(span, f"л{steering}"), text=f"т{steering}", pointer=f"/п{steering}")
    shown = render_text([found], {span.file: f"с{steering}трока"})
    shown.encode()
    assert all(char == "\n" or char.isprintable() for char in shown)
    assert shown.count("\n") == render_text(
        [finding(place("а", (1, 1)), label(place("а", (1, 1)), "л"))], {"а": "с"}
    ).count("\n")


@pytest.mark.parametrize(
    ("first", "last"),
    [((1, 99), (1, 120)), ((99, 1), (99, 2)), ((1, 1), (99, 9)), ((2, 1), (1, 1)), ((1, 5), (1, 2)), ((0, 0), (0, 0))],
)
def test_places_beyond_the_text(first: tuple[int, int], last: tuple[int, int]) -> None:
    span = place("а.yaml", first, last)
    shown = render_text([finding(span, label(span, "и здесь"))], {"а.yaml": "один\nдва\n"})
    assert f"а.yaml:{first[0]}:{first[1]}" in shown
    assert "помощь" in shown


def test_a_label_in_another_file_is_named() -> None:
    found = finding(place("а.yaml", (1, 1), (1, 4)), label(place("б.yaml", (2, 1), (2, 4)), "объявлено"))
    shown = render_text([found], {"а.yaml": "раз\n", "б.yaml": "\nдва\n"})
    assert " --> б.yaml:2:1\n2 | два  объявлено\n  | ---\n" in shown
    assert "б.yaml:2:1   объявлено" in render_text([found], {"а.yaml": "раз\n"})


def test_braces_in_the_text_of_an_author_are_text() -> None:
    assert "ошибка в `{0} {x!r}`" in render_text([finding(None, text="{0} {x!r}")], {})


ANY = st.text(st.characters(), max_size=30)
POSITIONS = st.tuples(st.integers(0, 6), st.integers(0, 40))


@given(
    text=st.lists(ANY, max_size=4).map("\n".join), message=ANY, first=POSITIONS, last=POSITIONS, other=POSITIONS,
    width=st.integers(-5, 90),
)  # fmt: skip
def test_any_text_and_place(
    text: str, message: str, first: tuple[int, int], last: tuple[int, int], other: tuple[int, int], width: int
) -> None:
    found = finding(place("а", first, last), label(place("а", other), message), text=message, pointer=message)
    shown = render_text([found], {"а": text}, width=width)
    shown.encode()
    assert all(char == "\n" or char.isprintable() or char in "\u200c\u200d" for char in shown)
    assert shown.startswith("error[EXP014] ")


@pytest.mark.parametrize(
    ("errors", "warnings", "ru", "en"),
    [
        (0, 0, "0 ошибок, 0 предупреждений", "0 errors, 0 warnings"),
        (1, 1, "1 ошибка, 1 предупреждение", "1 error, 1 warning"),
        (2, 5, "2 ошибки, 5 предупреждений", "2 errors, 5 warnings"),
        (11, 22, "11 ошибок, 22 предупреждения", "11 errors, 22 warnings"),
    ],
)
def test_summary(errors: int, warnings: int, ru: str, en: str) -> None:
    info = finding(None, kind=kind("к сведению", severity=Severity.INFO))
    found = [finding(None, kind=KIND)] * errors + [finding(None, kind=WARNING)] * warnings + [info]
    assert (render_summary(found), render_summary(found, "en")) == (ru, en)


def _columns(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    none = sum(unicodedata.category(char) in ("Mn", "Me", "Cf") for char in text)
    return len(text) + wide - none


def _between(line: str, start: int, end: int) -> str:
    """Return the characters of `line` that a terminal shows from column `start` to `end`."""
    chosen, column = "", 0
    for char in line:
        if start <= column < end:
            chosen += char
        column = _columns(line[: line.index(char) + 1]) if line.count(char) == 1 else column + _columns(char)
    return chosen
