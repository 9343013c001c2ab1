"""Properties that the author states: true ones are proved, of false ones an applicant, or two, of whom they are not."""

import json
from pathlib import Path

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.corpus import load_bundle
from regdsl.report.proof_json import proofs_to_dict
from regdsl.report.proof_text import render_proofs
from regdsl.verify.diagnosed import diagnosed
from regdsl.verify.properties.stated import STATED
from regdsl.verify.run import Report, verify
from regdsl.verify.verdict import Proved, Refuted, Undecided
from regdsl.verify.why import why
from tests.cli.calling import call
from tests.decide.services import application, load, text

SERVICE = {
    "inputs": "\n".join(
        (
            "доход: {title: Доход, type: money, max: 100000, source: налоговая}",
            "судим: {title: Судим, type: boolean, source: полиция}",
            "детей: {title: Детей, type: integer, min: 0, max: 10, source: полиция}",
            "пол: {title: Пол, type: code, values: {м: Мужской, ж: Женский}, source: полиция}",
            "прописан: {title: Прописан, type: date, min: 1990-01-01, max: 2030-12-31, source: заявление, "
            "required: return}",
            "справка: {title: Справка, type: integer, min: 1, max: 9, nullable: true, source: полиция}",
        )
    ),
    "return_": "- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.1}",
    "refuse": "\n".join(
        (
            "- {id: велик, title: Доход велик, when: доход > 50000, basis: акт/п.2}",
            "- {id: судимость, title: Судимость, when: судим, basis: акт/п.3}",
            "- {id: новосёл, title: Новосёл, when: прописан > дата обращения, basis: акт/п.4}",
        )
    ),
    "record": "пособие: if доход < 20000 then 5000 + 500 * детей else 5000\nс какого дня: прописан",
}


def stating(folder: Path, *properties: str, **changed: str) -> regdsl.Regulation:
    written = "\n".join(f"с{n}: {{title: Свойство {n}, {one}}}" for n, one in enumerate(properties))
    return load(folder, **{**SERVICE, **changed, "properties": written})


def settled(regulation: regdsl.Regulation) -> Report:
    report = verify(regulation.engine, properties=[STATED])
    assert all(isinstance(one.verdict, Proved | Refuted) for one in report.settled)
    return report


def refuted(report: Report) -> list[tuple[str, Refuted]]:
    found = [(one.claim.kind.slug, one.verdict) for one in report.settled if isinstance(one.verdict, Refuted)]
    assert all(verdict.shown for _, verdict in found)
    return found


@pytest.mark.parametrize(
    "stated",
    [
        "whoever: доход <= 50000 and not(судим) and прописан <= дата обращения, never: refused",
        "whoever: судим, always: [refused, returned]",
        "gets: пособие >= 5000",
        "whoever: доход < 20000, gets: 'пособие = 5000 + 500 * детей and пособие <= 10000'",
        "gets: с какого дня <= дата обращения",
        "whoever: судим, never: granted",
        "monotone: {input: доход, direction: down}",
        "monotone: {input: доход, of: пособие, direction: down}",
        "monotone: {input: детей, of: пособие, direction: up}",
        "monotone: {input: судим, direction: down}",
        "monotone: {input: прописан, of: с какого дня, direction: up}",
        "invariant: пол",
        "invariant: {input: справка}",
        "invariant: {input: судим, of: пособие}",
        "whoever: доход > 50000 and not(судим), invariant: детей",
        "invariant: канал",
        "invariant: категория заявителя",
    ],
)
def test_what_holds_is_proved(tmp_path: Path, stated: str) -> None:
    report = settled(stating(tmp_path, stated))
    assert report.settled
    assert refuted(report) == []


