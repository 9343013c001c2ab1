"""`regdsl diff`."""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import call
from tests.decide.services import write
from tests.support.paths import EXAMPLES

TICKET = str(EXAMPLES / "hunting-ticket" / "hunting-ticket.yaml")
GROUND = "- {{id: мал, title: {title}, when: возраст < {limit}, basis: акт/п.1}}"


def versions(folder: Path, title: str = "Мал", limit: int = 14, **more: str) -> tuple[str, str]:
    """A service that refuses whoever is younger than 14, and another one."""
    for name in ("old", "new"):
        (folder / name).mkdir(exist_ok=True)
    old = write(folder / "old", refuse=GROUND.format(title="Мал", limit=14))
    return str(old), str(write(folder / "new", refuse=GROUND.format(title=title, limit=limit), **more))


def test_without_the_solver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    done = call("--lang", "en", "diff", TICKET, TICKET)
    assert done.status == 2
    assert "regdsl[verify]" in done.err


def test_an_editorial_change_passes_the_gate(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = call("diff", *versions(tmp_path, title="Слишком мал"), "--expect", "same", "--lang", "ru")
    assert done.status == 0
    assert "Ни одно решение не меняется: доказано для всех заявителей." in done.out
    assert "Слова и ссылки: решения на них не стоят: 1" in done.out
    assert "«Слишком мал» › Название: Было — Мал; Стало — Слишком мал" in done.out
    assert "По существу" not in done.out


def test_a_change_of_law_shows_who_moves_and_fails_the_gate_alone(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    files = versions(tmp_path, limit=16)
    done = call("diff", *files, "--lang", "en")
    assert done.status == 0
    assert "Decisions change." in done.out
    assert "it was `Granted`, it becomes `Refused`: an applicant: Возраст — 14\n" in done.out
    assert "When: Before — возраст < 14; After — возраст < 16" in done.out
    assert call("diff", *files, "--expect", "same").status == 1


def test_json_holds_every_claim(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = call("diff", *versions(tmp_path, limit=16), "--format", "json", "--lang", "en")
    (made,) = done.json["pairs"]
    assert made["can_change"] is True
    claims = {one["about"]: one for one in made["claims"]}
    moved = claims["outcomes/granted/refused"]
    assert (moved["verdict"], moved["code"], moved["shown"]) == ("refuted", "VER060", True)
    assert moved["witness"]["matter"] == ["возраст"]
    assert moved["witness"]["old"]["inputs"] == moved["witness"]["new"]["inputs"] == {"возраст": 14}
    assert claims["outcomes/refused/granted"]["verdict"] == "proved"
    (written,) = made["written"]
    assert (written["how"], written["before"], written["after"]) == ("changed", "возраст < 14", "возраст < 16")
    assert written["pointer"] == "/grounds/refuse/мал/when"


def test_a_page_is_one_file(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    page = tmp_path / "page.html"
    done = call("diff", *versions(tmp_path, title="Мал & <b>"), "--format", "html", "-o", str(page), "--lang", "en")
    assert done.status == 0
    assert done.out == f"written: {page}\n"
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "Мал &amp; &lt;b&gt;" in text
    assert "<b>" not in text


def test_what_is_not_decided_fails_the_gate(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    address = "адрес: {title: Адрес, type: text, source: полиция}"
    ground = "- {{id: чужой, title: Чужой, basis: акт/п.1, when: 'contains(upper case(адрес), \"{part}\")'}}"
    files = []
    for name, part in (("old", "РУБЕЖ"), ("new", "ГРАНИЦ")):
        (tmp_path / name).mkdir()
        files.append(str(write(tmp_path / name, inputs=address, refuse=ground.format(part=part))))
    done = call("diff", *files, "--expect", "same", "--lang", "en")
    assert done.status == 1
    assert "taking a text apart" in done.out or "it becomes" in done.out


def test_folders_are_compared_version_by_version(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    versions(tmp_path, limit=14)
    for name in ("old", "new"):
        closed = (tmp_path / name / "service.yaml").read_text(encoding="utf-8")
        (tmp_path / name / "service.yaml").write_text(
            closed.replace("{from: 2020-01-01}", "{from: 2020-01-01, to: 2024-12-31}"), encoding="utf-8"
        )
    later = GROUND.format(title="Мал", limit=15)
    rule = "- {change: Возраст выше, undecided_cases: new, basis: акт/п.9}"
    write(tmp_path / "new", "later.yaml", version="2", in_force="{from: 2025-01-01}", refuse=later, transitional=rule)
    done = call("diff", str(tmp_path / "old"), str(tmp_path / "new"), "--expect", "same", "--lang", "en")
    assert done.status == 1
    assert "No decision changes: this is proved of all applicants." in done.out
    assert "in the new folder only: test.small 2" in done.err
    beside = call("diff", str(tmp_path / "old"), str(tmp_path / "new" / "later.yaml"), "--lang", "en")
    assert "it was `Granted`, it becomes `Refused`: an applicant: Возраст — 14\n" in beside.out
    assert "taken as if it were" in beside.out


def test_a_day_can_be_set(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = call("diff", *versions(tmp_path), "--on", "2026-03-01", "--lang", "en")
    assert "Applications of 1 March 2026 were compared." in done.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--expect", "other"), "other"),
        (("--timeout", "0"), "a number above zero is needed, not `0`"),
        (("--on", "today"), "a date such as 2026-03-01 is needed, not `today`"),
    ],
)
def test_wrong_usage_is_named(arguments: tuple[str, str], said: str) -> None:
    pytest.importorskip("z3")
    done = call("--lang", "en", "diff", TICKET, TICKET, *arguments)
    assert done.status == 2
    assert said in done.err


LIST = "люди: {title: Люди, type: list of чел, key: имя, max_items: 50, source: полиция}"


def of_lists(folder: Path) -> tuple[str, str]:
    """Two versions that say the same in other words, over a list."""
    files = []
    for name, condition in (("old", "count(люди) > 3"), ("new", "not (count(люди) <= 3)")):
        (folder / name).mkdir(exist_ok=True)
        ground = f"- {{id: много, title: Много, when: {condition}, basis: акт/п.1}}"
        types = "чел: {судим: {title: Судим, type: boolean}}"
        files.append(str(write(folder / name, types=types, inputs=LIST, refuse=ground)))
    return files[0], files[1]


def test_of_longer_lists_than_anybody_asked_for_nothing_is_proved(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    files = of_lists(tmp_path)
    done = call("diff", *files, "--expect", "same", "--lang", "en")
    assert done.status == 1
    assert "That no decision changes is not proved." in done.out
    said = " ".join(done.out.split())
    assert "the record stay, for lists of at most so many elements (люди — 4)." in said
    assert "`--items` says how many elements are enough" in said
    known = call("diff", *files, "--expect", "same", "--items", "6", "--lang", "en")
    assert known.status == 0
    said = " ".join(known.out.split())
    whose = "applicants, for lists of at most so many elements (люди — 6)"
    assert f"No decision changes: this is proved of all {whose}." in said


def test_what_holds_of_every_application_is_said_of_all(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    files = versions(tmp_path)
    text = Path(files[1]).read_text(encoding="utf-8")
    Path(files[1]).write_text(text.replace("возраст < 14", "возраст <= 13"), encoding="utf-8")
    done = call("diff", *files, "--expect", "same", "--lang", "ru")
    assert done.status == 0
    assert "доказано для всех заявителей." in " ".join(done.out.split())
    page = call("diff", *files, "--format", "html", "--lang", "ru")
    assert "доказано для всех заявителей." in page.out
    (made,) = call("diff", *files, "--format", "json", "--lang", "en").json["pairs"]
    assert made["of"] == {"all_data_known": False, "lists_up_to": {}}
    assert made["conclusion"].endswith("this is proved of all applicants.")
    assert made["stopped"] is None


def test_what_may_change_beside_the_proof_fails_the_gate_and_is_named(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    files = versions(tmp_path, early="[refuse]")
    done = call("diff", *files, "--expect", "same", "--lang", "en")
    assert done.status == 1
    assert "Beside the proof may change:" in done.out
    assert "deciding on incomplete data (`early`)" in done.out


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    ("place", "settled"),
    [
        ("regdsl.cli.commands.diff.open_versions", None),
        ("regdsl.library.version_pairs.written_changes", None),
        ("regdsl.verify.change.run.pair_of", 0),
        ("regdsl.verify.change.run.records_stay", 1),
        ("regdsl.verify.change.run.notes_on_days", None),
    ],
)
def test_an_interrupt_leaves_a_report_of_what_was_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, settled: int | None, form: str
) -> None:
    pytest.importorskip("z3")

    def interrupted(*given: Any, **named: Any) -> Any:
        os.kill(os.getpid(), signal.SIGINT)

    files = versions(tmp_path, limit=16)
    if place.endswith("records_stay"):
        from regdsl.verify.change import run as running

        *others, last = running._GROUPS
        assert last.claims is running.records_stay
        monkeypatch.setattr(running, "_GROUPS", (*others, type(last)(last.id, last.title, interrupted)))
    else:
        monkeypatch.setattr(place, interrupted)
    done = call("diff", *files, "--expect", "same", "--format", form, "--lang", "en")
    assert done.status == 130
    if settled is None:
        assert "interrupted: nothing was compared yet" in done.err
        assert form == "text" or done.json["pairs"] == []
    elif form == "text":
        assert "Interrupted: what was settled is below." in done.out
        assert ("Decisions change." in done.out) is bool(settled)
        assert "When: Before — возраст < 14; After — возраст < 16" in done.out
    else:
        (made,) = done.json["pairs"]
        assert made["stopped"] == "interrupted"
        assert bool(made["claims"]) is bool(settled)


def test_a_regulation_that_does_not_check_is_refused_with_its_findings(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    old, _ = versions(tmp_path)
    new = write(tmp_path / "new", refuse="- {id: мал, title: Мал, when: рост < 14, basis: акт/п.1}")
    done = call("diff", old, str(new), "--format", "json")
    assert done.status == 2
    assert json.loads(done.out)["diagnostics"]
