"""`regdsl verify`."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.calling import call
from tests.decide.services import write
from tests.support.paths import EXAMPLES

TICKET = str(EXAMPLES / "hunting-ticket" / "hunting-ticket.yaml")
OVERLAP = {
    "variants": "- {id: младший, title: Младший, when: возраст < 18}\n"
    "- {id: старший, title: Старший, when: возраст > 16}\n"
    "- {id: прочий, title: Прочий, otherwise: true}",
    "refuse": "- {id: мал, title: Мал, when: возраст < 14, basis: акт/п.1}",
}


def test_without_the_solver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    done = call("--lang", "en", "verify", TICKET)
    assert done.status == 2
    assert "z3-solver" in done.err
    assert "regdsl[verify]" in done.err


def test_what_is_refuted_has_an_applicant_and_a_case(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    path = str(write(tmp_path, **OVERLAP))
    done = call("verify", path, "--lang", "ru", "--property", "variants")
    assert done.status == 1
    assert "никому не подходят сразу «Младший» и «Старший»" in done.out
    assert "        Возраст: 17\n" in done.out
    assert "        - id: variants-that-overlap\n" in done.out
    assert "            возраст: 17\n" in done.out
    assert "опровергнуто: 1" in done.out
    _, _, case = done.out.partition("как решает регламент сейчас):\n")
    pasted = "".join(line[6:] + "\n" for line in case.splitlines() if line.startswith("        "))
    head = 'regdsl: "1"\nkind: cases\nregulation: test.small\ncases:\n'
    (tmp_path / "service.cases.yaml").write_text(head + pasted, encoding="utf-8")
    tested = call("test", str(tmp_path), "--lang", "en")
    assert tested.status == 0, tested.out
    assert "cases: 1, passed: 1" in tested.out


def test_json_holds_every_claim(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = call("verify", str(write(tmp_path, **OVERLAP)), "--format", "json", "--property", "variants")
    (made,) = json.loads(done.out)["regulations"]
    assert made["summary"]["refuted"] == 1
    (claim,) = made["claims"]
    assert (claim["verdict"], claim["code"], claim["shown"]) == ("refuted", "VER002", True)
    assert claim["witness"]["application"]["inputs"] == {"возраст": 17}
    assert claim["witness"]["matter"] == ["возраст"]


def test_what_is_undecided_fails_only_when_asked(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    address = "адрес: {title: Адрес, type: text, source: полиция}"
    ground = "- {id: чужой, title: Чужой, basis: акт/п.1, when: 'contains(адрес, \"за рубежом\")'}"
    path = str(write(tmp_path, inputs=address, refuse=ground))
    done = call("--lang", "en", "verify", path, "--property", "grounds")
    assert done.status == 0
    assert "taking a text apart in `Чужой`, line 26, column 56" in done.out
    assert "not decided: 1" in done.out
    assert call("verify", path, "--property", "grounds", "--fail-on", "undecided").status == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--property", "groundz"), "there is no property `groundz`; there are: variants,"),
        (("--timeout", "0"), "a number above zero is needed, not `0`"),
        (("--timeout", "soon"), "a number above zero is needed, not `soon`"),
        (("--items", "1.5"), "a number above zero is needed, not `1.5`"),
    ],
)
def test_wrong_usage_is_named(arguments: tuple[str, str], said: str) -> None:
    pytest.importorskip("z3")
    done = call("--lang", "en", "verify", TICKET, *arguments)
    assert done.status == 2
    assert said in done.err


def test_a_regulation_that_does_not_check_is_refused_with_its_findings(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    path = write(tmp_path, refuse="- {id: мал, title: Мал, when: рост < 14, basis: акт/п.1}")
    done = call("--lang", "en", "verify", str(path))
    assert done.status == 2
    assert "NAM" in done.err


def test_a_folder_of_versions_is_proved_to_leave_no_day_out(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    write(tmp_path, "first.yaml", in_force="{from: 2020-01-01, to: 2025-06-30}")
    second = write(tmp_path, "second.yaml", version="2", in_force="{from: 2025-08-01}")
    done = call("--lang", "en", "verify", str(tmp_path), "--property", "versions")
    assert done.status == 1
    assert "there is no day without a version between 1 and 2" in done.out
    assert f"--> {second}:" in done.out
    assert "Day of application: 1 July 2025" in done.out
    assert "as a case" not in done.out


def test_places_stand_in_the_reports(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    path = write(tmp_path, **OVERLAP)
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "младший" in text)
    column = lines[line - 1].index("младший") + 1
    done = call("--lang", "en", "verify", str(path), "--property", "variants")
    assert f"      --> {path}:{line}:{column}\n" in done.out
    (made,) = json.loads(call("verify", str(path), "--property", "variants", "--format", "json").out)["regulations"]
    (claim,) = made["claims"]
    assert (claim["file"], claim["line"], claim["column"]) == (str(path), line, column)
    assert claim["pointer"] == "/variants/0"
