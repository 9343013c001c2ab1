"""Names of files that are no text: as an old Windows or a careless archiver left them, in cp1251 and not in UTF-8."""

import json
import os
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from tests.cli.calling import call
from tests.registry.folders import checked, registry_in, same, service

GOOD, BAD = "услуга.yaml".encode("cp1251"), "обрывок.yaml".encode("cp1251")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there a name of a file is any bytes")


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    folder = registry_in(tmp_path / "registry")
    service(folder, 3).rename(named(folder, GOOD))
    named(folder, BAD).write_text("[", encoding="utf-8")
    return folder


def named(folder: Path, name: bytes) -> Path:
    return folder / "agency-001" / os.fsdecode(name)


@pytest.mark.parametrize("jobs", [1, 2])
def test_good_files_are_checked_and_bad_ones_told_once(jobs: int, registry: Path) -> None:
    report = checked(registry, jobs=jobs)
    assert str(named(registry, GOOD)) in report.costs
    before = checked(registry_in(registry.parent / "before"))
    assert len(report.costs) == len(before.costs)
    told = [one.span.file for one in report.diagnostics if one.severity == "error" and one.span]
    assert told == [str(named(registry, BAD))]
    assert same(report, checked(registry, jobs=3 - jobs))


def test_what_was_found_is_found_again(registry: Path, tmp_path: Path) -> None:
    cold = checked(registry, cache=tmp_path / "kept")
    assert len(list((tmp_path / "kept").iterdir())) == 1
    assert same(cold, checked(registry, cache=tmp_path / "kept"))
    named(registry, BAD).unlink()
    assert not [one for one in checked(registry, cache=tmp_path / "kept").diagnostics if one.severity == "error"]


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github", "gitlab", "html"])
@pytest.mark.parametrize("path", ["registry", "registry/agency-001"])
def test_every_form_names_them(form: str, path: str, registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(registry.parent)
    done = call("check", path, "--format", form, "--profile", "concept-837r", "--no-cache")
    assert done.status == 1
    assert ".yaml" in done.out
    done.out.encode()  # what cannot be told is escaped or replaced


@pytest.mark.parametrize("absolute", [True, False])
def test_a_reference_leads_to_the_file(absolute: bool, registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(registry)
    where = str(registry) if absolute else "agency-001"
    log = json.loads(call("check", where, "--format", "sarif", "--no-cache").out)
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in log["runs"][0]["results"]]
    assert any(unquote_to_bytes(one).endswith(b"agency-001/" + BAD) for one in places)


def test_the_sheet_of_one(registry: Path) -> None:
    done = call("check", str(named(registry, GOOD)), "--summary", "--format", "html")
    assert done.status in (0, 1)
    done.out.encode()


def test_known_findings_are_known_again(registry: Path, tmp_path: Path) -> None:
    named(registry, BAD).unlink()
    good = named(registry, GOOD)
    good.write_text(good.read_text(encoding="utf-8").replace("presence: none", "presence: required"), encoding="utf-8")
    arguments = ("check", str(registry), "--profile", "concept-837r", "--no-cache", "--fail-on", "info")
    assert call(*arguments).status == 1
    assert call(*arguments, "--write-baseline", str(tmp_path / "known.json")).status == 0
    assert call(*arguments, "--baseline", str(tmp_path / "known.json")).status == 0


@pytest.mark.parametrize("command", ["fix", "fmt", "verify", "draw"])
def test_other_commands_take_them(command: str, registry: Path, tmp_path: Path) -> None:
    more = ("--output", str(tmp_path / "made.svg")) if command == "draw" else ()
    assert call(command, str(named(registry, GOOD)), *more).status == 0
