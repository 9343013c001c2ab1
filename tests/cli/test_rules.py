"""`regdsl rules`: the rules by family, a rule's page, the requirements."""

import pytest

from regdsl.library.proof_rules import PROOF_RULES
from regdsl.lint.profile import profile
from regdsl.lint.requirements import requirements
from regdsl.lint.rules import BUILTIN_RULES
from tests.cli.calling import call
from tests.cli.golden_file import assert_golden

RULES = (*BUILTIN_RULES, *PROOF_RULES)
HEADINGS = {
    "ru": ["Что ищет", "Почему это важно", "Неверно", "Верно", "Как исправить"],
    "en": ["What it looks for", "Why it matters", "Bad", "Good", "How to mend it"],
}


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_page_of_a_rule(lang: str, update_golden: bool) -> None:
    done = call("rules", "ORG001", "--lang", lang)
    assert (done.status, done.err) == (0, "")
    assert_golden(f"rule.{lang}.txt", done.out, update_golden)


@pytest.mark.parametrize("name", ["sec001", "unclassified-personal-data"])
def test_a_rule_is_found_by_its_code_in_any_case_and_by_its_name(name: str) -> None:
    assert call("rules", name).out.startswith("SEC001 unclassified-personal-data: персональные данные без категории\n")


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_rule_stands_in_the_table(lang: str) -> None:
    lines = call("rules", "--lang", lang).out.splitlines()
    assert [line[:6] for line in lines if line[3:6].isdigit()] == [rule.code for rule in RULES]
    assert [line for line in lines if line.startswith("SEC: ")]


def test_the_profile_weighs() -> None:
    def line(name: str) -> str:
        (found,) = [one for one in call("rules", "--profile", name).out.splitlines() if one.startswith("REG002")]
        return found

    assert "предупреждение" in line("concept-837r")
    assert "сведения" in line("kherson-79")
    assert "выключено" in line("base")


def test_rules_as_json() -> None:
    listed = call("rules", "--format", "json", "--profile", "base").json
    assert [one["code"] for one in listed] == [rule.code for rule in RULES]
    keys = {"code", "slug", "family", "principle", "severity", "title", "basis", "origin"}
    assert all(set(one) == keys for one in listed)
    (org,) = [one for one in call("rules", "--format", "json").json if one["code"] == "ORG001"]
    assert org == {
        "code": "ORG001",
        "slug": "participant-without-basis",
        "family": "ORG",
        "principle": "P01",
        "severity": "error",
        "title": {"ru": "участник без основания в законе", "en": "participant without a legal basis"},
        "basis": "Концепция 837-р, I, принцип 1",
        "origin": None,
    }
    off = {rule.code for rule in RULES if profile("base").severity(rule) is None}
    assert {one["code"] for one in listed if one["severity"] is None} == off


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_what_proofs_find_is_listed_beside(lang: str, update_golden: bool) -> None:
    done = call("rules", "VER013", "--lang", lang)
    assert (done.status, done.err) == (0, "")
    assert_golden(f"rule-of-proofs.{lang}.txt", done.out, update_golden)
    (found,) = call("rules", "ground-for-nobody", "--format", "json").json
    assert (found["family"], found["principle"], found["severity"]) == ("VER", "P09", "error")
    assert found["requirements"] == ["P09", "E6"]


def test_a_rule_as_json_has_its_page() -> None:
    (found,) = call("rules", "SEC001", "--format", "json").json
    assert found["requirements"] == ["P11", "C14"]
    for lang, headings in HEADINGS.items():
        assert list(found["page"][lang]["sections"]) == headings
        assert found["page"][lang]["summary"]


def test_a_rule_that_there_is_not() -> None:
    done = call("rules", "SEC0001")
    assert (done.status, done.out) == (2, "")
    assert "нет правила `SEC0001`" in done.err
    assert "возможно, имелось в виду `SEC001`" in done.err
    assert "there is no rule `zzzz`" in call("rules", "zzzz", "--lang", "en").err


def test_every_requirement_stands_in_the_list() -> None:
    lines = call("rules", "--requirements").out.splitlines()
    heads = [line.split(" ")[0] for line in lines if line and not line.startswith(" ")]
    assert heads[:-1] == [one.id for one in requirements()]
    assert lines[-1].startswith("требований 176: ")


def test_a_requirement_is_met_by_rules_by_a_feature_or_not() -> None:
    found = {one["id"]: one for one in call("rules", "--requirements", "--format", "json").json}
    assert "SEC001" in found["P11"]["rules"]
    assert found["A05"]["feature"]["page"] == "explanation/decisions"
    assert found["PL3"]["reason"] == {"ru": "это дело людей", "en": "a matter for people"}
    assert all(one["rules"] or one["feature"] or one["reason"] for one in found.values())


def test_requirements_are_worded_by_the_profile() -> None:
    said = call("rules", "--requirements", "--profile", "kherson-79").out
    assert "Херсонская область, постановление № 79, п. 4.1, подп. 1" in said
    assert "Концепция 837-р, I, принцип 1:" not in said


def test_a_code_and_requirements_are_too_much() -> None:
    done = call("rules", "SEC001", "--requirements")
    assert (done.status, done.out) == (2, "")
    assert "либо код, либо --requirements" in done.err
