"""Cases filed under one version and decided when the next one is in force: by the former rules, or by the new ones."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.diagnostics import Severity
from regdsl.testing import run
from tests.bad.bad_files import call
from tests.decide.services import application, text

FIRST, SECOND, THIRD = "{from: 2024-01-01, to: 2024-12-31}", "{from: 2025-01-01, to: 2025-12-31}", "{from: 2026-01-01}"
RULE = "transitional:\n  - {{change: Возраст снижен, undecided_cases: {rule}, basis: акт/п.9}}\n"


def put(folder: Path, name: str, age: int, in_force: str, rule: str = "") -> Path:
    """A version that refuses below an age."""
    refuse = f"- {{id: возраст, title: Рано, unless: возраст >= {age}, basis: акт/п.1}}"
    made = text(version=name, in_force=in_force, refuse=refuse)
    made = made.replace("legal_basis:", (RULE.format(rule=rule) if rule else "") + "legal_basis:", 1)
    path = folder / f"{name}.yaml"
    path.write_text(made, encoding="utf-8")
    return path


def three(folder: Path, second: str = "new", third: str = "new") -> regdsl.RegulationSet:
    put(folder, "v1", 21, FIRST)
    put(folder, "v2", 18, SECOND, second)
    put(folder, "v3", 14, THIRD, third)
    made = regdsl.load(folder)
    assert isinstance(made, regdsl.RegulationSet)
    return made


def decided(versions: regdsl.RegulationSet, filed: str, on: str | None, age: int = 16) -> tuple[str, str, str]:
    made: dict[str, Any] = versions.decide(
        application({"возраст": age}, submitted_at=filed), on=date.fromisoformat(on) if on else None
    ).to_dict()
    return made["regulation"]["version"], made["outcome"], made["on"]


@pytest.mark.parametrize(
    ("second", "third", "filed", "on", "version"),
    [
        # what the version in force says of cases under way
        ("new", "new", "2025-12-30", "2026-01-10", "v3"),
        ("new", "old", "2025-12-30", "2026-01-10", "v2"),
        # filed when it was in force already: nothing is under way
        ("new", "old", "2026-01-01", "2026-01-10", "v3"),
        # decided before it came into force
        ("new", "old", "2025-12-30", "2025-12-31", "v2"),
        ("new", "old", "2025-12-30", None, "v2"),
        ("new", "old", "2026-02-01", None, "v3"),
        # two changes on the way: each says what it takes over
        ("old", "old", "2024-12-30", "2026-01-10", "v1"),
        ("new", "old", "2024-12-30", "2026-01-10", "v2"),
        ("old", "new", "2024-12-30", "2026-01-10", "v3"),
        ("old", "old", "2024-12-30", "2025-06-01", "v1"),
    ],
)
def test_the_rule_picks_the_version(
    tmp_path: Path, second: str, third: str, filed: str, on: str | None, version: str
) -> None:
    found, outcome, day = decided(three(tmp_path, second, third), filed, on)
    assert (found, day) == (version, on or filed)
    assert outcome == ("granted" if version == "v3" else "refused")


def test_the_day_of_filing_is_the_authoritys(tmp_path: Path) -> None:
    versions = three(tmp_path, third="old")
    assert decided(versions, "2025-12-31T20:59:59Z", "2026-01-10")[0] == "v2"
    assert decided(versions, "2025-12-31T21:00:00Z", "2026-01-10")[0] == "v3"


def test_without_a_day_of_filing_the_day_of_decision_counts(tmp_path: Path) -> None:
    made = three(tmp_path, third="old").decide({"inputs": {"возраст": 16}}, on=date(2026, 1, 10)).to_dict()
    assert made["regulation"]["version"] == "v3"  # type: ignore[index]  # a decision's JSON, known to be a record


def test_filed_when_nothing_was_in_force(tmp_path: Path) -> None:
    put(tmp_path, "v1", 21, FIRST)
    put(tmp_path, "v3", 14, THIRD, "old")
    versions = regdsl.load(tmp_path)
    assert isinstance(versions, regdsl.RegulationSet)
    with pytest.raises(regdsl.ApplicationError) as caught:
        decided(versions, "2025-06-01", "2026-01-10")
    (found,) = caught.value.diagnostics
    assert (found.kind.code, found.pointer, found.params["day"]) == ("APP014", "/submitted_at", "2025-06-01")


def test_one_version_alone_decides_whatever_it_says(tmp_path: Path) -> None:
    alone = regdsl.load(put(tmp_path, "v3", 14, THIRD, "old"))
    assert isinstance(alone, regdsl.Regulation)
    filed = application({"возраст": 16}, submitted_at="2025-12-30")
    assert alone.decide(filed, on=date(2026, 1, 10)).outcome == "granted"
    versions = regdsl.load(tmp_path)
    assert isinstance(versions, regdsl.RegulationSet)
    assert decided(versions, "2025-12-30", "2026-01-10")[0] == "v3"


def test_the_former_inputs_are_read_by_the_former_version(tmp_path: Path) -> None:
    versions = three(tmp_path, third="old")
    path = tmp_path / "v3.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("max: 150", "max: 99"), encoding="utf-8")
    versions = regdsl.load(tmp_path)  # type: ignore[assignment]  # a folder is a set
    assert decided(versions, "2025-12-30", "2026-01-10", age=120)[:2] == ("v2", "granted")


def test_the_command_line_decides_and_replays(tmp_path: Path) -> None:
    folder = tmp_path / "versions"
    folder.mkdir()
    three(folder, third="old")
    file = tmp_path / "application.json"
    file.write_text('{"submitted_at": "2025-12-30", "inputs": {"возраст": 16}}', encoding="utf-8")
    receipt = tmp_path / "receipt.json"
    done = call(
        "decide", str(folder), "--input", str(file), "--on", "2026-01-10", "--receipt", str(receipt), "--format", "json"
    )
    assert done.status == 0
    assert '"version": "v2"' in done.text
    assert call("replay", str(receipt), "--reg", str(folder)).status == 0


def test_cases_are_decided_by_the_version_that_governs_them(tmp_path: Path) -> None:
    three(tmp_path, third="old")
    (tmp_path / "all.cases.yaml").write_text(
        'regdsl: "1"\nkind: cases\nregulation: test.small\ncases:\n'
        "  - {id: прежнее, filed: 2025-12-30, decided_on: 2026-01-10, given: {возраст: 16},"
        " expect: {outcome: refused, grounds: [возраст]}}\n"
        "  - {id: новое, filed: 2026-01-02, decided_on: 2026-01-10, given: {возраст: 16},"
        " expect: {outcome: granted}}\n",
        encoding="utf-8",
    )
    report = run([tmp_path])
    assert [case.differences for case in report.cases] == [(), ()]
    assert report.ok


def found_in(folder: Path) -> list[tuple[str, str, str]]:
    report = regdsl.check([folder])
    return [
        (found.kind.code, Path(found.span.file).name if found.span else "", found.pointer)
        for found in report.diagnostics
    ]


def test_silence_where_the_outcome_changes_is_an_error(tmp_path: Path) -> None:
    put(tmp_path, "v1", 21, FIRST)
    put(tmp_path, "v2", 18, SECOND)
    put(tmp_path, "v3", 14, THIRD, "new")
    assert found_in(tmp_path) == [("EXP146", "v2.yaml", "/in_force")]
    (found,) = regdsl.check([tmp_path]).diagnostics
    assert found.severity is Severity.ERROR
    with pytest.raises(regdsl.LoadError) as caught:
        regdsl.load(tmp_path)
    assert [one.kind.code for one in caught.value.diagnostics] == ["EXP146"]
    assert "версия v2 меняет исход или запись по сравнению с v1 (`grounds`)" in found.message("ru")
    assert "undecided_cases: old, new или better" in found.help_text("ru")
    assert [label.span.file for label in found.labels] == [str(tmp_path / "v1.yaml")]


@pytest.mark.parametrize(
    ("old", "new", "sections"),
    [
        ("title: Рано", "title: Слишком рано", ""),
        ("basis: акт/п.1", "basis: акт/п.2", ""),
        ("возраст >= 21", "возраст  >=  21", ""),
        ("title: Возраст,", "title: Полных лет,", ""),
        ("channels: [epgu, mfc, post]", "channels: [epgu]", ""),
        ("возраст >= 21", "возраст >= 20", "`grounds`"),
        ("max: 150", "max: 120", "`inputs`"),
        (
            "  terminate: []\n",
            "  terminate:\n    - {id: отзыв, title: Т, event: withdrawn, basis: акт/п.3}\n",
            "`grounds`",
        ),
        ("applicants: [citizen, legal_entity]", "applicants: [citizen]", "`applicants`"),
        (
            "grounds:\n",
            "parameters: {п: {title: П, type: integer, values: [{from: 2020-01-01, open: true, value: 1}]}}\n"
            "grounds:\n",
            "`parameters`",
        ),
        ("grounds:\n", "definitions: {взрослый: возраст >= 18}\ngrounds:\n", "`definitions`"),
    ],
)
def test_only_what_can_change_the_outcome_counts(tmp_path: Path, old: str, new: str, sections: str) -> None:
    first = put(tmp_path, "v1", 21, FIRST)
    written = put(tmp_path, "v2", 21, "{from: 2025-01-01}").read_text(encoding="utf-8")
    assert written.count(old) == 1, old
    (tmp_path / "v2.yaml").write_text(written.replace(old, new), encoding="utf-8")
    found = regdsl.check([first.parent]).diagnostics
    assert [one.params["sections"] for one in found] == ([sections] if sections else [])


SHARED = """\
regdsl: "1"
kind: parameters
id: test.norms-{name}
language: ru
title: Нормы
parameters:
  наименьший: {{title: Наименьший возраст, type: integer, values: [{{from: 2020-01-01, open: true, value: {value}}}]}}
  лишний: {{title: Лишний, type: integer, values: [{{from: 2020-01-01, open: true, value: {other}}}]}}