@pytest.mark.parametrize(
    ("stated", "slug", "matter", "outcomes"),
    [
        ("whoever: not(судим), never: refused", "property-of-the-outcome", 1, ("refused",)),
        ("whoever: доход <= 50000, always: granted", "property-of-the-outcome", 1, None),
        ("gets: пособие > 5000", "property-of-the-record", 0, ("granted",)),
        ("whoever: доход < 20000, gets: пособие >= 5500", "property-of-the-record", 0, ("granted",)),
        ("whoever: детей > 0, never: suspended, gets: пособие < 9000", "property-of-the-record", 1, ("granted",)),
        ("monotone: {input: доход, direction: up}", "property-of-the-order", 1, ("granted", "refused")),
        ("monotone: {input: судим, direction: up}", "property-of-the-order", 1, ("granted", "refused")),
        ("monotone: {input: доход, of: пособие, direction: up}", "property-of-the-order", 2, ("granted", "granted")),
        ("monotone: {input: детей, of: пособие, direction: down}", "property-of-the-order", 1, ("granted", "granted")),
        ("monotone: {input: прописан, of: с какого дня, direction: down}", "property-of-the-order", 1, None),
        ("invariant: детей", "property-of-independence", 1, ("granted", "granted")),
        ("whoever: судим, invariant: доход", "property-of-independence", 1, ("refused", "refused")),
        ("invariant: прописан", "property-of-independence", 1, None),
        ("invariant: {input: судим}", "property-of-independence", 1, None),
        ("invariant: {input: детей, of: пособие}", "property-of-independence", 1, ("granted", "granted")),
        ("whoever: доход > 200000, never: granted", "property-of-nobody", None, None),
        ("whoever: судим, gets: пособие >= 0", "property-of-nobody", None, None),
        ("whoever: судим, monotone: {input: детей, direction: up}", "property-of-nobody", None, None),
        ("whoever: судим, invariant: {input: детей, of: пособие}", "property-of-nobody", None, None),
    ],
)
def test_what_does_not_hold_is_shown(
    tmp_path: Path, stated: str, slug: str, matter: int | None, outcomes: tuple[str, ...] | None
) -> None:
    made = stating(tmp_path, stated)
    ((found, verdict),) = refuted(settled(made))
    assert found == slug
    witness = verdict.witness
    if matter is None:
        assert witness is None
        return
    assert witness is not None
    assert len(witness.matter) <= matter + 1  # and the day of the application, where the regulation reads it
    both = [one for one in (witness.before, witness.application) if one is not None]
    said = tuple(made.decide(one, witness.on).outcome.value for one in both)
    assert said == tuple(filter(None, (witness.outcome if len(both) == 2 else "", witness.then)))
    if outcomes is not None:
        assert sorted(said) == sorted(outcomes)
    if len(both) == 2:
        differing = [name for name, mine in both[0]["inputs"].items() if both[1]["inputs"][name] != mine]
        assert len(differing) == 1


def test_a_property_of_some_variants_speaks_of_them(tmp_path: Path) -> None:
    variants = "- {id: малый, title: Малый, when: доход < 20000}\n- {id: иной, title: Иной, otherwise: true}"
    full = stating(tmp_path, "gets: пособие = 5000, only: [иной]", "gets: пособие = 5000", variants=variants)
    found = refuted(settled(full))
    assert [slug for slug, _ in found] == ["property-of-the-record"]
    witness = found[0][1].witness
    assert witness is not None
    assert full.decide(witness.application).variant == "малый"


def test_a_field_means_what_is_recorded_where_an_input_has_its_name(tmp_path: Path) -> None:
    made = stating(tmp_path, "whoever: доход >= 10, gets: доход = 10", record="доход: 10")
    assert refuted(settled(made)) == []


