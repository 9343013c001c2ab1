"""The clocks of a case that several versions decide, and what becomes of it: by the version that decided."""

from datetime import date
from pathlib import Path
from typing import Any

import regdsl
from regdsl.report.annulment_text import render_annulment
from regdsl.report.decision_text import render_decision
from tests.api.test_better_for_each import ANNA, CARDS, ELSEWHERE, PETER

TERMS = "terms:\n  выдача: {length: 10 календарных дней, from: регистрация, basis: правила/п.5}\n"
SHORTER = "length: 10 календарных", "length: 4 календарных"
CARD = "    record: {register: Карты, fields: {лет на карте: жилец.лет}}\n"
ANNUL = "    annul: [{id: суд, title: Решил суд, event: court_order, term: 3 календарных дня, basis: правила/п.6}]\n"
MOVED = (
    "{id: суд, title: Решил суд, event: court_order, term: 3 календарных дня, basis: правила/п.6}",
    "{id: долг, title: Накопился долг, when: долг, term: 9 календарных дней, basis: правила/п.7}",
)
BASE = CARDS.replace("channels:", f"{TERMS}channels:").replace(CARD, f"{CARD}{ANNUL}")
BOTH = {"Анна": ANNA, "Пётр": PETER}
ON = date(2026, 2, 2)


def versions(folder: Path, *changes: tuple[str, str]) -> regdsl.RegulationSet:
    """The former version gives to Анна, the later one to Пётр; their terms differ."""
    former = BASE.replace("{from: 2026-01-01}", "{from: 2025-01-01, to: 2025-12-31}")
    newer = BASE.replace('version: "1"', 'version: "2"')
    for old, new in (*ELSEWHERE, SHORTER, *changes):
        assert newer.count(old) == 1, old
        newer = newer.replace(old, new)
    newer += "transitional: [{change: Иначе, undecided_cases: better, prefer: процентов, basis: правила/п.9}]\n"
    for name, text in (("v1", former), ("v2", newer)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    made = regdsl.load(folder)
    assert isinstance(made, regdsl.RegulationSet)
    return made


def filed(people: dict[str, Any], **inputs: Any) -> dict[str, Any]:
    return {
        "submitted_at": "2025-12-08T10:00",
        "channel": "epgu",
        "inputs": {"жильцы": people, "долг": False, **inputs},
    }


def later(**rest: Any) -> dict[str, Any]:
    return {"known_on": "2026-03-02", **rest}


def test_everyone_has_the_deadline_of_the_version_that_he_is_decided_on_by(tmp_path: Path) -> None:
    made = versions(tmp_path).decide(filed(BOTH), on=ON).to_dict("ru")
    assert {key: (own["version"], own["deadline"]) for key, own in made["each"].items()} == {
        "Анна": ("1", {"выдача": "2025-12-18"}),
        "Пётр": ("2", {"выдача": "2025-12-12"}),
    }
    assert made["deadline"] == {"выдача": "2025-12-12"}, "by then it is in time for both"
    shown = render_decision(made)
    assert "18 декабря 2025 г." in shown
    assert shown.count("12 декабря 2025 г.") == 1


def test_one_version_for_all_has_its_own_deadline(tmp_path: Path) -> None:
    made = versions(tmp_path).decide(filed({"Анна": ANNA}), on=ON).to_dict("ru")
    assert (made["regulation"]["version"], made["deadline"]) == ("1", {"выдача": "2025-12-18"})
    assert "deadline" not in made["each"]["Анна"]


def test_each_version_annuls_what_it_gave(tmp_path: Path) -> None:
    folder = versions(tmp_path, MOVED)
    court = {"type": "court_order", "at": "2026-02-27"}
    answer = folder.annulment(filed(BOTH), later(events=[court], inputs={"долг": True}), ON)
    made = answer.to_dict("ru")
    assert (made["decision"], made["outcome"]) == ("granted", "annulled")
    assert [(one["id"], one["version"]) for one in made["grounds"]] == [("долг", "2"), ("суд", "1")]
    assert [(one["version"], one["each"], one["grounds"]) for one in made["versions"]] == [
        ("2", ["Пётр"], ["долг"]),
        ("1", ["Анна"], ["суд"]),
    ]
    assert made["deadline"] == {"долг": "2026-03-11", "суд": "2026-03-05"}
    shown = render_annulment(made)
    assert "Версия 1 (Анна) — есть основания аннулировать" in shown


def test_what_the_other_version_gave_stands(tmp_path: Path) -> None:
    folder = versions(tmp_path, MOVED)
    made = folder.annulment(filed(BOTH), later(inputs={"долг": True}), ON).to_dict("ru")
    assert made["outcome"] == "annulled"
    assert {one["version"]: one["outcome"] for one in made["versions"]} == {"2": "annulled", "1": "stands"}
    assert made["versions"][0]["results"] == {"карта": "annulled", "скидка": "stands"}
    untouched = folder.annulment(filed(BOTH), later(inputs={"долг": False}), ON).to_dict("ru")
    assert untouched["outcome"] == "stands"


def test_the_same_ground_of_two_versions_has_the_term_of_each(tmp_path: Path) -> None:
    folder = versions(tmp_path, ("term: 3 календарных дня", "term: 9 календарных дней"))
    court = {"type": "court_order", "at": "2026-02-27"}
    made = folder.annulment(filed(BOTH), later(events=[court]), ON).to_dict("ru")
    assert {one["version"]: one["deadline"] for one in made["versions"]} == {
        "2": {"суд": "2026-03-11"},
        "1": {"суд": "2026-03-05"},
    }
    assert made["deadline"] == {"суд": "2026-03-05"}


def test_a_datum_that_one_version_alone_knows_is_asked_of_it_alone(tmp_path: Path) -> None:
    asks = "inputs:\n", "inputs:\n  справка: {title: Справка, type: boolean, source: реестр}\n"
    shown = "when: долг, term: 9", "when: not(справка), term: 9"
    folder = versions(tmp_path, MOVED, asks, shown)
    given = filed(BOTH, справка=True)
    made = folder.annulment(given, later(inputs={"справка": False}), ON).to_dict("ru")
    assert {one["version"]: one["outcome"] for one in made["versions"]} == {"2": "annulled", "1": "stands"}


def test_one_version_that_gave_answers_alone(tmp_path: Path) -> None:
    folder = versions(tmp_path, MOVED)
    court = {"type": "court_order", "at": "2026-02-27"}
    answer = folder.annulment(filed({"Анна": ANNA}), later(events=[court]), ON)
    assert (answer.to_dict("ru")["regulation"]["version"], answer.ground_ids) == ("1", ("суд",))
    assert "versions" not in answer.to_dict("ru")
