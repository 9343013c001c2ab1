"""Mistakes between a template and its instances, and in the use of standard blocks: one located message each, which
points at the template too where that is what the mistake is against."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.bad.bad_files import BAD, call

FOLDER = BAD / "templates"
GOOD = ("template", "instance", "blocks")


@dataclass(frozen=True)
class Case:
    """A file, and what must be said of it; `label` is the place in the template."""

    file: str
    code: str
    at: str
    ru: str
    en: str
    label: str = ""


def cases() -> Iterator[Case]:
    for one in yaml.safe_load((FOLDER / "expected.yaml").read_text(encoding="utf-8"))["cases"]:
        yield Case(**one)


every_case = pytest.mark.parametrize("case", list(cases()), ids=lambda case: Path(case.file).stem)


def test_every_file_is_expected_and_there() -> None:
    there = {path.name for path in FOLDER.iterdir()} - {"expected.yaml", *(f"{name}.yaml" for name in GOOD)}
    assert there == {case.file for case in cases()}


@pytest.mark.parametrize("name", GOOD)
def test_what_the_bad_files_are_made_from_is_good(name: str) -> None:
    said = call("check", str(FOLDER / f"{name}.yaml"))
    assert (said.status, said.findings) == (0, [])


@every_case
def test_a_bad_file(case: Case) -> None:
    path = FOLDER / case.file
    for lang, phrase in (("ru", case.ru), ("en", case.en)):
        said = call("check", str(path), "--lang", lang)
        assert said.status == 1
        ((code, message),) = said.findings
        assert (code, message) == (case.code, phrase)
        labelled = [(str(FOLDER / "template.yaml"), case.label)] if case.label else []
        assert said.places == [(str(path), case.at), *labelled]
        assert said.helps == 1
        assert "None" not in said.text


@every_case
def test_a_bad_file_told_to_a_program(case: Case) -> None:
    (found,) = json.loads(call("check", str(FOLDER / case.file), "--format", "json").text)["diagnostics"]
    assert (found["code"], f"{found['line']}:{found['column']}") == (case.code, case.at)
    assert found["pointer"].startswith("/")


@every_case
def test_a_bad_file_decides_nothing(case: Case, tmp_path: Path) -> None:
    application = tmp_path / "application.json"
    application.write_text('{"submitted_at": "2026-03-02", "inputs": {"площадь": 5}}', encoding="utf-8")
    said = call("decide", str(FOLDER / case.file), "--input", str(application))
    assert said.status == 2
    template = case.file.startswith("template-") and case.file not in INSTANCES
    assert [code for code, _ in said.findings] == ([case.code] if not template or case.code != "NAM014" else ["SCH991"])


INSTANCES = ("template-unknown.yaml", "template-of-another-version.yaml")
