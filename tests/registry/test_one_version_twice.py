"""One version of a regulation in two files: a copy elsewhere is one too many, another content is a mistake."""

from pathlib import Path

import pytest

import regdsl
from regdsl.diagnostics import Diagnostic, Severity
from tests.decide.services import text

OPEN, ENDED = "{from: 2026-01-01}", "{from: 2020-01-01, to: 2025-12-31}"
NORMS = """\
regdsl: "1"
kind: parameters
id: test.norms
language: ru
title: Нормативы
parameters:
  предел: {title: Предел, type: integer, values: [{from: 2026-01-01, open: true, value: 5}]}
"""


def put(path: Path, in_force: str, refuse: str = "") -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text(in_force=in_force, refuse=refuse), encoding="utf-8")
    return path


def found(folder: Path) -> list[Diagnostic]:
    return [one for one in regdsl.check([folder]).diagnostics if one.kind.code in ("CFG020", "CFG035", "SCH143")]


@pytest.mark.parametrize("place", ["b.yaml", "later/b.yaml"])
@pytest.mark.parametrize("in_force", [OPEN, ENDED])
def test_one_version_with_two_contents_is_an_error_that_names_both(tmp_path: Path, place: str, in_force: str) -> None:
    first = put(tmp_path / "a.yaml", OPEN)
    second = put(tmp_path / place, in_force, "- {id: молод, title: Молод, when: возраст < 18, basis: акт/п.1}")
    (one,) = found(tmp_path)
    assert (one.kind.code, one.severity, one.pointer) == ("CFG035", Severity.ERROR, "/id")
    assert one.span is not None
    assert (one.span.file, one.labels[0].span.file) == (str(second), str(first))
    assert one.message("ru") == f"test.small@1 — это и файл {first}: какой из двух верен, не узнать"
    assert one.message("en") == f"test.small@1 is the file {first} too: nobody can tell which of the two is meant"


def test_a_copy_in_another_folder_is_one_too_many(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml", OPEN)
    put(tmp_path / "copies" / "a.yaml", OPEN)
    (one,) = found(tmp_path)
    assert (one.kind.code, one.severity) == ("CFG020", Severity.WARNING)


def test_a_copy_beside_cannot_be_decided_by(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml", OPEN)
    put(tmp_path / "b.yaml", OPEN)
    (one,) = found(tmp_path)
    assert (one.kind.code, one.severity) == ("CFG035", Severity.ERROR)
    with pytest.raises(regdsl.LoadError) as caught:
        regdsl.load(tmp_path)
    assert [one.kind.code for one in caught.value.diagnostics] == ["CFG035"]


def test_two_versions_at_once_are_told_by_their_days(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml", OPEN)
    later = put(tmp_path / "b.yaml", "{from: 2026-07-01}")
    later.write_text(later.read_text(encoding="utf-8").replace('version: "1"', 'version: "2"'), encoding="utf-8")
    assert [one.kind.code for one in found(tmp_path)] == ["SCH143"]


@pytest.mark.parametrize(("other", "code"), [("value: 5", "CFG020"), ("value: 6", "CFG035")])
def test_shared_files_of_one_id_in_a_folder(tmp_path: Path, other: str, code: str) -> None:
    (tmp_path / "a.yaml").write_text(NORMS, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(NORMS.replace("value: 5", other), encoding="utf-8")
    assert [one.kind.code for one in found(tmp_path)] == [code]
