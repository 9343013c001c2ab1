"""Findings as a page: whole by itself, safe, in both languages, told in words."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from regdsl.diagnostics import Bilingual, Diagnostic, Fix, Kind, Label, Position, Safety, Severity, Span
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.html import Jurisdiction, render_html

KIND = Kind(
    "LNG001",
    "a-defect",
    Severity.WARNING,
    Bilingual("плохо: `{what}`", "bad: `{what}`"),
    Bilingual("напишите `так`", "write `so`"),
    "Закон, I",
)
BY = Jurisdiction(Bilingual("Закон", "Law"), Bilingual("№ 1", "No 1"), {"LNG001": "слова принципа"})
NASTY = "<script>alert(1)</script> \x1b[31m \u202e \ud800 \"' & конец"
VOID = {"meta", "br", "img", "link"}


def at(line: int, column: int, end: int, file: str = "дела/услуга.yaml") -> Span:
    return Span(file, Position(line, column, 0), Position(line, end, end - column))


SOURCES = {"дела/услуга.yaml": f"a: 1\n  b: плохо тут\nc: {NASTY}\n", "чисто.yaml": "x: 1\n"}
FOUND = [
    Diagnostic(KIND, at(2, 6, 11), "/inputs/б", {"what": "раз"}, (Label(at(1, 1, 2), Bilingual("тут", "here")),)),
    Diagnostic(
        KIND, at(3, 4, 12), "/c", {"what": NASTY}, fix=Fix(at(3, 4, 12), "", Safety.UNSAFE), level=Severity.ERROR
    ),
    Diagnostic(KIND, None, "", {"what": "нигде"}, level=Severity.INFO),
]


class Reader(HTMLParser):
    """Reads a page: its words, what its elements point to, and whether every one is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def page(lang: Lang = "ru") -> Reader:
    return Reader(render_html(FOUND, SOURCES, lang, by=BY, suppressed=[(FOUND[0], "так велит закон")]))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "ru",
            [
                "Файлов: 2.",
                "1 ошибка, 1 предупреждение",
                "предупреждение LNG001",
                "строка 2, столбец 6",
                "слова принципа",
            ],
        ),
        ("en", ["Files: 2.", "1 error, 1 warning", "warning LNG001", "line 2, column 6", "слова принципа"]),
    ],
)
def test_all_of_a_finding_is_told_in_words(lang: Lang, said: list[str]) -> None:
    text = page(lang).text
    for words in said:
        assert words in text
    level = {"ru": ["ошибка", "предупреждение", "сведения"], "en": ["error", "warning", "info"]}[lang]
    articles = [one for one in page(lang).tags if one[0] == "article"]
    assert len(articles) == 3
    for words in level:
        assert f"{words} LNG001" in text, "the severity is a word, not only a colour"


def test_russian_pages_are_russian() -> None:
    own = re.sub(
        r"LNG001|regdsl fix --unsafe|regdsl \S+|yaml|script|alert|/inputs/б|/c|\[31m|\ba:|\bb:|\bc:|\bx:",
        "",
        page().text,
    )
    assert re.findall(r"[A-Za-z]{2,}", own) == []


def test_nothing_of_the_author_is_markup() -> None:
    text = render_html(FOUND, SOURCES, by=BY)
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e\ud800-\udfff]", text)
    text.encode()


def test_the_page_needs_nothing_else() -> None:
    read = page()
    names = {attrs["id"] for _, attrs in read.tags if "id" in attrs}
    for tag, attrs in read.tags:
        assert tag not in ("script", "link", "img", "iframe")
        assert "src" not in attrs
        if "href" in attrs:
            assert str(attrs["href"]).removeprefix("#") in names, "links lead to places of the page itself"
        if "aria-labelledby" in attrs:
            assert attrs["aria-labelledby"] in names
    assert "url(" not in render_html(FOUND, SOURCES, by=BY)


def test_structure_for_those_who_do_not_see_it() -> None:
    read = page()
    assert ("html", {"lang": "ru"}) in read.tags
    tags = [tag for tag, _ in read.tags]
    assert tags.count("h1") == tags.count("main") == tags.count("nav") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert all("scope" in attrs for tag, attrs in read.tags if tag == "th")


def test_the_place_is_marked_in_its_line() -> None:
    assert "2    b: <mark>плохо</mark> тут" in render_html(FOUND[:1], SOURCES, by=BY)


def test_a_line_of_a_megabyte_is_cut() -> None:
    long = {"дела/услуга.yaml": "\n" + "б" * 1_000_000}
    assert len(render_html(FOUND[:1], long, by=BY)) < 20_000


def test_no_findings() -> None:
    assert "Замечаний нет" in Reader(render_html([], SOURCES, by=BY)).text
