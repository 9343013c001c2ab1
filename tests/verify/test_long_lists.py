"""Lists longer than the usual: looked at as far as is told, and nothing is said of those that are longer still."""

import json
from pathlib import Path

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.report.proof_text import render_proofs
from regdsl.verify.counted import counted
from regdsl.verify.reach import reach_of
from regdsl.verify.run import verify
from regdsl.verify.suite import suite_of
from regdsl.verify.verdict import Noted, Proved, Refuted, Undecided, Why
from tests.cli.calling import call
from tests.decide.services import load, write

TYPES = "ребёнок:\n  учится: {title: Учится, type: boolean}\n  лет: {title: Лет, type: integer, min: 0, max: 30}"
PAYMENT = "выплата: {expr: 1000 * count(дети), title: Выплата, max: 4000}"
LIMIT = "предел: {title: Предел, type: integer, values: [{from: 2020-01-01, open: true, value: 5}]}"
STATED = "всем: {title: Всем дают, always: [granted]}"


def children(most: int) -> str:
    return f"дети: {{title: Дети, type: list of ребёнок, key: имя, max_items: {most}, source: полиция}}"


def many(condition: str, most: int = 10, **more: str) -> dict[str, str]:
    refuse = f"- {{id: много, title: Много, when: '{condition}', basis: акт/п.1}}"
    return {"types": TYPES, "inputs": children(most), "refuse": refuse, **more}


def found(made: regdsl.Regulation, *about: str) -> list[object]:
    from regdsl.corpus import load_bundle

    report = verify(made.engine, bundle=load_bundle(made.path).bundle)
    return [one.verdict for name in about for one in report.settled if one.claim.about == name]


def test_what_takes_more_elements_than_usual_is_found(tmp_path: Path) -> None:
    made = load(tmp_path, **many("count(дети) > 5", properties=STATED, record=PAYMENT))
    reached, escaped, payment, stated = found(made, "grounds/много", "results/выплата", "properties/всем")
    assert isinstance(reached, Proved)
    assert reached.witness is not None
    assert len(reached.witness.application["inputs"]["дети"]) == 6
    assert isinstance(escaped, Proved)
    assert isinstance(payment, Refuted)
    assert payment.witness is not None
    assert len(payment.witness.application["inputs"]["дети"]) == 5
    assert isinstance(stated, Refuted)
    assert suite_of(made.engine).impossible == ()


def test_what_takes_more_than_is_looked_at_is_not_refuted(tmp_path: Path) -> None:
    made = load(tmp_path, **many("count(дети) > 50", 60, properties=STATED, record=PAYMENT))
    reached, escaped, payment, stated = found(made, "grounds/много", "results/выплата", "properties/всем")
    assert isinstance(reached, Undecided)
    assert (reached.why, reached.cut) == (Why.LISTS, {"дети": 3})
    assert (escaped.witness is not None, escaped.cut) == (True, {})  # type: ignore[attr-defined]  # proved by somebody
    for one in (payment, stated):
        assert isinstance(one, Proved)
        assert one.cut == {"дети": 3}
    suite = suite_of(made.engine)
    assert suite.impossible == ()
    assert suite.cut == {"дети": 3}
    assert "grounds/много/applies" in {one.id for one, _ in suite.open}


def test_the_bound_is_said_with_the_verdict(tmp_path: Path) -> None:
    many_ = many("count(дети) > 50", 60, properties=STATED)
    path = write(tmp_path, **many_)
    done = call("verify", str(path), "--lang", "en")
    assert done.status == 0
    assert "only up to so many elements: дети — 3" in done.out
    assert (
        "What the regulation states: proved 1 of 1; of them only of lists no longer than was looked at: 1" in done.out
    )
    assert call("verify", str(path), "--fail-on", "undecided").status == 1
    (told,) = call("verify", str(path), "--format", "json").json["regulations"]
    assert told["summary"]["proved_of_cut_lists"] > 0
    by = {(one["about"], one["verdict"]): one["lists_up_to"] for one in told["claims"]}
    assert by[("properties/всем", "proved")] == {"дети": 3}
    assert by[("grounds/много", "proved")] == {}
    assert by[("grounds/много", "undecided")] == {"дети": 3}
    (run,) = json.loads(call("check", str(path), "--prove", "--format", "sarif").out)["runs"]
    assert "VER004" not in {one["ruleId"] for one in run["results"]}
    (proofs,) = run["properties"]["proofs"]
    stated = next(one for one in proofs["properties"] if one["id"] == "stated")
    assert (stated["proved"], stated["proved_of_cut_lists"]) == (1, 1)


