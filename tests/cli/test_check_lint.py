"""`regdsl check` as a linter: profiles, formats for other programs, baselines, settings beside the files."""

import json
from pathlib import Path
from shutil import copytree
from xml.etree import ElementTree

import pytest

from tests.cli.calling import call
from tests.support.paths import EXAMPLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A service with one thing to be found by the Concept: no extract, and so no duplicate either."""
    made = copytree(EXAMPLES / "izhs-notice", tmp_path / "izhs")
    path = made / "izhs-notice.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count("  extract: true") == 1
    path.write_text(text.replace("  extract: true", "  extract: false"), encoding="utf-8")
    return made


def found(*arguments: str) -> tuple[int, list[str]]:
    done = call("check", *arguments, "--format", "json")
    return done.status, [one["code"] for one in done.json["diagnostics"]]


def test_the_profile_says_which_rules_hold(folder: Path) -> None:
    assert found(str(folder)) == (0, [])
    assert found(str(folder), "--profile", "concept-837r") == (0, ["SCN006", "REG002"])
    assert found(str(folder), "--profile", "concept-837r", "--fail-on", "warning")[0] == 1


def test_settings_beside_the_files_hold_and_the_call_outweighs_them(folder: Path) -> None:
    (folder / "regdsl.toml").write_text('profile = "concept-837r"\nfail_on = "warning"\n', encoding="utf-8")
    assert found(str(folder)) == (1, ["SCN006", "REG002"])
    assert found(str(folder), "--fail-on", "error")[0] == 0
    assert found(str(folder), "--profile", "base") == (0, [])
    (folder / "regdsl.toml").write_text('profil = "concept-837r"\n', encoding="utf-8")
    assert found(str(folder)) == (1, ["CFG005"])


def test_what_was_known_before_is_not_told_again(folder: Path) -> None:
    baseline = folder / "known.json"
    strict = (str(folder), "--profile", "concept-837r")
    done = call("check", *strict, "--write-baseline", str(baseline))
    assert (done.status, done.out) == (0, f"записано замечаний: 2, {baseline}\n")
    assert found(*strict, "--baseline", str(baseline)) == (0, [])
    path = folder / "izhs-notice.yaml"
    text = path.read_text(encoding="utf-8").replace("fee: none\n", "")
    path.write_text(f"# строкой ниже\n{text}", encoding="utf-8")
    assert found(*strict, "--baseline", str(baseline))[1] == ["STD007"], "a line above moves nothing, a new one is told"
    assert "известно раньше: 2" in call("check", *strict, "--baseline", str(baseline)).out
    baseline.write_text("{", encoding="utf-8")
    status, codes = found(*strict, "--baseline", str(baseline))
    assert (status, codes[0]) == (1, "CFG008")
    assert "REG002" in codes, "what cannot be read hides nothing"


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [("broken.yaml", "[", "YML041"), ("unsound.yaml", None, "NAM001")],
)
def test_no_baseline_knows_a_file_that_cannot_decide(folder: Path, name: str, text: str | None, code: str) -> None:
    baseline = folder / "known.json"
    strict = (str(folder), "--profile", "concept-837r")
    sound = (folder / "izhs-notice.yaml").read_text(encoding="utf-8")
    (folder / name).write_text(text or sound.replace("этажей <= ", "этажейй <= "), encoding="utf-8")
    before = found(*strict)[1]
    assert code in before
    done = call("check", *strict, "--write-baseline", str(baseline))
    assert done.status == 1
    assert "их сначала исправляют" in done.out
    status, left = found(*strict, "--baseline", str(baseline))
    assert status == 1
    assert code in left
    assert not {"SCN006", "REG002"} & set(left)


def test_formats_for_other_programs(folder: Path) -> None:
    strict = ("check", str(folder), "--profile", "concept-837r", "--format")
    run = json.loads(call(*strict, "sarif").out)["runs"][0]
    assert {one["ruleId"] for one in run["results"] if "suppressions" not in one} == {"SCN006", "REG002"}
    assert all(one["suppressions"][0]["justification"] for one in run["results"] if "suppressions" in one)
    assert ElementTree.fromstring(call(*strict, "junit").out).get("failures") == "0"
    assert call(*strict, "github").out.count("\n") == 2
    assert [one["check_name"] for one in json.loads(call(*strict, "gitlab").out)] == ["SCN006", "REG002"]


def test_sarif_of_a_file_that_cannot_be_parsed(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("a: [", encoding="utf-8")
    done = call("check", str(path), "--format", "sarif")
    assert done.status == 2
    (result,) = json.loads(done.out)["runs"][0]["results"]
    assert result["level"] == "error"
