"""What the applicant left blank in a record of his own list is treated as any blank of his."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.checker.blank_findings import BLANK_FIELD_UNDECIDED
from tests.decide.services import ids, load, needed, text

TYPES = """
ребёнок:
  лет: {title: Сколько лет, type: integer, min: 0, max: 30}
  прозвище: {title: Прозвище, type: text, nullable: true}
  доход: {title: Доход, type: money, max: 1000000, source: налоговая}
  вещи: {title: Вещи, type: list of вещь, key: номер, max_items: 3}
  computed: {старше: лет + 1}
вещь:
  цена: {title: Цена, type: money, max: 1000000}
"""
INPUTS = "дети: {title: Дети, type: list of ребёнок, key: имя, max_items: 5, source: заявление, required: correct}"
CORRECT = """
- id: доработка
  title: Нет сведений
  event: missing_required
  applicant: {within: 5 рабочих дней, otherwise: не доработано, stops: решение}
  explain: "Не указано: {missing}."
  basis: акт/п.1
"""
REFUSE = """
- {id: не доработано, title: Не доработано, event: not_corrected(доработка), basis: акт/п.2}
- {id: мал, title: Мал, unless: every р in дети satisfies р.старше >= 4, basis: акт/п.3}
"""
TERMS = "решение: {length: 10 рабочих дней, from: регистрация, basis: акт/п.4}"
WHOLE: dict[str, Any] = {"лет": 4, "доход": "1.00", "вещи": {}}


def service(folder: Path) -> regdsl.Regulation:
    return load(folder, types=TYPES, inputs=INPUTS, correct=CORRECT, refuse=REFUSE, terms=TERMS, record="и: 1")


def filed(service: regdsl.Regulation, child: dict[str, Any], keep: Collection[str] = ()) -> dict[str, Any]:
    given = {"submitted_at": "2026-03-16T10:00", "channel": "epgu", "inputs": {"дети": {"Маша": child}}}
    return service.decide(regdsl.submit(service, given, keep)).to_dict("ru")


def without(name: str) -> dict[str, Any]:
    return {own: value for own, value in WHOLE.items() if own != name}


def test_a_blank_that_must_be_filled_is_to_be_corrected(tmp_path: Path) -> None:
    made = filed(service(tmp_path), without("лет"))
    assert (made["outcome"], ids(made)) == ("to_correct", ["доработка"])
    assert needed(made) == ["answered(заявление)"], "the clock of the decision waits for him"
    assert made["grounds"][0]["explanation"] == "Не указано: сколько лет (дети.Маша)."


def test_a_blank_in_a_list_in_a_record(tmp_path: Path) -> None:
    made = filed(service(tmp_path), {**WHOLE, "вещи": {"7": {}}})
    assert made["outcome"] == "to_correct"
    assert made["grounds"][0]["explanation"] == "Не указано: цена (дети.Маша.вещи.7)."


def test_several_blanks_are_named_one_after_another(tmp_path: Path) -> None:
    made = filed(service(tmp_path), {"доход": "1.00"})
    assert made["grounds"][0]["explanation"] == "Не указано: сколько лет (дети.Маша) и вещи (дети.Маша)."


def test_a_blank_that_is_lawful_is_absent_once_filed(tmp_path: Path) -> None:
    assert filed(service(tmp_path), WHOLE)["outcome"] == "granted"


def test_what_an_agency_has_still_waits_for_it(tmp_path: Path) -> None:
    inputs = "дети: {title: Дети, type: list of ребёнок, key: имя, max_items: 5, source: заявление, required: correct}"
    refuse = "- {id: богат, title: Богат, when: sum(дети.доход) > 5, basis: акт/п.3}"
    late = "- {id: не доработано, title: Не доработано, event: not_corrected(доработка), basis: акт/п.2}\n"
    own = load(tmp_path, types=TYPES, inputs=inputs, correct=CORRECT, refuse=late + refuse, terms=TERMS, record="и: 1")
    made = filed(own, without("доход"))
    assert (made["outcome"], needed(made)) == ("needs_data", ["дети.Маша.доход"])
    assert made["needs"][0]["title"] == "Доход (дети.Маша)"


def test_before_filing_a_blank_is_asked_for(tmp_path: Path) -> None:
    given = {"submitted_at": "2026-03-16T10:00", "inputs": {"дети": {"Маша": without("лет")}}}
    made = service(tmp_path).decide(given).to_dict("ru")
    assert (made["outcome"], needed(made)) == ("needs_data", ["дети.Маша.лет"])


def test_what_a_case_keeps_unknown_is_not_closed(tmp_path: Path) -> None:
    made = filed(service(tmp_path), without("лет"), keep=["дети.Маша.лет"])
    assert (made["outcome"], needed(made)) == ("needs_data", ["дети.Маша.лет"])


def test_the_clock_stands_while_a_field_is_blank(tmp_path: Path) -> None:
    made = filed(service(tmp_path), without("лет"))
    assert "решение" not in made["deadline"]
    assert made["deadline"]["доработка"] == "2026-03-23"


def test_a_blank_not_corrected_in_time_is_refused(tmp_path: Path) -> None:
    own = service(tmp_path)
    given = regdsl.submit(own, {"submitted_at": "2026-03-16T10:00", "inputs": {"дети": {"Маша": without("лет")}}})
    event = {"type": "not_corrected", "about": "доработка", "at": "2026-03-25"}
    made = own.decide({**given, "events": [event]}).to_dict("ru")
    assert (made["outcome"], ids(made)) == ("refused", ["не доработано"])


def test_the_fast_door_sees_it_too(tmp_path: Path) -> None:
    own = service(tmp_path)
    blank = regdsl.submit(own, {"submitted_at": "2026-03-16T10:00", "inputs": {"дети": {"Маша": without("лет")}}})
    assert own.decide(blank).outcome == "to_correct"
    whole = own.decide(regdsl.submit(own, {"submitted_at": "2026-03-16", "inputs": {"дети": {"Маша": WHOLE}}}))
    assert whole.outcome == "granted"
    assert own.decide(blank).outcome == "to_correct"


@pytest.mark.parametrize(
    ("given", "field", "told"),
    [
        ("source: заявление, nullable: true", "type: integer, min: 0, max: 30", True),
        ("source: заявление, nullable: true", "type: integer, min: 0, max: 30, nullable: true", False),
        ("source: заявление, nullable: true", "type: integer, min: 0, max: 30, source: налоговая", False),
        ("source: заявление, required: return", "type: integer, min: 0, max: 30", False),
        ("source: налоговая", "type: integer, min: 0, max: 30", False),
        ("source: налоговая", "type: integer, min: 0, max: 30, source: заявление", True),
    ],
)
def test_a_blank_of_which_nothing_is_said_is_told(tmp_path: Path, given: str, field: str, told: bool) -> None:
    path = tmp_path / "service.yaml"
    made = text(
        types=f"вещь: {{цена: {{{field}}}}}",
        inputs=f"вещи: {{title: Вещи, type: list of вещь, key: номер, max_items: 3, {given}}}",
        return_="- {id: пусто, title: Пусто, event: missing_required, basis: акт}" if "required" in given else "",
    )
    path.write_text(made, encoding="utf-8")
    codes = [one.kind.code for one in regdsl.check([path]).diagnostics]
    assert (BLANK_FIELD_UNDECIDED.code in codes) is told


def test_what_silence_granted_without_is_still_to_be_learnt(tmp_path: Path) -> None:
    silence = "after: решение\nmeans: granted\nbasis: акт/п.5"
    path = tmp_path / "service.yaml"
    made = text(types=TYPES, inputs=INPUTS, correct=CORRECT, refuse=REFUSE, terms=TERMS, silence=silence, record="и: 1")
    annul = "  annul: [{id: велик, title: Велик, when: 'some р in дети satisfies р.лет > 20', basis: акт/п.6}]\n"
    path.write_text(made.replace("result:\n", f"result:\n{annul}"), encoding="utf-8")
    own = regdsl.load(path)
    assert isinstance(own, regdsl.Regulation)
    expired = {"type": "term_expired", "about": "решение", "at": "2026-04-01"}
    given = {"submitted_at": "2026-03-16T10:00", "inputs": {"дети": {"Маша": without("лет")}}}
    filed = regdsl.submit(own, {**given, "events": [expired]})
    assert own.decide(filed).to_dict("ru")["deemed"]
    answer = own.annulment(filed, {"known_on": "2026-04-02"}).to_dict("ru")
    assert (answer["outcome"], needed(answer)) == ("needs_data", ["дети.Маша.лет"])
    whole = own.annulment(filed, {"known_on": "2026-04-02", "inputs": {"дети": {"Маша": {**WHOLE, "лет": 25}}}})
    assert whole.to_dict("ru")["outcome"] == "annulled"
