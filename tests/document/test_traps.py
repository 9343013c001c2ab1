"""The traps of YAML: each has its own words, and the edit that defuses it reads back as the author meant."""

from decimal import Decimal

import pytest

from regdsl.diagnostics import Fix
from regdsl.document import parse, to_python
from tests.document.reading import codes, one, under, value


def _mended(text: str, fix: Fix | None) -> object:
    assert fix is not None
    assert str(fix.safety) == "unsafe", "where a text ends is the author's to say"
    return value(text[: fix.span.start.offset] + fix.replacement + text[fix.span.end.offset :])


@pytest.mark.parametrize(
    ("text", "cut", "mended"),
    [
        ("{title: Нет, без решения}\n", "без решения", {"title": "Нет, без решения"}),
        ("{t: Нет, без, ещё, type: text}\n", "без, ещё", {"t": "Нет, без, ещё", "type": "text"}),
        ("а: {expr: min(а, б) > 3}\n", "б) > 3", {"а": {"expr": "min(а, б) > 3"}}),
        ("а: {expr: f(а, б), q: 1}\n", "б)", {"а": {"expr": "f(а, б)", "q": 1}}),
        ("а: {часы: Пн 9:00, Вт 10:00}\n", "Вт 10:00", {"а": {"часы": "Пн 9:00, Вт 10:00"}}),
        ("а: {t: Дом,\n  сад}\n", "сад", {"а": {"t": "Дом, сад"}}),
        ("а: {t: Закон «О», \"слово\"}\n", '"слово"', {"а": {"t": 'Закон «О», "слово"'}}),
        ("а: {срок: 3, 5 дней}\n", "5 дней", {"а": {"срок": "3, 5 дней"}}),
    ],
)  # fmt: skip
def test_text_cut_by_a_comma(text: str, cut: str, mended: object) -> None:
    found = one(text)
    assert found.kind.slug == "text-cut-by-comma"
    assert under(text, found.span) == cut
    assert cut.replace("\n  ", " ") in found.message("ru")
    assert _mended(text, found.fix) == mended


@pytest.mark.parametrize(
    ("text", "mended", "help_"),
    [
        ("{min: 0,5, max: 1}\n", {"min": Decimal("0.5"), "max": 1}, ("`0.5`", "точкой")),
        ("{when: столов > 2,5}\n", {"when": "столов > 2.5"}, ("`столов > 2.5`", "точкой", '`"столов > 2,5"`')),
    ],
)
def test_a_number_cut_by_its_comma(text: str, mended: object, help_: tuple[str, ...]) -> None:
    found = one(text)
    assert found.kind.slug == "text-cut-by-comma"
    assert all(word in found.help_text("ru") for word in help_)
    assert "a point, not a comma" in found.help_text("en")
    assert ("quotes" in found.help_text("en")) == (len(help_) > 2) == ("кавычки" in found.help_text("ru"))
    assert _mended(text, found.fix) == mended


@pytest.mark.parametrize("text", ["{t: Дом 2, 5}\n", "{t: Более 2,5 м}\n", "{t: 1,2,3}\n", "{t: Дом,5}\n"])
def test_a_comma_of_no_number(text: str) -> None:
    assert "точкой" not in one(text).help_text("ru")


def test_two_cut_texts_are_two_findings() -> None:
    assert codes("{а: б, в, г: д, е}\n") == ["text-cut-by-comma"] * 2


@pytest.mark.parametrize(
    "text", ["{а: 1, б: }\n", "{а: , б: 1}\n", "{? а, б: 1}\n", "{а: ~, б: ''}\n", "[а, б]\n", "а:\nб:\n"]
)
def test_an_empty_value_that_was_written_is_no_trap(text: str) -> None:
    if text != "{? а, б: 1}\n":
        assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "key"), [("{а, б: 1}\n", "а"), ("{а: [1], б}\n", "б"), ('{а: "б", в}\n', "в"), ("{а: , б}\n", "б")]
)
def test_a_key_without_value(text: str, key: str) -> None:
    found = one(text)
    assert (found.kind.slug, under(text, found.span)) == ("key-without-value", key)


@pytest.mark.parametrize("text", ["{а:1}\n", "{а: 1, б:2}\n", "а: 1\nб:2\nв: 3\n", "а:1\nб:2\n", "{а: x, срок:2}\n"])
def test_a_colon_without_its_space(text: str) -> None:
    assert codes(text) == ["missing-space"]


