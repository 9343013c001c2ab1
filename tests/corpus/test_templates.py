"""Templates and instances: found, put together, told about."""

from pathlib import Path
from shutil import copy
from typing import Any

import pytest

import regdsl
from regdsl.corpus import load_bundle
from regdsl.diagnostics import Diagnostic
from tests.cli.calling import call

BAD = Path(__file__).parents[1] / "bad" / "templates"
APPLICATION: dict[str, Any] = {"submitted_at": "2026-03-02", "inputs": {"площадь": 21}}


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """An instance beside its template."""
    copy(BAD / "template.yaml", tmp_path / "template.yaml")
    return Path(copy(BAD / "instance.yaml", tmp_path / "city.yaml"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def load(path: Path) -> regdsl.Regulation:
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded


def errors(path: Path) -> tuple[Diagnostic, ...]:
    return regdsl.check([path]).diagnostics


def test_what_the_instance_settles_decides(city: Path) -> None:
    said = load(city).decide(APPLICATION).to_dict("ru")
    assert (said["outcome"], said["regulation"]["id"]) == ("refused", "example.city.garden")  # type: ignore[index]
    assert said["deadline"] == {"выделение": "2026-03-12", "ответ": "2026-03-10"}
    change(city, "площадь: 20", "площадь: 21")
    assert load(city).decide(APPLICATION).outcome == "granted"


def test_the_digest_covers_the_template_and_not_its_layout(city: Path) -> None:
    template = city.with_name("template.yaml")
    before = load(city).digest
    change(template, "applicants: [citizen]", "# кто подаёт\napplicants: ['citizen']")
    assert load(city).digest == before
    change(template, "max: 100, source", "max: 200, source")
    assert load(city).digest != before


def test_a_version_of_a_template_is_pinned(city: Path) -> None:
    newer = city.with_name("template-2027.yaml")
    copy(city.with_name("template.yaml"), newer)
    change(newer, '"2026.1"', '"2027.1"')
    change(newer, "площадь <= наибольшая площадь", "площадь < наибольшая площадь")
    before = load(city).digest
    change(city, "@2026.1", "@2027.1")
    assert load(city).digest != before


def test_a_mistake_of_the_template_is_shown_there_and_where_it_was_taken(city: Path) -> None:
    template = city.with_name("template.yaml")
    change(template, "basis: порядок/п.1", "basis: порядки/п.1")
    (found,) = errors(city)
    assert found.span is not None
    assert (found.kind.code, found.span.file) == ("NAM015", str(template))
    text = template.read_text(encoding="utf-8")
    assert text[found.span.start.offset : found.span.end.offset] == "порядки/п.1"
    (label,) = found.labels
    assert (label.span.file, label.span.start.line) == (str(city), 4)
    assert [one.kind.code for one in regdsl.check([city.parent]).diagnostics] == ["NAM015"], "told once for a folder"


def test_a_folder_holds_the_versions_of_instances_and_no_template(city: Path) -> None:
    later = city.with_name("city-2.yaml")
    copy(city, later)
    change(city, "language: ru", "language: ru\nin_force: {from: 2026-01-01, to: 2026-12-31}")
    rule = "transitional: [{change: Больше площадь, undecided_cases: new, basis: порядок/п.1}]"
    change(later, "language: ru", f"language: ru\nin_force: {{from: 2027-01-01}}\n{rule}\ntitle: Сад")
    change(later, 'version: "1"', 'version: "2"')
    change(later, "площадь: 20", "площадь: 30")
    loaded = regdsl.load(city.parent)
    assert isinstance(loaded, regdsl.RegulationSet)
    assert [version.version for version in loaded.versions] == ["2", "1"]
    assert loaded.decide(APPLICATION).outcome == "refused"
    assert loaded.decide({**APPLICATION, "submitted_at": "2027-03-02"}).outcome == "granted"


@pytest.mark.parametrize(
    ("days", "place"),
    [
        ("{from: 2025-12-31, to: 2026-12-31}", "/in_force/from"),
        ("{from: 2026-01-01}", "/in_force"),
        ("{from: 2026-02-01, to: 2027-01-01}", "/in_force/to"),
        ("{from: 2026-01-01, to: 2026-12-31}", None),
        ("{from: 2026-02-01, to: 2026-03-01}", None),
        (None, None),
    ],
)
def test_an_instance_is_in_force_when_its_template_is(city: Path, days: str | None, place: str | None) -> None:
    change(city.with_name("template.yaml"), "{from: 2026-01-01}", "{from: 2026-01-01, to: 2026-12-31}")
    if days is not None:
        change(city, "language: ru", f"language: ru\nin_force: {days}")
    assert [(one.kind.code, one.pointer) for one in errors(city)] == ([("SCH220", place)] if place else [])


def test_versions_of_an_instance_do_not_overlap(city: Path) -> None:
    twin = city.with_name("twin.yaml")
    copy(city, twin)
    assert "CFG035" in [one.kind.code for one in regdsl.check([city.parent]).diagnostics]
    change(twin, 'version: "1"', 'version: "2"')
    assert "SCH143" in [one.kind.code for one in regdsl.check([city.parent]).diagnostics]


def test_channels_authority_and_uses_are_joined(city: Path) -> None:
    change(city, "{body: Администрация города Н.}", "{body: Город Н., time_zone: Asia/Omsk}")
    city.write_text(city.read_text(encoding="utf-8") + "channels: {mfc: {title: Центр}}\n", encoding="utf-8")
    bundle = load_bundle(city).bundle
    assert bundle is not None
    model = bundle.regulation.model
    assert (model.authority.body, model.authority.level, model.authority.time_zone) == (
        "Город Н.",
        "municipal",
        "Asia/Omsk",
    )
    assert list(model.channels) == ["epgu", "mfc"]
    assert model.channels["mfc"].title == "Центр"


@pytest.mark.parametrize(
    ("theirs", "ours", "lengths"),
    [
        ("5 рабочих дней", "3 рабочих дня", {"": 3}),
        ("{обычный: 5 рабочих дней, особый: 9 рабочих дней}", "{особый: 4 рабочих дня}", {"обычный": 5, "особый": 4}),
        ("5 рабочих дней", "{особый: 4 рабочих дня}", {"особый": 4, "иначе": 5}),
        ("{особый: 9 рабочих дней, иначе: 5 рабочих дней}", "5 рабочих дней", {"": 5}),
    ],
)
def test_a_term_is_cut_where_the_instance_says(theirs: str, ours: str, lengths: dict[str, int], city: Path) -> None:
    template = city.with_name("template.yaml")
    table = '  table: "| вид | => вариант |\\n|---|---|\\n| а | обычный |\\n| б | особый |"\n'
    kinds = "features: {вид: {question: Какой?, values: {а: А, б: Б}}}\nvariants:\n" + table
    change(template, "applicants: [citizen]\n", f"applicants: [citizen]\n{kinds}")
    change(template, "length: 5 рабочих дней", f"length: {theirs}")
    city.write_text(city.read_text(encoding="utf-8") + f"terms: {{ответ: {{length: {ours}}}}}\n", encoding="utf-8")
    bundle = load_bundle(city).bundle
    assert bundle is not None, [one.message("en") for one in errors(city)]
    made = bundle.regulation.model.terms["ответ"].length
    assert {key: length.amount for key, length in made.located()} == lengths


def test_the_template_s_translation_serves_the_instance(city: Path) -> None:
    words = (
        'regdsl: "1"\nkind: translation\nof: example.template.garden\nlanguage: en\ntitle: A garden plot\n'
        "inputs: {площадь: Area}\ngrounds: {велико: Too large}\n"
    )
    city.with_name("template.en.yaml").write_text(words, encoding="utf-8")
    said = load(city).decide(APPLICATION).to_dict("en")
    assert load(city).program.title["en"] == "A garden plot"
    assert [ground["title"] for ground in said["grounds"]] == ["Too large"]  # type: ignore[attr-defined]
    change(city, "language: ru", "language: ru\ntitle: Сад города Н.")
    assert load(city).program.title == {"ru": "Сад города Н."}
    own = 'regdsl: "1"\nkind: translation\nof: example.city.garden\nlanguage: en\ntitle: The garden of N.\n'
    city.with_name("city.en.yaml").write_text(own, encoding="utf-8")
    said = load(city).decide(APPLICATION).to_dict("en")
    assert load(city).program.title["en"] == "The garden of N."
    assert [ground["title"] for ground in said["grounds"]] == ["Too large"]  # type: ignore[attr-defined]


def test_cases_and_receipts_of_an_instance(city: Path, tmp_path: Path) -> None:
    cases = 'regdsl: "1"\nkind: cases\nregulation: example.city.garden\ncases:\n'
    cases += "  - {id: много, filed: 2026-03-02, given: {площадь: 21}, expect: {outcome: refused, grounds: [велико]}}\n"
    city.with_name("city.cases.yaml").write_text(cases, encoding="utf-8")
    assert call("test", str(city)).status == 0
    application = tmp_path / "application.json"
    application.write_text('{"submitted_at": "2026-03-02", "inputs": {"площадь": 21}}', encoding="utf-8")
    receipt = tmp_path / "receipt.json"
    assert call("decide", str(city), "--input", str(application), "--receipt", str(receipt)).status == 0
    assert call("replay", str(receipt), "--reg", str(city)).status == 0
    change(city.with_name("template.yaml"), "площадь <= наибольшая площадь", "площадь < наибольшая площадь")
    assert call("replay", str(receipt), "--reg", str(city)).status == 1


def test_cases_of_a_template_are_not_run(city: Path) -> None:
    cases = 'regdsl: "1"\nkind: cases\nregulation: example.template.garden\ncases:\n'
    cases += "  - {id: много, given: {}, expect: {outcome: refused}}\n"
    path = city.with_name("template.cases.yaml")
    path.write_text(cases, encoding="utf-8")
    said = call("test", str(path))
    assert said.status == 2
    assert "SCH991" in said.out + said.err
