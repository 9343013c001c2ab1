"""What was proved is told apart from what was looked for, and from what the language ensures."""

import json
from pathlib import Path

import jsonschema
import pytest

from regdsl.assess import Assessment
from regdsl.assess.verdict import EvidenceKind, Verdict
from regdsl.library.proof_limits import ProofLimits
from regdsl.report.assessment_json import render_assessment_json
from regdsl.report.assessment_sheet import assessment_sheet
from regdsl.report.sheet_text import render_sheet_text
from tests.assess.making import HERE, Edit, made_of, row, written
from tests.assess.test_drawings import SCHEMA
from tests.cli.calling import call

BAD: Edit = ("  - {name: Придуманная почта, role: Доставляет ответ}\n", "")
FOR_NOBODY: Edit = ("sum(доходы) <= 100000", "sum(доходы) <= 100000000")
TAKEN_APART: Edit = ("unless: справка есть", 'unless: \'contains(имя, "ъ") and ends with(имя, "щ")\'')
"""No text of the regulation is both, so that it is never told whether the ground can be escaped."""


def proved(folder: Path, *edits: Edit) -> Assessment:
    pytest.importorskip("z3")
    return made_of(written(folder, *edits), prove=ProofLimits())


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Assessment:
    """The service as it is, proved."""
    return proved(tmp_path_factory.mktemp("sound"))


def kinds(made: Assessment, name: str) -> list[EvidenceKind]:
    return [one.kind for one in row(made, name).evidence]


def test_closed_lists_are_kept_where_all_of_it_is_proved(sound: Assessment) -> None:
    made, found = sound, row(sound, "P09")
    assert found.verdict is Verdict.KEPT
    assert kinds(made, "P09")[:2] == [EvidenceKind.CHECKED, EvidenceKind.PROVED]
    assert EvidenceKind.UNPROVED not in kinds(made, "P09")
    assert "каждое основание достижимо и обходимо: 6 из 6" in [one.text.ru for one in found.evidence]
    assert "every ground can be reached and can be escaped: 6 of 6" in [one.text.en for one in found.evidence]


@pytest.mark.parametrize("name", ["P18", "E2", "E5", "E6"])
def test_what_is_proved_in_part_says_what_is_left(sound: Assessment, name: str) -> None:
    made = sound
    assert row(made, name).verdict is not Verdict.KEPT
    assert {EvidenceKind.PROVED, EvidenceKind.UNCHECKED} <= set(kinds(made, name))
    assert EvidenceKind.UNPROVED not in kinds(made, name)


def test_no_rule_of_a_proof_counts_as_one_that_looked(tmp_path: Path, sound: Assessment) -> None:
    made = sound
    assert not [code for one in made.criteria for code in one.rules if code.startswith("VER")]
    assert not [
        one.text.ru
        for each in made.criteria
        for one in each.evidence
        if one.kind is EvidenceKind.LOOKED and "VER" in one.text.ru
    ]
    plain = made_of(written(tmp_path))
    assert (made.requisites.rules_on, made.requisites.rules_fingerprint) == (
        plain.requisites.rules_on,
        plain.requisites.rules_fingerprint,
    )
    assert made.requisites.command.endswith(" --prove")


def test_what_is_refuted_is_a_violation_with_its_remark(tmp_path: Path) -> None:
    made = proved(tmp_path, FOR_NOBODY)
    (remark,) = [one for one in made.remarks if one.code == "VER004"]
    assert remark.mandatory
    assert remark.norm == "Концепция 837-р, I, принцип 9"
    assert remark.quote == "- id: доход"
    for name in ("P09", "E6"):
        assert row(made, name).verdict is Verdict.VIOLATED
        assert EvidenceKind.UNPROVED in kinds(made, name)
    assert [one.text.ru for one in row(made, "P09").evidence if one.kind is EvidenceKind.UNPROVED] == [
        "каждое основание достижимо и обходимо: доказано 5 из 6, опровергнуто 1, не решено 0"
    ]


def test_what_is_undecided_leaves_it_open_and_asks_the_author_nothing(tmp_path: Path) -> None:
    made = proved(tmp_path, TAKEN_APART)
    assert row(made, "P09").verdict is not Verdict.KEPT
    (said, *_) = [one.text.ru for one in row(made, "P09").evidence if one.kind is EvidenceKind.UNPROVED]
    assert "не решено" in said
    assert "разбор текста в «Нет справки»" in said
    assert not [one for one in made.remarks if one.code.startswith("VER05")]


def test_without_proofs_nothing_is_proved_and_that_is_said(tmp_path: Path) -> None:
    made = made_of(written(tmp_path))
    assert made.proofs is None
    assert EvidenceKind.PROVED not in [one.kind for each in made.criteria for one in each.evidence]
    assert row(made, "P09").verdict is not Verdict.KEPT
    assert EvidenceKind.UNPROVED in kinds(made, "P09")
    said = " ".join(render_sheet_text(assessment_sheet(made)).split())
    assert "Ничего не доказывалось: доказательства строит --prove." in said


def test_errors_of_the_language_leave_nothing_to_prove(tmp_path: Path) -> None:
    made = proved(tmp_path, ("unless: справка есть", "unless: нет такого имени"))
    assert made.proofs is None
    assert EvidenceKind.PROVED not in [one.kind for each in made.criteria for one in each.evidence]


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, update_golden: bool) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, BAD)
    pytest.importorskip("z3")
    made = made_of("notice.yaml", prove=ProofLimits())
    shown = render_sheet_text(assessment_sheet(made, lang))  # type: ignore[arg-type]  # one of the two
    section = shown[shown.index("3. ") : shown.index("4. ")]
    path = HERE / "golden" / f"proved.{lang}.txt"
    if update_golden:
        path.write_text(section, encoding="utf-8")
    assert section == path.read_text(encoding="utf-8")
    jsonschema.validate(json.loads(render_assessment_json([made], lang)), SCHEMA)  # type: ignore[arg-type]  # as above


def test_the_command(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    path = str(written(tmp_path, FOR_NOBODY))
    done = call("check", path, "--summary", "--prove", "--format", "json", "--timeout", "20")
    assert done.status == 1
    (made,) = done.json["regulations"]
    assert made["proofs"]["refuted"] == 2, "the ground applies to nobody, so its datum changes nothing"
    assert "VER004" in [one["code"] for one in made["remarks"]]
    assert call("check", path, "--summary", "--format", "json").json["regulations"][0]["proofs"] is None
