"""Every mistake in a file of cases ends in one located message with one thing to do, in both languages."""

import json
from typing import Any

import pytest

from tests.bad.bad_files import BAD, BadFile, call, files_in, listing
from tests.testing.family import REGULATION

CASES = list(files_in("cases"))
REGULATION_FILE = BAD / "cases" / "picnic.yaml"

every_file = pytest.mark.parametrize("bad", CASES, ids=lambda bad: bad.path.name.removesuffix(".cases.yaml"))


def _found(bad: BadFile, lang: str) -> list[Any]:
    said = json.loads(call(*bad.command, "--format", "json", "--lang", lang).text)
    return [*said["diagnostics"], *(one for case in said["cases"] for one in case.get("diagnostics", ()))]


def test_every_file_is_expected_and_there() -> None:
    there = {path.name for path in (BAD / "cases").iterdir()} - {"expected.yaml", REGULATION_FILE.name}
    assert there == {bad.path.name for bad in CASES}


def test_the_service_is_the_one_that_good_cases_are_for() -> None:
    assert REGULATION_FILE.read_text(encoding="utf-8") == REGULATION


@every_file
def test_a_bad_file_of_cases(bad: BadFile) -> None:
    for lang, phrase in (("ru", bad.ru), ("en", bad.en)):
        (found,) = _found(bad, lang)
        place = f"{found['line']}:{found['column']}"
        assert (found["code"], found["file"], place) == (bad.code, str(bad.path), bad.at)
        assert phrase in found["message"]
        assert found["help"]


@every_file
def test_a_bad_file_of_cases_told_to_a_person(bad: BadFile) -> None:
    before = listing(bad.path.parent)
    for lang, phrase in (("ru", bad.ru), ("en", bad.en)):
        said = call(*bad.command, "--lang", lang)
        assert said.status == bad.status
        assert said.text.count(f"error[{bad.code}]") == 1
        assert phrase in said.text
        assert "Traceback" not in said.text
        assert len(said.text) < 4_000
    assert listing(bad.path.parent) == before