@pytest.mark.parametrize(
    ("text", "quoted", "mended"),
    [
        ("title: Нормативы: МРОТ\n", "Нормативы: МРОТ", {"title": "Нормативы: МРОТ"}),
        ("а:\n  - title: Нормативы: МРОТ # да\n", "Нормативы: МРОТ", {"а": [{"title": "Нормативы: МРОТ"}]}),
        ("а: {title: Нормативы: МРОТ, б: 1}\n", "Нормативы: МРОТ", {"а": {"title": "Нормативы: МРОТ", "б": 1}}),
        ('title: Приказ "О": тест\n', 'Приказ "О": тест', {"title": 'Приказ "О": тест'}),
    ],
)
def test_a_colon_inside_a_text(text: str, quoted: str, mended: object) -> None:
    found = one(text)
    assert found.kind.slug == "colon-in-text"
    assert under(text, found.span) == quoted
    assert _mended(text, found.fix) == mended


@pytest.mark.parametrize(
    ("text", "slug", "mended"),
    [
        ("а: @имя\n", "reserved-start", {"а": "@имя"}),
        ("а: `имя`\n", "reserved-start", {"а": "`имя`"}),
        ("а: %имя # да\n", "reserved-start", {"а": "%имя"}),
        ("а: {б: x[1] > 2, в: 1}\n", "bracket-in-text", {"а": {"б": "x[1] > 2", "в": 1}}),
        ("а: {б: x in [1, 2], в: 1}\n", "bracket-in-text", {"а": {"б": "x in [1, 2]", "в": 1}}),
        ("а: [1, 2] + x\n", "text-after-bracket", {"а": "[1, 2] + x"}),
        ("- а: {б} в\n", "text-after-bracket", [{"а": "{б} в"}]),
        ('а: "Закон" о доме # да\n', "text-after-quote", {"а": '"Закон" о доме'}),
        ("а: 'да' = ответ\n", "text-after-quote", {"а": "'да' = ответ"}),
        ("а: 'it's'\n", "text-after-quote", {"а": "it's"}),
        ('а: "б": в\n', "text-after-quote", {"а": '"б": в'}),
        ('"а" б: в\n', "text-after-quote", {'"а" б': "в"}),
        ('{а: "б" в, г: 1}\n', "text-after-quote", {"а": '"б" в', "г": 1}),
        ('- "а" или "б"\n', "text-after-quote", ['"а" или "б"']),
    ],
)
def test_a_text_that_needs_quotes(text: str, slug: str, mended: object) -> None:
    found = [found for found in parse(text.encode(), "a.yaml").diagnostics if found.kind.slug == slug]
    assert len(found) == 1
    assert _mended(text, found[0].fix) == mended


def test_duplicates_show_the_first_and_all_are_found() -> None:
    text = "а: 1\nб: {в: 1, в: 2}\nа: 3\nа: 4\n"
    found = parse(text.encode(), "a.yaml").diagnostics
    assert [(one.kind.slug, one.pointer) for one in found] == [
        ("duplicate-key", "/б/в"),
        ("duplicate-key", "/а"),
        ("duplicate-key", "/а"),
    ]
    assert [under(text, one.labels[0].span) for one in found] == ["в", "а", "а"]
    assert [one.labels[0].span.start.line for one in found] == [2, 1, 1]


def test_the_same_key_in_two_mappings_is_no_duplicate() -> None:
    assert value("а: {б: 1}\nв: {б: 2}\n") == {"а": {"б": 1}, "в": {"б": 2}}


def test_a_quote_left_open_is_told_where_it_opens() -> None:
    text = 'а: "один\nб: "два"\nв: 3\n'
    found = one(text)
    assert found.kind.slug == "unclosed-quote"
    assert found.span is not None
    assert found.span.start.line == 1


@pytest.mark.parametrize(
    "text", ["а: &я 1\n", "а: *я\n", "&я а: 1\n", "- &я [1]\n", "а: &я\n  б: 1\n", "*я : 1\n", "а: *яблоко и груша\n"]
)
def test_anchors_and_aliases_are_refused(text: str) -> None:
    assert codes(text) == ["alias"]


@pytest.mark.parametrize(
    "text", ["а: !!int 1\n", "а: !x\n", "!!map {а: 1}\n", "а: ! 1\n", "а: !<x> 1\n", "!!str а: 1\n"]
)
def test_tags_are_refused(text: str) -> None:
    assert codes(text) == ["tag"]


def test_quoted_signs_are_texts() -> None:
    text = "а: '*я'\nб: \"&я\"\nв: '!x'\n'<<': 1\n"
    assert to_python(parse(text.encode(), "a.yaml").document.root) == {"а": "*я", "б": "&я", "в": "!x", "<<": 1}  # type: ignore[union-attr]


@pytest.mark.parametrize("code", ["0", "e", "x7f", "u0085", "a"])
def test_no_control_character_by_escape(code: str) -> None:
    assert codes(f'а: "б\\{code}"\n') == ["control-character"]
    assert codes(f'"б\\{code}": 1\n') == ["control-character"]


def test_tab_and_break_by_escape_are_fine() -> None:
    assert value('а: "б\\t\\n\\r"\n') == {"а": "б\t\n\r"}


def test_findings_are_limited() -> None:
    assert len(codes("а: 1\n" * 5000)) == 100
