"""What the record takes while a source is silent: no more than the record, and only once all else is known."""

from pathlib import Path
from typing import Any

import pytest

from regdsl.library import make_receipt, replay
from tests.decide.services import load, needed, said
from tests.property.regulations import subject

SILENT = {"type": "no_answer", "about": "соцзащита", "at": "2026-03-13"}
WHOLE = subject("silence").near[0]
REGULATION = Path(__file__).parents[1] / "property" / "silence.yaml"


def decided(*events: dict[str, str], without: tuple[str, ...] = (), **inputs: Any) -> dict[str, Any]:
    given = {name: value for name, value in (WHOLE["inputs"] | inputs).items() if name not in without}
    application = {**WHOLE, "inputs": given, "events": list(events)}
    made: dict[str, Any] = subject("silence").regulation.decide(application).to_dict("ru")
    return made


def taken(decision: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for step in decision["trace"] if step["step"] == "default"]


def test_the_record_takes_the_default_and_says_so() -> None:
    made = decided(SILENT, without=("льготник",))
    assert (made["outcome"], made["results"]["плата"]) == ("granted", "30.00")
    assert taken(made) == [
        {
            "step": "default",
            "source": "соцзащита",
            "facts": {"льготник": False},
            "basis": ["акт/п.5"],
            "explanation": "Ответа нет, взято значение по умолчанию: Соцзащита",
        }
    ]


def test_without_the_event_it_is_unknown() -> None:
    made = decided(without=("льготник",))
    assert (made["outcome"], [need["input"] for need in made["needs"]]) == ("needs_data", ["льготник"])


def test_an_answer_or_the_datum_puts_an_end_to_it() -> None:
    answered = {"type": "answered", "about": "соцзащита", "at": "2026-03-20"}
    assert decided(SILENT, answered, without=("льготник",))["outcome"] == "needs_data"
    given = decided(SILENT, льготник=True)
    assert (given["outcome"], given["results"]["плата"], taken(given)) == ("granted", "15.00", [])


@pytest.mark.parametrize("entitled", [True, False])
def test_the_grant_stands_whatever_is_answered(entitled: bool) -> None:
    assert decided(SILENT, without=("льготник",))["outcome"] == "granted"
    assert decided(SILENT, льготник=entitled)["outcome"] == "granted"


def test_nothing_is_taken_while_the_field_lacks_something_else() -> None:
    made = decided(SILENT, without=("льготник",), участки={"1": {"занят": False}})
    assert made["outcome"] == "needs_data"
    assert [need["input"] for need in made["needs"]] == ["участки.1.площадь"]


def test_a_ground_refuses_as_ever() -> None:
    assert decided(SILENT, without=("льготник",), свободно=False)["outcome"] == "refused"


def test_absence_by_default() -> None:
    made = decided(SILENT, without=("надбавка",))
    assert (made["outcome"], made["results"]["надбавка"]) == ("granted", None)


def test_the_receipt_replays() -> None:
    regulation = subject("silence").regulation
    inputs = {name: value for name, value in WHOLE["inputs"].items() if name != "льготник"}
    application = {**WHOLE, "inputs": inputs, "events": [SILENT]}
    receipt = make_receipt(regulation, application, regulation.decide(application))
    assert replay(receipt, REGULATION).verdict == "same"


def test_a_default_waits_for_what_it_would_make_idle(tmp_path: Path) -> None:
    """With the default alone the field could be told; with another answer it could not, and the grant would be gone."""
    service = load(
        tmp_path,
        sources="заявление: {from: application}\n"
        "соцзащита: {agency: Соцзащита, if_silent: {default: {льготник: false}, basis: акт/п.5}}\n"
        "егрн: {agency: Росреестр}",
        inputs="льготник: {title: Льготник, type: boolean, source: соцзащита}\n"
        "доплата: {title: Доплата, type: money, min: 0, max: 500, source: егрн}",
        record="доплата: if льготник then доплата else 0",
    )
    silent = {"type": "no_answer", "about": "соцзащита", "at": "2026-03-20"}
    waiting = said(service, {}, silent)
    assert (waiting["outcome"], needed(waiting)) == ("needs_data", ["доплата"])
    granted = said(service, {"доплата": "10.00"}, silent)
    assert (granted["outcome"], granted["results"]) == ("granted", {"доплата": "0.00"})
    assert said(service, {"доплата": "10.00", "льготник": True}, silent)["results"] == {"доплата": "10.00"}
    assert said(service, {"доплата": "10.00"})["outcome"] == "needs_data", "nobody has recorded the silence"