def test_what_does_not_rest_on_a_long_list_is_decided_wholly(tmp_path: Path) -> None:
    inputs = children(60) + "\nвозраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}"
    refuse = (
        "- {id: стар, title: Стар, when: возраст > 200, basis: акт/п.1}\n"
        "- {id: много, title: Много, when: count(дети) > 1, basis: акт/п.2}"
    )
    stated = "юным: {title: Юным, whoever: возраст > 149, always: [granted, refused]}"
    made = load(tmp_path, types=TYPES, inputs=inputs, refuse=refuse, properties=stated)
    report = verify(made.engine)
    assert report.engine.program.inputs
    old = next(one.verdict for one in report.settled if one.claim.about == "grounds/стар")
    assert isinstance(old, Refuted)
    assert old.witness is None
    counts = counted(report)
    assert next(one for one in counts.tallies if one.id == "grounds").of_cut_lists == 0


def test_two_grounds_that_only_longer_lists_bring_together_are_noted_with_the_bound(tmp_path: Path) -> None:
    refuse = (
        "- {id: учатся, title: Учатся, when: 'count(дети) > 40 and some д in дети satisfies д.учится',"
        " basis: акт/п.1}\n"
        "- {id: малы, title: Малы, basis: акт/п.2,"
        " when: 'count(дети) = 1 or (count(дети) > 50 and some д in дети satisfies д.лет < 3)'}"
    )
    made = load(tmp_path, types=TYPES, inputs=children(60), refuse=refuse)
    report = verify(made.engine)
    noted = [one.verdict for one in report.settled if isinstance(one.verdict, Noted)]
    assert [dict(one.cut) for one in noted] == [{"дети": 3}]
    assert "(of lists no longer than was looked at)" in render_proofs(report, "en")
    assert not [one for one in report.settled if isinstance(one.verdict, Refuted)]


@pytest.mark.parametrize(
    ("condition", "more"),
    [
        ("count(дети) >= 6", {}),
        ("6 <= count(дети)", {}),
        ("count(дети) between 5 and 7", {}),
        ("count(дети[учится]) = 5", {}),
        ("сколько > 5", {"definitions": "сколько: {title: Сколько, expr: count(учатся)}\nучатся: 'дети[учится]'"}),
        ("count(дети) > (if count(дети[учится]) > 0 then 5 else 2)", {}),
        ("count(дети) > предел", {"parameters": LIMIT}),
        ("дети[6] != null and дети[6].учится", {}),
    ],
)
def test_as_many_elements_are_looked_at_as_a_condition_speaks_of(
    tmp_path: Path, condition: str, more: dict[str, str]
) -> None:
    made = load(tmp_path, **many(condition, 60, **more))
    reach = reach_of(made.program)["дети"]
    assert 6 <= reach <= 8
    assert isinstance(found(made, "grounds/много")[0], Proved)


FLAGS = "долг: {title: Долг, type: boolean, source: полиция}\nсуд: {title: Суд, type: boolean, source: полиция}"


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ("долгих and (долг or суд)", Undecided),
        ("долгих and (суд or (суд and долг))", Refuted),
        ("count(дети) > 50 and (суд or (суд and долг))", Undecided),
    ],
)
def test_what_a_datum_cannot_change_where_it_is_read_it_changes_nowhere(
    condition: str, verdict: type[object], tmp_path: Path
) -> None:
    """However long the lists are; what it can change there may still come to something in a longer list, and where a
    list is read beside it nothing is told."""
    made = many(condition, 60)
    made["inputs"] = f"{made['inputs']}\n{FLAGS}"
    made["definitions"] = "долгих: count(дети) > 50"
    (idle,) = found(load(tmp_path, **made), "inputs/долг")
    assert isinstance(idle, verdict)
