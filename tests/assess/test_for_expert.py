"""What nobody looked at stands where the expert will see it, and everything is called as people call it."""

from pathlib import Path

import pytest

from regdsl.api.assessing import assess
from regdsl.assess.verdict import EvidenceKind
from regdsl.library.checking import check
from regdsl.lint.profile import profile
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection
from regdsl.report.assessment_sheet import assessment_sheet
from regdsl.report.sheet_text import render_sheet_text
from tests.assess.making import Edit, made_of, row, written

BY_RECORDS = tuple(rule for rule in BUILTIN_RULES if rule.code in ("REG001", "LNK001"))
OF_APPLICANTS = tuple(rule for rule in BUILTIN_RULES if rule.code in ("STD003", "SCN001"))
TWO: Edit = ("applicants: [citizen]", "applicants: [citizen, legal_entity]")


def left(folder: Path, lang: str = "ru") -> str:
    """Section 8 of the sheet, in one line."""
    text = render_sheet_text(assessment_sheet(made_of(written(folder)), lang))  # type: ignore[arg-type]
    return " ".join(text[text.index("\n8. ") :].split())


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("P03", "признаки отвечают жизненным ситуациям"),
        ("P18", "названы все категории заявителей"),
        ("E2", "названы все категории заявителей"),
        ("E6", "участие человека в процедурах обосновано"),
    ],
)
def test_what_of_a_criterion_is_not_checked_is_left_to_the_expert(name: str, what: str, tmp_path: Path) -> None:
    told = left(tmp_path)
    own = told[told.index(f"{name}. ") :].split("____")[0]
    assert "не проверено: " in own
    assert what in own


def test_every_row_that_says_unchecked_is_in_the_list_of_the_expert(tmp_path: Path) -> None:
    made, told = made_of(written(tmp_path)), left(tmp_path, "en")
    names = [one.id for one in made.criteria if any(known.kind is EvidenceKind.UNCHECKED for known in one.evidence)]
    assert names
    assert [name for name in names if f" {name}. " not in told] == []


@pytest.mark.parametrize(
    ("edits", "values"),
    [
        ((), ["5 рабочих дней"]),
        ((("basis: акт/ст.4\n", "basis: слух/ст.4\n"),), ["5 рабочих дней", "100000"]),
        (
            (("      basis: акт/ст.4\n", "      basis: акт/ст.4\n      verified: secondary\n"),),
            ["5 рабочих дней", "100000"],
        ),
    ],
)
def test_figures_inside_conditions_are_figures_of_law(
    edits: tuple[Edit, ...], values: list[str], tmp_path: Path
) -> None:
    made = made_of(written(tmp_path, *edits))
    assert [one.value for one in made.numbers] == values
    if len(values) > 1:
        text = Path(made.requisites.file).read_text(encoding="utf-8").splitlines()
        assert "<= 100000" in text[made.numbers[-1].line - 1]
        assert "«Доход велик»" in made.numbers[-1].point.ru


def test_a_rule_about_several_services_has_not_looked_where_there_is_one(tmp_path: Path) -> None:
    written(tmp_path)
    (alone,) = assess([tmp_path], "concept-837r", rules=BY_RECORDS).assessments
    kinds = {one.kind: one.text.ru for one in row(alone, "P12").evidence}
    assert row(alone, "P12").rules == ("REG001",)
    assert kinds[EvidenceKind.UNCHECKED] == "сравнивают услуги, а здесь она одна: LNK001"
    written(tmp_path, ("id: ru.made-up.notice", "id: ru.made-up.other"), name="other.yaml")
    for one in assess([tmp_path], "concept-837r", rules=BY_RECORDS).assessments:
        assert "LNK001" not in str(
            [known.text for known in row(one, "P12").evidence if known.kind is EvidenceKind.UNCHECKED]
        )


def test_versions_of_one_service_are_one(tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / "later").mkdir()
    written(tmp_path / "later", ('version: "2"', 'version: "3"'))
    made = assess([tmp_path], "concept-837r", rules=BY_RECORDS).assessments
    assert [row(one, "P12").rules for one in made] == [("REG001",), ("REG001",)]


@pytest.mark.parametrize("rule", OF_APPLICANTS, ids=lambda rule: rule.code)
def test_categories_without_a_title_are_called_in_words(rule: AnyRule, tmp_path: Path) -> None:
    found = check([written(tmp_path, TWO)], Selection.of(profile("concept-837r"), (rule,))).diagnostics
    ru, en = (" ".join(one.message(lang) for one in found if one.kind == rule.kind) for lang in ("ru", "en"))
    assert "Гражданин" in ru
    assert "Юридическое лицо" in ru
    assert "Natural person" in en
    assert not any(word in ru + en for word in ("citizen", "legal_entity"))


def test_the_point_of_a_remark_is_in_words(tmp_path: Path) -> None:
    made = made_of(written(tmp_path, TWO), rules=OF_APPLICANTS)
    points = [one.point for one in made.remarks if one.code == "STD003"]
    assert [one.ru for one in points] == ["Заявители → «Гражданин»", "Заявители → «Юридическое лицо»"]
    assert [one.en for one in points] == ["Applicants → «Natural person»", "Applicants → «Legal entity»"]


def test_a_rule_that_compares_lists_with_books_looks_at_one_service_too(tmp_path: Path) -> None:
    rules = tuple(rule for rule in BUILTIN_RULES if rule.code in ("REF001", "REF002"))
    assert row(made_of(written(tmp_path), rules=rules), "E8").rules == ("REF001", "REF002")
