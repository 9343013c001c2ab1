"""Variants: exactly one applies, and what may be decided while it is not known which."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import ids, load, needed, said, text

FEATURES = """
цель: {question: Зачем?, values: {новое: Новое, замена: Замена}}
срочно: {question: Срочно?, values: {да: "Да", нет: "Нет"}}
"""
TABLE = """
table: |
  | цель   | срочно | => вариант |
  |--------|--------|------------|
  | новое  | да     | быстрый    |
  | новое  | нет    | обычный    |
  | замена | -      | замена     |
"""
IN_ORDER = """
- {id: замена, title: Замена, when: цель = "замена"}
- {id: быстрый, title: Быстро, when: срочно = "да"}
- {id: обычный, title: Обычно, otherwise: true}
"""
INPUTS = "\n".join(f"{name}: {{title: Т, type: boolean, source: полиция}}" for name in ("а", "б", "в", "г", "д"))
GROUNDS = {
    "reject_intake": "- {id: приём, title: Т, when: а, basis: акт/п.1}",
    "return_": "- {id: возврат, title: Т, when: б, basis: акт/п.1}",
    "suspend": "- {id: приостановка, title: Т, when: в, basis: акт/п.1}",
    "refuse": "- {id: отказ, title: Т, when: г, basis: акт/п.1}\n"
    "- {id: для замены, title: Т, when: д, only: [замена], basis: акт/п.1}",
}
QUIET = dict.fromkeys("абвгд", False)


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, features=FEATURES, variants=TABLE, inputs=INPUTS, **GROUNDS)


@pytest.mark.parametrize(
    ("features", "variant"),
    [
        ({"цель": "новое", "срочно": "да"}, "быстрый"),
        ({"цель": "новое", "срочно": "нет"}, "обычный"),
        ({"цель": "замена", "срочно": "да"}, "замена"),
        ({"цель": "замена", "срочно": "нет"}, "замена"),
    ],
)
def test_the_row_that_fits_is_the_variant(service: regdsl.Regulation, features: dict[str, str], variant: str) -> None:
    made = said(service, {**QUIET, **features})
    assert (made["outcome"], made["variant"]) == ("granted", variant)


def test_a_feature_that_cannot_change_the_variant_is_not_asked(service: regdsl.Regulation) -> None:
    made = said(service, {**QUIET, "цель": "замена"})
    assert (made["outcome"], made["variant"], made["needs"]) == ("granted", "замена", [])


def test_without_the_variant_nothing_is_granted(service: regdsl.Regulation) -> None:
    made = said(service, {**QUIET, "цель": "новое"})
    assert (made["outcome"], made["variant"], needed(made)) == ("needs_data", None, ["срочно"])


@pytest.mark.parametrize(("name", "outcome"), [("а", "not_accepted"), ("б", "returned")])
def test_intake_and_return_decide_without_the_variant(service: regdsl.Regulation, name: str, outcome: str) -> None:
    made = said(service, {**QUIET, name: True})
    assert (made["outcome"], made["variant"], made["complete"]) == (outcome, None, True)


@pytest.mark.parametrize(("name", "effect"), [("в", "suspend"), ("г", "refuse")])
def test_later_stages_do_not_decide_without_the_variant(service: regdsl.Regulation, name: str, effect: str) -> None:
    made = said(service, {**QUIET, name: True})
    assert made["outcome"] == "needs_data"
    assert made["variant"] is None
    assert {"цель", "срочно"} & set(needed(made))
    assert made["certain"] == effect, "it holds in every variant"


def test_a_ground_for_one_variant_is_unknown_without_the_variant(service: regdsl.Regulation) -> None:
    made = said(service, {**QUIET, "д": True})
    assert made["outcome"] == "needs_data"
    assert made["undetermined"] == ["для замены"]
    assert ids(made) == []


def test_a_ground_for_one_variant_is_false_in_another(service: regdsl.Regulation) -> None:
    assert said(service, {**QUIET, "д": True, "цель": "новое", "срочно": "да"})["outcome"] == "granted"
    made = said(service, {**QUIET, "д": True, "цель": "замена"})
    assert (made["outcome"], ids(made)) == ("refused", ["для замены"])


def test_what_only_another_variant_reads_is_not_needed(service: regdsl.Regulation) -> None:
    inputs = {key: value for key, value in QUIET.items() if key != "д"}
    assert said(service, {**inputs, "цель": "новое", "срочно": "нет"})["outcome"] == "granted"
    assert needed(said(service, {**inputs, "цель": "замена"})) == ["д"]


def test_a_return_only_in_one_variant_is_unknown_without_the_variant(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        features=FEATURES,
        variants=TABLE,
        inputs=INPUTS,
        return_="- {id: возврат, title: Т, when: а, only: [замена], basis: акт/п.1}",
    )
    made = said(service, {"а": True})
    assert (made["outcome"], made["undetermined"]) == ("needs_data", ["возврат"])
    assert said(service, {"а": False, "цель": "новое", "срочно": "да"})["outcome"] == "granted"


LISTED = """
- {id: старший, when: возраст >= 60}
- {id: взрослый, when: возраст >= 18}
- {id: прочий, otherwise: true}
"""


@pytest.mark.parametrize(("age", "variant"), [(60, "старший"), (59, "взрослый"), (18, "взрослый"), (17, "прочий")])
def test_the_first_listed_variant_that_is_true_applies(tmp_path: Path, age: int, variant: str) -> None:
    assert said(load(tmp_path, variants=LISTED), {"возраст": age})["variant"] == variant


def test_a_later_variant_does_not_apply_while_an_earlier_one_is_unknown(tmp_path: Path) -> None:
    listed = "- {id: первый, when: а}\n- {id: второй, when: б}\n- {id: прочий, otherwise: true}"
    service = load(tmp_path, variants=listed, inputs=INPUTS)
    made = said(service, {"б": True})
    assert (made["variant"], made["outcome"], needed(made)) == (None, "needs_data", ["а"])
    assert said(service, {"а": True})["variant"] == "первый", "the later ones cannot matter"
    assert said(service, {"а": False, "б": True})["variant"] == "второй"


def test_a_limb_for_one_variant_is_not_looked_at_in_another(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        features=FEATURES,
        variants=TABLE,
        inputs=INPUTS,
        refuse="""
            - id: п
              title: Т
              basis: акт/п.1
              unless:
                общий: {expr: а, title: К}
                замены: {expr: б, only: [замена], title: К}
        """,
    )
    new = {"цель": "новое", "срочно": "нет"}
    assert said(service, {"а": True, **new})["outcome"] == "granted"
    made = said(service, {"а": True, "б": False, "цель": "замена"})
    assert [limb["id"] for limb in made["grounds"][0]["limbs"]] == ["замены"]
    unsure = said(service, {"а": True, "б": False})
    assert (unsure["outcome"], unsure["undetermined"]) == ("needs_data", ["п"])


def test_a_record_of_some_variants_is_unknown_until_the_variant_is_known(tmp_path: Path) -> None:
    """Even where all variants that are left have one: by silence it may be granted before anybody knows which."""
    written = text(
        features=FEATURES,
        variants=IN_ORDER,
        inputs=INPUTS,
        terms="решение: {length: 5 рабочих дней, from: поступление, basis: акт/п.1}",
        silence="after: решение\nmeans: granted\nbasis: акт/п.1",
        record="право: 'true'",
    )
    path = tmp_path / "service.yaml"
    path.write_text(written.replace("result:\n", "result:\n  only: [быстрый, обычный]\n"), encoding="utf-8")
    service = regdsl.load(path)
    assert isinstance(service, regdsl.Regulation)
    expired = {"type": "term_expired", "about": "решение"}

    def results(features: dict[str, str]) -> object:
        made = said(service, {**QUIET, **features}, expired)
        assert (made["outcome"], made["deemed"]) == ("granted", True)
        return made["results"]

    assert results({"цель": "новое", "срочно": "да"}) == {"право": True}
    assert results({"цель": "новое"}) == {}
    assert results({"цель": "замена"}) == {"право": None}
