"""Packages of rules: they are found, run and listed; what they get wrong is told, and the rest is heard."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from regdsl.api.set_up import set_up
from regdsl.lint.plugins import RESERVED
from tests.architecture.test_findings import KINDS
from tests.cli.calling import call
from tests.lint.cases import BASE
from tests.support.packages import install, rules_module

GOOD = rules_module('rule("PRM001"), rule("PRM002")')
SERVICE = str(BASE / "service.yaml")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    for path in BASE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def settings(project: Path, text: str) -> None:
    (project / "regdsl.toml").write_text(text, encoding="utf-8")


def found(project: Path, *arguments: str) -> list[tuple[str, str | None, int | None]]:
    done = call("check", str(project / "service.yaml"), "--format", "json", *arguments)
    listed = [(one["code"], one["file"], one["line"]) for one in done.json["diagnostics"]]
    return [(code, None if file is None else Path(file).name, line) for code, file, line in listed]


def codes(project: Path) -> list[str]:
    return [code for code, _, _ in found(project)]


def test_rules_of_an_installed_package_run(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(project) == []
    install(tmp_path, monkeypatch, "perm_rules", GOOD, "perm")
    assert codes(project) == ["PRM001", "PRM002"], "under the base profile too: no jurisdiction speaks of them"
    settings(project, 'profile = "concept-837r"\n[rules]\nPRM001 = "off"\nPRM002 = "error"\n')
    assert codes(project) == ["PRM002"]
    assert call("check", str(project / "service.yaml")).status == 1


def test_the_scoreboard_has_what_they_find(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "perm_rules", GOOD, "perm")
    settings(project, 'plugins = ["perm", "tver"]\n[rules]\nPRM002 = "error"\n')
    done = call("check", str(project / "service.yaml"), "--summary", "--format", "json", "--lang", "en")
    (made,) = done.json["regulations"]
    assert [one["code"] for one in made["remarks"]] == ["PRM001", "PRM002"]
    assert done.status == 1
    assert [one["code"] for one in done.json["diagnostics"]] == ["CFG013"], "what is wrong with the settings, beside it"
    told = call("check", str(project / "service.yaml"), "--summary", "--lang", "en")
    assert "CFG013" in told.err
    assert 'plugins = ["perm", "tver"]' in told.err


def test_settings_say_which_are_on(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "perm_rules", GOOD, "perm")
    install(tmp_path, monkeypatch, "omsk_rules", GOOD.replace("PRM", "OMS"), "omsk")
    assert codes(project) == ["OMS001", "OMS002", "PRM001", "PRM002"]
    settings(project, 'plugins = ["perm"]')
    assert codes(project) == ["PRM001", "PRM002"]
    settings(project, "plugins = []")
    assert codes(project) == []


def test_a_package_that_is_off_is_not_imported(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "loud_rules", "raise SystemExit(3)", "loud")
    settings(project, "plugins = []")
    assert codes(project) == []


def test_a_suppression_knows_them(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "perm_rules", GOOD, "perm")
    path = project / "service.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"# regdsl: allow-file PRM001, PRM002 — проба\n{text}", encoding="utf-8")
    assert codes(project) == []


BROKEN = {
    "raises": ("1 / 0", "PLUGIN", "CFG010", "ZeroDivisionError"),
    "ends the program": ("raise SystemExit(0)", "PLUGIN", "CFG010", "SystemExit"),
    "is no Python": ("def (", "PLUGIN", "CFG010", "SyntaxError"),
    "is not there": (None, "PLUGIN", "CFG010", "ModuleNotFoundError"),
    "has no such name": (GOOD, "NOTHING", "CFG010", "AttributeError"),
    "is something else": ("PLUGIN = [1]", "PLUGIN", "CFG010", "list"),
    "lacks parts": (
        GOOD.replace('title=WORDS, rules=(rule("PRM001"), rule("PRM002"),)', "title=1, rules=2"),
        "PLUGIN",
        "CFG010",
        "Plugin",
    ),
    "takes our letters": (GOOD.replace('prefix="PRM"', 'prefix="STD"'), "PLUGIN", "CFG011", "STD"),
    "has no letters": (GOOD.replace('prefix="PRM"', 'prefix="П1"'), "PLUGIN", "CFG011", "П1"),
}


@pytest.mark.parametrize("why", BROKEN)
def test_a_broken_package_is_told(why: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text, value, code, said = BROKEN[why]
    install(tmp_path, monkeypatch, "broken_rules", text, "broken", value)
    install(tmp_path, monkeypatch, "omsk_rules", GOOD.replace("PRM", "OMS"), "omsk")
    assert found(project) == [(code, None, None), ("OMS001", "service.yaml", 6), ("OMS002", "service.yaml", 6)]
    settings(project, 'profile = "base"\nplugins = ["omsk", "broken"]\n')
    assert found(project)[0] == (code, "regdsl.toml", 2), "told where the settings name it"
    for lang in ("ru", "en"):
        done = call("check", str(project / "service.yaml"), "--lang", lang)
        assert done.status == 1
        assert "broken_rules 1.0" in done.out
        assert said in done.out
        assert "Traceback" not in done.out + done.err


UNFIT = {
    "of other letters": ('rule("ABC001")', "ABC001"),
    "without a number": ('rule("PRM01")', "PRM01"),
    "of a code that is there": ('rule("PRM001")', "PRM001"),
    "that is none": ("titled", "?"),
    "without words": ('rule("PRM003", words=Bilingual("слово", ""))', "PRM003"),
    "that cannot be called": ('rule("PRM003", check=5)', "PRM003"),
    "of no kind": ("DraftRule(kind=5, title=WORDS, requirements=(), check=titled)", "?"),
}


@pytest.mark.parametrize("why", UNFIT)
def test_an_unfit_rule_is_left_out(why: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule, code = UNFIT[why]
    install(tmp_path, monkeypatch, "perm_rules", rules_module(f'rule("PRM001"), {rule}, rule("PRM002")'), "perm")
    assert codes(project) == ["CFG012", "PRM001", "PRM002"]
    assert f"{code} " in call("check", str(project / "service.yaml")).out


FAILING = {
    "raises": "def bad(draft):\n    raise ZeroDivisionError\n",
    "gives nothing": "def bad(draft):\n    return None\n",
    "gives something else": "def bad(draft):\n    return [1]\n",
    "asks for what is not there": "def bad(draft):\n    return [Finding(At(5))]\n",
    "has no such argument": "def bad():\n    return []\n",
}


@pytest.mark.parametrize("why", FAILING)
def test_a_rule_that_fails_is_told(why: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = rules_module('rule("PRM001", check=bad), rule("PRM002")', FAILING[why])
    install(tmp_path, monkeypatch, "perm_rules", module, "perm")
    assert codes(project) == ["CFG001", "PRM002"]


def test_a_message_that_cannot_be_filled_in_is_told(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = 'rule("PRM001", words=Bilingual("нет {этого}", "no {this}")), rule("PRM002")'
    install(tmp_path, monkeypatch, "perm_rules", rules_module(rule), "perm")
    assert codes(project) == ["CFG001", "PRM002"]


def test_of_two_that_clash_the_first_stays(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "perm_rules", GOOD, "perm")
    install(tmp_path, monkeypatch, "a_rules", GOOD, "other letters")
    install(tmp_path, monkeypatch, "b_rules", GOOD.replace("PRM", "OMS"), "perm")
    assert codes(project) == ["CFG011", "OMS001", "OMS002", "PRM001", "PRM002"], "by name, then by package"
    (told,) = [line for line in call("check", str(project / "service.yaml")).out.splitlines() if "CFG011" in line]
    assert "«perm» (perm_rules 1.0)" in told
    install(tmp_path, monkeypatch, "c_rules", GOOD, "same letters")
    assert codes(project).count("CFG011") == 2


def test_settings_that_name_what_is_not_there(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "perm_rules", GOOD, "perm")
    settings(project, '\nplugins = [\n  "perm",\n  "tver",\n]\n')
    assert found(project)[0] == ("CFG013", "regdsl.toml", 4)
    settings(project, "plugins = 5\n")
    assert codes(project) == ["CFG006", "PRM001", "PRM002"]


def test_they_are_listed_with_their_origin(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "perm_rules", GOOD, "perm")
    install(tmp_path, monkeypatch, "broken_rules", "1 / 0", "broken")
    monkeypatch.chdir(project)
    done = call("rules", "--lang", "en", "--profile", "base")
    assert done.status == 0
    assert "PRM: word (rules perm of perm_rules 1.0)\n" in done.out
    assert "PRM001  warning   word\n" in done.out
    assert "CFG010" in done.err
    assert "rules perm of perm_rules 1.0" in call("rules", "prm002", "--lang", "en").out
    listed = {one["code"]: one["origin"] for one in json.loads(call("rules", "--format", "json").out)}
    assert listed["PRM001"] == {"plugin": "perm", "package": "perm_rules 1.0"}
    assert listed["ORG001"] is None


def test_our_letters_are_reserved() -> None:
    assert {kind.code[:3] for kind in KINDS} <= RESERVED


def test_a_check_without_packages_reads_no_metadata(project: Path) -> None:
    settings(project, "plugins = []")
    code = (
        "import sys; from pathlib import Path; from regdsl.api.set_up import set_up\n"
        "import importlib.metadata as m; m.entry_points = None\n"
        f"set_up(Path({str(project)!r}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_nothing_installed_is_nothing_wrong(project: Path) -> None:
    assert set_up(project).plugins.loaded == ()
    assert set_up(project).file.diagnostics == ()
