"""Cases under way of which the better decision counts."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.library import make_receipt, replay
from tests.decide.services import application, text

ON = date(2026, 2, 1)
RULE = "transitional:\n  - {change: Иначе, undecided_cases: better, prefer: [размер], basis: акт/п.9}\n"


def put(folder: Path, name: str, in_force: str, least: int, size: str, rule: str = "") -> None:
    refuse = f"- {{id: возраст, title: Рано, unless: возраст >= {least}, basis: акт/п.1}}"
    made = text(version=name, in_force=in_force, refuse=refuse, record=f"размер: {size}")
    made = made.replace("legal_basis:", rule + "legal_basis:", 1)
    (folder / f"{name}.yaml").write_text(made, encoding="utf-8")


def two(folder: Path, prefer: str = "[размер]") -> regdsl.RegulationSet:
    put(folder, "v1", "{from: 2025-01-01, to: 2025-12-31}", 18, "возраст * 2")
    put(folder, "v2", "{from: 2026-01-01}", 14, "40", RULE.replace("[размер]", prefer))
    made = regdsl.load(folder)
    assert isinstance(made, regdsl.RegulationSet)
    return made


@pytest.mark.parametrize(
    ("age", "prefer", "outcome", "version"),
    [
        (16, "[размер]", "granted", "v2"),
        (18, "[размер]", "granted", "v2"),
        (20, "[размер]", "granted", "v2"),
        (30, "[размер]", "granted", "v1"),
        (30, "[{less: размер}]", "granted", "v2"),
        (18, "[{less: размер}]", "granted", "v1"),
        (10, "[размер]", "refused", "v2"),
        (None, "[размер]", "needs_data", "v2"),
    ],
)
def test_the_better_decision_is_taken(tmp_path: Path, age: int | None, prefer: str, outcome: str, version: str) -> None:
    versions = two(tmp_path, prefer)
    given = application({} if age is None else {"возраст": age}, submitted_at="2025-12-20")
    decision = versions.decide(given, on=ON)
    made: dict[str, Any] = decision.to_dict("ru")
    assert (made["outcome"], made["regulation"]["version"]) == (outcome, version)
    (step,) = [step for step in made["trace"] if step["step"] == "better"]
    assert [one["version"] for one in step["versions"]] == ["v2", "v1"]
    if age is None:
        assert (made["grounds"], made["certain"], [one["input"] for one in made["needs"]]) == ([], None, ["возраст"])
    by = versions.all_for(given, ON)
    chosen = next(one for one in by if one.digest == decision.digest)
    receipt = make_receipt(chosen, given, decision, beside=[one for one in by if one is not chosen])
    assert replay(receipt, tmp_path).verdict == "same"
    (tmp_path / "v1.yaml").write_text(
        (tmp_path / "v1.yaml").read_text(encoding="utf-8").replace(">= 18", ">= 19"), encoding="utf-8"
    )
    assert replay(receipt, tmp_path).verdict == "other_bundle"


def test_one_version_decides_what_was_filed_under_it(tmp_path: Path) -> None:
    versions = two(tmp_path)
    decision = versions.decide(application({"возраст": 30}, submitted_at="2026-01-20"), on=ON)
    assert (decision.plan.program.version, decision.compared) == ("v2", None)


def by_experience(folder: Path, former_size: str, rule: str) -> regdsl.RegulationSet:
    """Two versions, the former of which has one more ground."""
    put(folder, "v1", "{from: 2025-01-01, to: 2025-12-31}", 5, former_size)
    put(folder, "v2", "{from: 2026-01-01}", 14, "40", rule)
    asked = "inputs:\n  стаж: {title: Стаж, type: integer, min: 0, max: 80, source: полиция}\n"
    more = "  refuse:\n    - {id: стаж, title: Мал стаж, unless: стаж >= 3, basis: акт/п.2}\n"
    for name, changes in (("v1", {"inputs:\n": asked, "  refuse:\n": more}), ("v2", {"inputs:\n": asked})):
        told = (folder / f"{name}.yaml").read_text(encoding="utf-8")
        for old, new in changes.items():
            assert told.count(old) == 1
            told = told.replace(old, new)
        (folder / f"{name}.yaml").write_text(told, encoding="utf-8")
    versions = regdsl.load(folder)
    assert isinstance(versions, regdsl.RegulationSet)
    return versions


def filed_before(versions: regdsl.RegulationSet, **inputs: int) -> dict[str, Any]:
    return versions.decide(application(inputs, submitted_at="2025-12-20"), on=ON).to_dict("ru")


def test_what_one_version_refuses_waits_for_the_other(tmp_path: Path) -> None:
    """Missing data can neither grant nor refuse, whichever of the versions lacks them."""
    versions = by_experience(tmp_path, "возраст * 2", RULE)
    waiting = filed_before(versions, возраст=10)
    assert (waiting["outcome"], [one["input"] for one in waiting["needs"]]) == ("needs_data", ["стаж"])
    assert filed_before(versions, возраст=10, стаж=5)["outcome"] == "granted"
    assert filed_before(versions, возраст=10, стаж=1)["outcome"] == "refused"


def test_what_one_version_grants_waits_for_another_that_may_give_more(tmp_path: Path) -> None:
    """The size of what is granted never rests on missing data either."""
    versions = by_experience(tmp_path, "возраст * 2", RULE)
    waiting = filed_before(versions, возраст=30)
    assert (waiting["outcome"], waiting["results"], waiting["complete"]) == ("needs_data", {}, False)
    assert [one["input"] for one in waiting["needs"]] == ["стаж"]
    assert filed_before(versions, возраст=30, стаж=5)["results"] == {"размер": 60}
    assert filed_before(versions, возраст=30, стаж=1)["results"] == {"размер": 40}


def test_what_one_version_grants_waits_for_nobody_where_every_grant_is_the_same(tmp_path: Path) -> None:
    versions = by_experience(tmp_path, "40", RULE.replace(", prefer: [размер]", ""))
    made = filed_before(versions, возраст=20)
    assert (made["outcome"], made["results"]) == ("granted", {"размер": 40})