"""


@pytest.mark.parametrize(
    ("first", "second", "sections"),
    [((21, 1), (18, 1), ["`uses`"]), ((21, 1), (21, 2), []), ((21, 1), (21, 1), [])],
)
def test_figures_that_two_files_hold_count_like_those_of_the_regulation(
    tmp_path: Path, first: tuple[int, int], second: tuple[int, int], sections: list[str]
) -> None:
    """Only what the regulation speaks of."""
    for name, in_force, (value, other) in (("a", FIRST, first), ("b", "{from: 2025-01-01}", second)):
        (tmp_path / f"norms-{name}.yaml").write_text(
            SHARED.format(name=name, value=value, other=other), encoding="utf-8"
        )
        path = put(tmp_path, f"v{name}", 21, in_force)
        made = path.read_text(encoding="utf-8").replace("возраст >= 21", "возраст >= наименьший")
        path.write_text(made.replace("applicants:", f"uses: [test.norms-{name}]\napplicants:"), encoding="utf-8")
    found = regdsl.check([tmp_path]).diagnostics
    assert [one.params.get("sections", one.message("en")) for one in found] == sections
    if sections:
        with pytest.raises(regdsl.LoadError):
            regdsl.load(tmp_path)
    else:
        assert isinstance(regdsl.load(tmp_path), regdsl.RegulationSet)


@pytest.mark.parametrize(
    ("given", "old", "new", "sections"),
    [
        ({"record": "размер: возраст"}, "размер: возраст", "размер: возраст * 2", "`result`"),
        ({"record": "размер: {expr: возраст, title: Сколько}"}, "title: Сколько", "title: Размер", ""),
        (
            {
                "sources": """\
                    полиция: {agency: Полиция}
                    соцзащита: {agency: Соцзащита, if_silent: {default: {льгота: false}, basis: акт/п.4}}
                """,
                "inputs": """\
                    возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}
                    льгота: {title: Льгота, type: boolean, source: соцзащита}
                """,
                "record": "плата: if льгота then 1 else 2",
            },
            "{льгота: false}",
            "{льгота: true}",
            "`sources`",
        ),
        (
            {
                "documents": """\
                    справка:
                      proves: есть справка
                      valid: {from: выдана, for: 6 месяцев, at: дата обращения}
                      basis: акт/п.5
                """,
                "inputs": """\
                    возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}
                    есть справка: {title: Есть справка, type: boolean, source: полиция}
                    выдана: {title: Выдана, type: date, source: полиция, nullable: true}
                """,
                "refuse": "- {id: возраст, title: Рано, unless: справка, basis: акт/п.1}",
            },
            "for: 6 месяцев",
            "for: 1 месяц",
            None,
        ),
    ],
)
def test_what_is_given_and_how_long_a_document_counts_may_not_change_in_silence(
    tmp_path: Path, given: dict[str, str], old: str, new: str, sections: str | None
) -> None:
    """The check and the engine ask for the rule alike."""
    refuse = "- {id: возраст, title: Рано, unless: возраст >= 21, basis: акт/п.1}"
    made = text(version="v1", in_force=FIRST, **{"refuse": refuse, **given})
    assert made.count(old) == 1
    (tmp_path / "v1.yaml").write_text(made, encoding="utf-8")
    after = made.replace(FIRST, "{from: 2025-01-01}").replace('version: "v1"', 'version: "v2"').replace(old, new)
    (tmp_path / "v2.yaml").write_text(after, encoding="utf-8")
    found = [one for one in regdsl.check([tmp_path]).diagnostics if one.severity is Severity.ERROR]
    assert [one.kind.code for one in found] == ([] if sections == "" else ["EXP146"])
    if sections:
        assert found[0].params["sections"] == sections
    if sections == "":
        assert isinstance(regdsl.load(tmp_path), regdsl.RegulationSet)
    else:
        with pytest.raises(regdsl.LoadError):
            regdsl.load(tmp_path)


def test_a_variant_table_laid_out_anew_changes_nothing(tmp_path: Path) -> None:
    features = "цель: {question: Зачем?, values: {новое: Новое, замена: Замена}}"
    for name, in_force, ruler in (("v1", FIRST, "|------|------|"), ("v2", "{from: 2025-01-01}", "|---|------------|")):
        table = f"table: |\n  | цель | => вариант |\n  {ruler}\n  | новое | а |\n  | замена | б |\nа: Первый {name}"
        made = text(version=name, in_force=in_force, features=features, variants=table)
        (tmp_path / f"{name}.yaml").write_text(made, encoding="utf-8")
    assert found_in(tmp_path) == []


def test_other_regulations_and_other_folders_do_not_follow_each_other(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    put(tmp_path, "v1", 21, FIRST)
    put(tmp_path / "a", "v2", 18, SECOND)
    other = put(tmp_path, "other", 14, THIRD)
    other.write_text(other.read_text(encoding="utf-8").replace("id: test.small", "id: test.other"), encoding="utf-8")
    assert found_in(tmp_path) == []


def test_cases_left_to_a_version_that_is_not_there(tmp_path: Path) -> None:
    put(tmp_path, "v2", 18, SECOND, "old")
    put(tmp_path, "v3", 14, THIRD, "new")
    assert found_in(tmp_path) == [("EXP147", "v2.yaml", "/transitional/0/undecided_cases")]


def test_published_later_than_in_force(tmp_path: Path) -> None:
    """What was published later holds from its earlier day."""
    put(tmp_path, "v2", 18, "{from: 2025-01-01, to: 2025-12-31, published: 2024-12-01}", "new")
    put(tmp_path, "v3", 14, "{from: 2026-01-01, published: 2026-02-15}", "old")
    versions = regdsl.load(tmp_path)
    assert isinstance(versions, regdsl.RegulationSet)
    assert decided(versions, "2026-01-10", None)[0] == "v3"
    assert decided(versions, "2025-12-30", "2026-01-10")[0] == "v2"
