"""The sheet as text, as HTML and as JSON."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from regdsl.assess import Assessment
from regdsl.report.assessment_json import render_assessment_json
from regdsl.report.assessment_sheet import assessment_sheet
from regdsl.report.sheet_html import render_sheet_html
from regdsl.report.sheet_text import render_sheet_text
from regdsl.version import __version__
from tests.assess.making import HERE, NOTICE, made_of, written
from tests.cli.calling import call
from tests.support.paths import SCHEMAS

SCHEMA = json.loads((SCHEMAS / "output" / "summary.json").read_text(encoding="utf-8"))
HOSTILE = '</title></style><script>alert(1)</script>\\" & <b>жирно</b>'


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Assessment:
    before = written(
        tmp_path,
        ('version: "2"', 'version: "1"'),
        ("sum(доходы) <= 100000", "sum(доходы) <= 200000"),
        name="before.yaml",
    )
    written(tmp_path)
    monkeypatch.chdir(tmp_path)
    return made_of(NOTICE, former=before.name)


def golden(name: str, text: str, update: bool) -> None:
    path = HERE / "golden" / name
    shown = text.replace(f"regdsl {__version__}", "regdsl …").replace(f'"program": "{__version__}"', '"program": "…"')
    if update:
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_text(made: Assessment, lang: str, update_golden: bool) -> None:
    golden(f"notice.{lang}.txt", render_sheet_text(assessment_sheet(made, lang)), update_golden)  # type: ignore[arg-type]


def test_json(made: Assessment, update_golden: bool) -> None:
    text = render_assessment_json([made])
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(text), SCHEMA)
    golden("notice.json", text, update_golden)


def html(made: Assessment, lang: str = "ru") -> ElementTree.Element:
    """The page, read as XML: what is not well-formed raises."""
    text = render_sheet_html([assessment_sheet(made, lang)], lang)  # type: ignore[arg-type]
    assert text.startswith("<!DOCTYPE html>\n")
    return ElementTree.fromstring(text.partition("\n")[2])


def test_html_is_well_formed_and_complete(made: Assessment) -> None:
    page = html(made)
    assert page.get("lang") == "ru"
    assert [each.text[0] for each in page.iter("h2") if each.text] == list("12345678")
    text = "".join(page.itertext())
    for row in made.criteria:
        assert row.id in text
        assert row.text in text
    for remark in made.remarks:
        assert remark.quote in text
    assert "Дополнить статью 4 сроком." in text


def test_tables_are_accessible(made: Assessment) -> None:
    tables = list(html(made).iter("table"))
    assert tables
    for table in tables:
        assert table.find("caption") is not None
        assert {each.get("scope") for each in table.findall("thead/tr/th")} == {"col"}
        width = len(table.findall("thead/tr/th"))
        for row in table.findall("tbody/tr"):
            assert [each.get("scope") for each in row.findall("th")] == ["row"]
            assert len(list(row)) == width


def test_html_needs_nothing_beside_it(made: Assessment) -> None:
    text = render_sheet_html([assessment_sheet(made)])
    assert not re.search(r"https?://|\bsrc=|href=|url\(|@import|<script|<link|<img", text)
    assert "counter(page)" in text
    assert "size: A4" in text


def test_russian_page_is_wholly_russian(made: Assessment) -> None:
    text = "".join("".join(one.itertext()) for one in html(made).iter("main"))
    english = "".join("".join(one.itertext()) for one in html(made, "en").iter("main"))
    for word in ("remark", "found", "proved", "Proposed", "Line", "Norm", "none"):
        assert word not in text
        assert word in english


def test_what_is_never_said(made: Assessment) -> None:
    text = render_sheet_text(assessment_sheet(made)).casefold()
    ours = text.replace("не соответствует", "")
    assert "антикоррупционн" not in ours
    assert "%" not in ours
    assert " балл" not in ours
    said = re.sub(r"\* [pe]\d+\..*?вывод", "", ours, flags=re.S)  # the words of the act are its own
    assert "соответствует" not in said


def test_hostile_texts_are_escaped(tmp_path: Path) -> None:
    quoted = json.dumps(HOSTILE, ensure_ascii=False)
    path = written(
        tmp_path,
        ("title: Придуманная услуга об уведомлении", f"title: {quoted}"),
        ("name: Придуманная почта", f"name: {quoted}"),
    )
    text = render_sheet_html([assessment_sheet(made_of(path))])

    tags: set[str] = set()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            tags.add(tag)

    Reader().feed(text)
    assert "html" in tags
    assert not tags & {"script", "b"}
    title = ElementTree.fromstring(text.partition("\n")[2]).findtext("head/title")
    assert title is not None
    assert title.endswith(HOSTILE)


def test_a_version_cannot_leave_the_style(tmp_path: Path) -> None:
    path = written(tmp_path, ('version: "2"', "version: 'a\"; } </style><b>'"))
    text = render_sheet_html([assessment_sheet(made_of(path))])
    assert text.count("</style>") == 1


def test_the_command(made: Assessment) -> None:
    done = call("check", NOTICE, "--summary", "--former", "before.yaml", "--format", "json")
    assert (done.status, done.err) == (1, "")
    jsonschema.validate(done.json, SCHEMA)
    done = call("check", NOTICE, "--summary", "--format", "html", "-o", "sheet.html")
    assert done.out == "записано: sheet.html\n"
    ElementTree.fromstring(Path("sheet.html").read_text(encoding="utf-8").partition("\n")[2])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--former", "before.yaml"), "--summary"),
        (("--format", "html"), "--summary"),
        (("--summary", "--format", "sarif"), "--format sarif"),
        (("--summary", "--baseline", "x.json"), "--baseline"),
        (("--summary", "--profile", "base"), "base"),
        (("--summary", "--former", "missing.yaml"), "missing.yaml"),
    ],
)
def test_wrong_calls(made: Assessment, arguments: tuple[str, ...], said: str) -> None:
    done = call("check", NOTICE, *arguments)
    assert done.status == 2
    assert said in done.err


def test_a_version_before_is_that_of_one_regulation(made: Assessment) -> None:
    done = call("check", NOTICE, "before.yaml", "--summary", "--former", "before.yaml")
    assert (done.status, done.out) == (2, "")
    assert "а их здесь 2" in done.err


def test_files_that_are_no_regulation(made: Assessment) -> None:
    Path("broken.yaml").write_text("a: [", encoding="utf-8")
    done = call("check", "broken.yaml", "--summary")
    assert (done.status, done.out) == (2, "")
    done = call("check", "broken.yaml", NOTICE, "--summary", "--format", "json")
    jsonschema.validate(done.json, SCHEMA)
    assert [one["file"] for one in done.json["diagnostics"]] == ["broken.yaml"]
    assert len(done.json["regulations"]) == 1
