"""Cases under way of which the better decision counts, with several results and decided one by one."""

from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.library import make_receipt, replay
from tests.property.regulations import subject
from tests.support.paths import ROOT

ON_DAY = "2028-02-01"
CARDS = (ROOT / "tests" / "property" / "cards.yaml").read_text(encoding="utf-8")
ANNA: dict[str, Any] = {"здесь": True, "лет": 40}
PETER: dict[str, Any] = {"здесь": False, "лет": 30}


def two(folder: Path, *changes: tuple[str, str], prefer: str = "", base: str = CARDS) -> regdsl.RegulationSet:
    """Two versions: the later one differs by `changes`, and takes what is better of cases under way."""
    former = base.replace("in_force: {from: 2026-01-01}", "in_force: {from: 2026-01-01, to: 2027-12-31}")
    later = base.replace("in_force: {from: 2026-01-01}", "in_force: {from: 2028-01-01}").replace(
        '"1"\nlang', '"2"\nlang'
    )
    for old, new in changes:
        assert later.count(old) == 1, old
        later = later.replace(old, new)
    later += f"transitional: [{{change: Иначе, undecided_cases: better{prefer}, basis: правила/п.9}}]\n"
    for name, text in (("v1", former), ("v2", later)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    made = regdsl.load(folder)
    assert isinstance(made, regdsl.RegulationSet)
    return made


def decide(versions: regdsl.RegulationSet, people: dict[str, Any], **inputs: Any) -> dict[str, Any]:
    from datetime import date

    return versions.decide(filed(people, **inputs), on=date.fromisoformat(ON_DAY)).to_dict("ru")


def filed(people: dict[str, Any], **inputs: Any) -> dict[str, Any]:
    return {
        "submitted_at": "2026-03-12T10:00",
        "channel": "epgu",
        "inputs": {"жильцы": people, "долг": False, **inputs},
    }


def by(said: dict[str, Any]) -> dict[str, tuple[str, str | None]]:
    return {key: (own["outcome"], own.get("version")) for key, own in said["each"].items()}


ELSEWHERE = (
    ("unless: жилец.здесь, basis", "unless: not(жилец.здесь), basis"),
    ("жилец.лет < 90 and жилец.здесь", "жилец.лет < 90"),
)


def test_everyone_is_decided_on_by_the_version_that_is_better_for_him(tmp_path: Path) -> None:
    versions = two(tmp_path, *ELSEWHERE)
    said = decide(versions, {"Анна": ANNA, "Пётр": PETER, "Вера": {"здесь": True, "лет": 95}})
    assert said["outcome"] == "granted"
    assert by(said) == {"Анна": ("granted", "1"), "Пётр": ("granted", "2"), "Вера": ("refused", "1")}
    assert set(said["each"]["Вера"]["results"]) == {"карта", "скидка"}, "the version by which she was given more"
    steps = {(step["subject"], step["version"]) for step in said["trace"] if step["step"] == "subject"}
    assert steps == {("Анна", "1"), ("Пётр", "2"), ("Вера", "1")}
    assert decide(versions, {"Анна": ANNA})["regulation"]["version"] == "1"
    assert by(decide(versions, {"Анна": ANNA})) == {"Анна": ("granted", None)}


def test_nobody_is_refused_while_the_other_version_may_grant_him(tmp_path: Path) -> None:
    asks = "inputs:\n", "inputs:\n  справка: {title: Справка, type: boolean, source: реестр}\n"
    more = (
        "when: долг, basis: правила/п.2}]",
        "when: долг, basis: правила/п.2}, {id: справка, title: Нет, unless: справка, basis: правила/п.2}]",
    )
    versions = two(tmp_path, *ELSEWHERE, asks, more, prefer=", prefer: процентов")
    both = {"Анна": ANNA, "Пётр": PETER}
    waiting = decide(versions, both)
    assert (waiting["outcome"], waiting["each"], [need["input"] for need in waiting["needs"]]) == (
        "needs_data", {}, ["справка"],
    )  # fmt: skip
    assert decide(versions, {"Анна": ANNA})["outcome"] == "granted", "whatever the other version says of her"
    assert by(decide(versions, both, справка=True)) == {"Анна": ("granted", "1"), "Пётр": ("granted", "2")}
    assert by(decide(versions, both, справка=False)) == {"Анна": ("granted", None), "Пётр": ("refused", None)}


def test_what_is_preferred_is_told_of_everyone(tmp_path: Path) -> None:
    change = "if жилец.лет >= 60 then 50 else 10", "if жилец.лет >= 60 then 20 else 30"
    versions = two(tmp_path, change, prefer=", prefer: процентов")
    said = decide(versions, {"Анна": ANNA, "Вера": {"здесь": True, "лет": 70}})
    assert by(said) == {"Анна": ("granted", "2"), "Вера": ("granted", "1")}
    record = {key: own["results"]["скидка"]["record"]["процентов"] for key, own in said["each"].items()}
    assert record == {"Анна": 30, "Вера": 50}


def test_one_version_decides_where_the_record_is_one_for_all(tmp_path: Path) -> None:
    base = CARDS.replace("    after: карта\n    per: subject\n", "    after: карта\n").replace(
        "процентов: if жилец.лет >= 60 then 50 else 10", "жильцов: count(жильцы)"
    )
    versions = two(tmp_path, *ELSEWHERE, prefer=", prefer: жильцов", base=base)
    said = decide(versions, {"Анна": ANNA, "Пётр": PETER})
    assert by(said) == {"Анна": ("refused", None), "Пётр": ("granted", None)}, "neither gives more: the newer one"
    lenient = two(
        tmp_path,
        ("unless: жилец.здесь, basis", "unless: жилец.лет > 3, basis"),
        ("жилец.лет < 90 and жилец.здесь", "жилец.лет < 90"),
        prefer=", prefer: [{less: жильцов}]",
        base=base,
    )
    assert set(by(decide(lenient, {"Анна": ANNA, "Пётр": PETER})).values()) == {("granted", None)}


def test_the_check_asks_what_is_better_where_the_record_is_one_for_all(tmp_path: Path) -> None:
    base = CARDS.replace("    after: карта\n    per: subject\n", "    after: карта\n").replace(
        "процентов: if жилец.лет >= 60 then 50 else 10", "жильцов: count(жильцы)"
    )
    with pytest.raises(regdsl.LoadError) as caught:
        two(tmp_path, base=base)
    assert {one.kind.code for one in caught.value.diagnostics} == {"EXP206"}


def test_more_results_are_better_than_fewer_and_a_case_that_goes_on_than_one_that_has_ended(tmp_path: Path) -> None:
    young = {"Катя": {"здесь": True, "лет": 5}}
    stricter = two(tmp_path, ("unless: жилец.здесь, basis", "unless: жилец.лет > 9, basis"))
    said = decide(stricter, young)
    assert (said["outcome"], said["regulation"]["version"]) == ("refused", "1"), "the card at least was given"
    assert said["results"]["карта"]["outcome"] == "granted"
    suspends = two(tmp_path, ("when: долг, basis", "when: not(долг), basis"))
    said = decide(suspends, young)
    assert (said["outcome"], said["regulation"]["version"]) == ("suspended", "2")


def test_a_receipt_of_a_mixture_replays(tmp_path: Path) -> None:
    from datetime import date

    versions, on = two(tmp_path, *ELSEWHERE), date.fromisoformat(ON_DAY)
    given = filed({"Анна": ANNA, "Пётр": PETER})
    decision = versions.decide(given, on=on)
    first, *_ = used = versions.all_for(given, on)
    chosen = next(one for one in used if one.digest == decision.digest)
    receipt = make_receipt(chosen, given, decision, beside=[one for one in used if one is not chosen])
    assert replay(receipt, tmp_path).verdict == "same"
    later = tmp_path / f"v{first.version}.yaml"
    later.write_text(later.read_text(encoding="utf-8").replace("лет >= 7", "лет >= 8"), encoding="utf-8")
    assert replay(receipt, tmp_path).verdict == "other_bundle"
    assert subject("cards").regulation.version == "1"
