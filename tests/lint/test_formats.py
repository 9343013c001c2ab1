"""Findings for other programs: SARIF, JUnit, GitHub, GitLab."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from regdsl.diagnostics import Bilingual, Diagnostic, Fix, Kind, Label, Position, Safety, Severity, Span
from regdsl.lint.fingerprint import fingerprints
from regdsl.report.github import render_github
from regdsl.report.gitlab import render_gitlab
from regdsl.report.junit import render_junit
from regdsl.report.sarif import render_sarif
from regdsl.verify.tally import Proofs, Tally

KIND = Kind(
    "LNG001",
    "a-defect",
    Severity.WARNING,
    Bilingual("плохо: {what}", "bad: {what}"),
    Bilingual("так", "so"),
    "Закон, I",
)
NASTY = "a,b:c%d\n::error::x ]]> <&> \x1b[31m \u202e конец \ud800"


def at(line: int, column: int, end: int, file: str = "дела/услуга.yaml") -> Span:
    return Span(file, Position(line, column, 0), Position(line, end, end - column))


MENDED = Fix(at(7, 1, 2), "три", Safety.SAFE)
STANDS = [(Diagnostic(KIND, at(9, 1, 3), "", {"what": "так"}), "так велит закон")]
FOUND = [
    Diagnostic(KIND, at(3, 5, 9), "/inputs/детей", {"what": "раз"}, (Label(at(1, 1, 2), Bilingual("тут", "here")),)),
    Diagnostic(KIND, at(7, 1, 2), "/title", {"what": NASTY}, fix=MENDED, level=Severity.ERROR),
    Diagnostic(KIND, None, "", {"what": "нигде"}, level=Severity.INFO),
]


@pytest.fixture(scope="session")
def sarif_schema(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The schema of SARIF 2.1.0 as the package `@microsoft/jest-sarif` publishes it."""
    folder = tmp_path_factory.mktemp("sarif")
    try:
        done = subprocess.run(
            ["npm", "pack", "--silent", "@microsoft/jest-sarif"],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=120,
        )
    except FileNotFoundError:
        pytest.skip("npm is not here, so the published schema cannot be had; CI has it")
    assert done.returncode == 0, done.stderr
    (packed,) = folder.glob("*.tgz")
    subprocess.run(["tar", "xzf", packed.name], cwd=folder, check=True, timeout=60)
    (schema,) = folder.rglob("sarif-2.1.0*.json")
    return json.loads(schema.read_text(encoding="utf-8"))


def test_sarif_says_where_and_how_heavily() -> None:
    log = json.loads(render_sarif(FOUND, "ru", suppressed=STANDS))
    (run,) = log["runs"]
    first, second, third, fourth = run["results"]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert [one["id"] for one in run["tool"]["driver"]["rules"]] == ["LNG001"]
    assert first["message"]["text"] == "плохо: раз\nтак"
    place = first["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert place["artifactLocation"]["uri"] == "%D0%B4%D0%B5%D0%BB%D0%B0/%D1%83%D1%81%D0%BB%D1%83%D0%B3%D0%B0.yaml"
    assert first["relatedLocations"][0]["message"]["text"] == "тут"
    assert [one["level"] for one in run["results"]] == ["warning", "error", "note", "warning"]
    assert second["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "три"
    assert "locations" not in third
    assert fourth["suppressions"] == [{"kind": "inSource", "justification": "так велит закон"}]


def test_sarif_is_valid(sarif_schema: dict[str, Any]) -> None:
    validator = jsonschema.Draft4Validator(sarif_schema)
    for text in (render_sarif(FOUND, "ru", suppressed=STANDS), render_sarif([])):
        assert list(validator.iter_errors(json.loads(text))) == []
    broken = json.loads(render_sarif(FOUND))
    broken["runs"][0]["results"][0]["level"] = "fatal"
    assert list(validator.iter_errors(broken)), "the schema refuses what is no level"


def test_sarif_is_valid_with_proofs(sarif_schema: dict[str, Any]) -> None:
    title = Bilingual("Варианты", "Variants")
    proofs = {
        "дела/услуга.yaml": Proofs((Tally("variants", title, 3, 1, 2, (title,)),), {"дети": 3}),
        "чисто.yaml": Proofs((), {}, Bilingual("прервано", "interrupted")),
    }
    validator = jsonschema.Draft4Validator(sarif_schema)
    for interrupted in (False, True):
        log = json.loads(render_sarif(FOUND, "en", proofs=proofs, interrupted=interrupted))
        assert list(validator.iter_errors(log)) == []
        (run,) = log["runs"]
        assert run["invocations"] == [{"executionSuccessful": not interrupted}]
        first, second = run["properties"]["proofs"]
        assert (first["proved"], first["refuted"], first["undecided"]) == (3, 1, 2)
        assert (first["lists_up_to"], second["stopped"]) == ({"дети": 3}, "interrupted")
    log["runs"][0]["invocations"] = [{}]
    assert list(validator.iter_errors(log)), "the schema refuses an invocation that does not say how it went"


def test_junit_counts_and_names() -> None:
    text = render_junit(FOUND, ["дела/услуга.yaml", "чисто.yaml"], "ru", failing=frozenset({Severity.ERROR}))
    root = ElementTree.fromstring(text)
    assert (root.get("tests"), root.get("failures")) == ("4", "1")
    assert [suite.get("name") for suite in root] == ["дела/услуга.yaml", "чисто.yaml", "."]
    (failure,) = root.iter("failure")
    assert failure.get("type") == "error LNG001"
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert [case.get("name") for case in root[1]] == ["замечаний нет"]


def test_github_lines_hold_one_command_each() -> None:
    lines = render_github(FOUND, "en").splitlines()
    assert len(lines) == 3
    place = "file=дела/услуга.yaml,line=3,endLine=3,col=5,endColumn=9,title=LNG001"
    assert lines[0] == f"::warning {place}::bad: раз. so%0Aдела/услуга.yaml:1: here"
    assert lines[1].startswith("::error file=дела/услуга.yaml,line=7,")
    assert lines[1].count("::error") == 2, "what the author wrote stays within the message"
    assert "%0A" in lines[1]
    assert "\x1b" not in lines[1]
    assert lines[2] == "::notice title=LNG001::bad: нигде. so"


def test_gitlab_names_places_and_fingerprints() -> None:
    issues = json.loads(render_gitlab(FOUND, "ru"))
    assert [one["severity"] for one in issues] == ["minor", "critical", "info"]
    assert issues[0]["location"] == {"path": "дела/услуга.yaml", "lines": {"begin": 3, "end": 3}}
    assert len({one["fingerprint"] for one in issues}) == 3


def test_fingerprints_hold_when_lines_move() -> None:
    moved = [Diagnostic(KIND, at(300, 5, 9), "/inputs/детей", {"what": "раз"})]
    twice = [*FOUND[:1], *moved]
    assert dict_of(moved) == dict_of(FOUND[:1])
    assert len(set(dict_of(twice))) == 2, "two that are alike are told apart"
    assert all(re.fullmatch("[0-9a-f]{64}", mark) for mark in dict_of(twice))


def dict_of(found: list[Diagnostic]) -> list[str]:
    return [mark for _, mark in fingerprints(found)]


def test_paths_from_other_systems(tmp_path: Path) -> None:
    log = json.loads(render_sarif([Diagnostic(KIND, at(1, 1, 2, str(tmp_path / "у.yaml")), "", {"what": "x"})]))
    uri = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("file:///")