def test_of_subjects_each_is_spoken_of(tmp_path: Path) -> None:
    listed = "дети: {title: Дети, type: list of ребёнок, key: имя, min_items: 1, max_items: 2, source: полиция}"
    claims = (
        "gets: сумма >= 100",
        "gets: сумма <= 100",
        "monotone: {input: доход, of: сумма, direction: up}",
        "monotone: {input: доход, of: сумма, direction: down}",
        "invariant: {input: доход, of: сумма}",
        "invariant: пол",
    )
    written = text(
        types="ребёнок: {возраст: {title: Возраст, type: integer, min: 0, max: 17, source: полиция}}",
        inputs=f"{listed}\n{SERVICE['inputs']}",
        subject="name: дитя\nin: дети",
        return_=SERVICE["return_"],
        refuse="- {id: велик, title: Велик, about: дитя, when: дитя.возраст > 10, basis: акт/п.1}",
        record="сумма: if дитя.возраст < 3 and доход < 9 then 200 else 100",
        properties="\n".join(f"с{n}: {{title: Свойство {n}, {one}}}" for n, one in enumerate(claims)),
    )
    path = tmp_path / "service.yaml"
    path.write_text(written.replace("  register: Реестр\n", "  register: Реестр\n  per: subject\n"), encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    report = settled(made)
    refuted(report)
    found = {one.claim.about for one in report.settled if isinstance(one.verdict, Refuted)}
    assert found == {"properties/с1", "properties/с2", "properties/с4"}


def test_what_is_stated_changes_no_decision(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    plain, stated = (
        load(tmp_path / "one", **SERVICE),
        stating(tmp_path / "two", "whoever: дата обращения != null, gets: пособие >= 0"),
    )
    assert plain.digest == stated.digest
    assert plain.python_source() == stated.python_source()
    filed = application({"доход": "1.00"})
    assert plain.decide(filed).to_dict() == stated.decide(filed).to_dict()


def test_both_of_two_are_told_with_the_datum_and_the_place(tmp_path: Path) -> None:
    made = stating(tmp_path, "monotone: {input: доход, direction: up}")
    report = settled(made)
    told = render_proofs(report, "en")
    assert "✗ Свойство 0" in told
    assert "and another, of whom this alone is otherwise:" in told
    assert told.count("Доход: ") == 2
    assert "outcome: granted" in told
    assert "outcome: refused" in told
    claims = proofs_to_dict(report, "ru")["claims"]
    (claim,) = [one for one in claims if one["verdict"] == "refuted"]
    assert (claim["property"], claim["about"], claim["code"]) == ("stated", "properties/с0", "VER033")
    assert {"application", "before"} <= set(claim["witness"])


def test_the_place_in_the_file_is_told(tmp_path: Path) -> None:
    stating(tmp_path, "gets: пособие >= 0", "whoever: судим, never: refused")
    path = tmp_path / "service.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, one in enumerate(lines, 1) if one.startswith("  с1:"))
    told = call("verify", str(path), "--property", "stated", "--format", "json")
    assert told.status == 1
    (claim,) = [one for one in json.loads(told.out)["regulations"][0]["claims"] if one["verdict"] == "refuted"]
    assert (claim["file"], claim["line"], claim["column"]) == (str(path), line, 3)
    shown = call("verify", str(path), "--property", "stated").out
    assert f"--> {path}:{line}:3" in shown
    engine = regdsl.load(path)
    assert isinstance(engine, regdsl.Regulation)
    report = verify(engine.engine, properties=[STATED], bundle=load_bundle(path).bundle)
    ((slug, span),) = [(one.kind.slug, one.span) for one in diagnosed(report)]
    assert slug == "property-of-the-outcome"
    assert span is not None
    assert span.start.line == line


def test_titles_are_told_in_the_language_asked_for(tmp_path: Path) -> None:
    sidecar = 'regdsl: "1"\nkind: translation\nof: test.small\nlanguage: en\nproperties: {с0: Nobody is refused}\n'
    (tmp_path / "service.en.yaml").write_text(sidecar, encoding="utf-8")
    report = settled(stating(tmp_path, "never: refused"))
    assert "✗ Nobody is refused" in render_proofs(report, "en")
    assert "✗ Свойство 0" in render_proofs(report, "ru")


def test_what_a_condition_cannot_be_read_for_is_named(tmp_path: Path) -> None:
    inputs = SERVICE["inputs"] + "\nадрес: {title: Адрес, type: text, source: полиция}"
    made = stating(tmp_path, "whoever: 'contains(адрес, \"за рубежом\")', never: granted", inputs=inputs)
    verdicts = [one.verdict for one in verify(made.engine, properties=[STATED]).settled]
    assert [type(one) for one in verdicts] == [Undecided, Undecided]
    for verdict in verdicts:
        assert isinstance(verdict, Undecided)
        assert [part.owner for part in verdict.outside] == ["properties/с0/whoever"]
        assert "«Свойство 0»" in why(made.program, verdict).ru


def test_another_variant_is_another_decision(tmp_path: Path) -> None:
    variants = "- {id: малый, title: Малый, when: детей < 2}\n- {id: иной, title: Иной, otherwise: true}"
    made = stating(tmp_path, "invariant: детей", "whoever: детей < 2, invariant: детей", variants=variants, record="")
    found = {one.claim.about for one in settled(made).settled if isinstance(one.verdict, Refuted)}
    assert found == {"properties/с0"}
