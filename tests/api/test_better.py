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


def test_what_one_version_refuses_waits_for_the_other(tmp_path: Path) -> None:
    """Missing data can neither grant nor refuse, whichever of the versions lacks them."""
    put(tmp_path, "v1", "{from: 2025-01-01, to: 2025-12-31}", 5, "возраст * 2")
    former = tmp_path / "v1.yaml"
    marker = "  refuse:\n"
    told = former.read_text(encoding="utf-8")
    assert told.count(marker) == 1
    told = told.replace(marker, f"{marker}    - {{id: стаж, title: Мал стаж, unless: стаж >= 3, basis: акт/п.2}}\n")
    told = told.replace(
        "inputs:\n", "inputs:\n  стаж: {title: Стаж, type: integer, min: 0, max: 80, source: полиция}\n", 1
    )
    former.write_text(told, encoding="utf-8")
    put(tmp_path, "v2", "{from: 2026-01-01}", 14, "40", RULE)
    versions = regdsl.load(tmp_path)
    assert isinstance(versions, regdsl.RegulationSet)

    def made(**inputs: int) -> dict[str, Any]:
        return versions.decide(application(inputs, submitted_at="2025-12-20"), on=ON).to_dict("ru")

    waiting = made(возраст=10)
    assert (waiting["outcome"], [one["input"] for one in waiting["needs"]]) == ("needs_data", ["стаж"])
    assert made(возраст=10, стаж=5)["outcome"] == "granted"
    assert made(возраст=10, стаж=1)["outcome"] == "refused"
    assert made(возраст=20)["outcome"] == "granted", "the newer version grants whatever the former says"
