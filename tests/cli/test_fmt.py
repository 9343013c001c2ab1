"""`regdsl fmt`: files, statuses; what the layout is stands in `test_layout`."""

import os
import sys
from pathlib import Path

import pytest

from tests.cli.calling import call, draft_in

MESSY = "a:   1 # один\n\n\nb: {c:   2}\n"
NEAT = "a: 1  # один\n\nb: {c: 2}\n"


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    path = tmp_path / "messy.yaml"
    path.write_text(MESSY, encoding="utf-8")
    return path


def test_a_file_is_rewritten_once(messy: Path) -> None:
    done = call("fmt", str(messy))
    assert (done.status, done.err) == (0, "")
    assert done.out == f"приведён к единому виду: {messy}\n"
    assert messy.read_text(encoding="utf-8") == NEAT
    again = call("fmt", str(messy))
    assert (again.status, again.out) == (0, "")


def test_check_changes_nothing(messy: Path) -> None:
    done = call("fmt", "--check", str(messy))
    assert (done.status, done.out) == (1, f"не в едином виде: {messy}\n")
    assert messy.read_text(encoding="utf-8") == MESSY
    call("fmt", str(messy))
    assert call("fmt", "--check", str(messy)).status == 0


def test_diff_changes_nothing(messy: Path) -> None:
    done = call("fmt", "--diff", str(messy))
    assert done.status == 1
    assert {"-a:   1 # один", "+a: 1  # один", "+b: {c: 2}"} <= set(done.out.splitlines())
    assert messy.read_text(encoding="utf-8") == MESSY


def test_a_folder(messy: Path, tmp_path: Path) -> None:
    hidden = tmp_path / ".git" / "x.yaml"
    hidden.parent.mkdir()
    hidden.write_text(MESSY, encoding="utf-8")
    (tmp_path / "note.txt").write_text("a:   1", encoding="utf-8")
    draft_in(tmp_path)
    done = call("fmt", str(tmp_path))
    assert done.out.splitlines()[-1] == "файлов: 4, изменено: 1, не разобрано: 0"
    assert hidden.read_text(encoding="utf-8") == MESSY


def test_json(messy: Path) -> None:
    done = call("fmt", "--check", str(messy), "--format", "json")
    assert done.status == 1
    assert done.json["summary"] == {"files": 1, "changed": 1, "failed": 0}
    assert done.json["files"] == [{"file": str(messy), "changed": True, "failed": False}]


def test_a_file_that_does_not_parse_is_refused(messy: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("a: [1\n", encoding="utf-8")
    alone = call("fmt", str(bad))
    assert (alone.status, alone.out) == (2, "")
    assert "не закрыта" in alone.err
    both = call("fmt", str(bad), str(messy))
    assert both.status == 1
    assert bad.read_text(encoding="utf-8") == "a: [1\n"
    assert messy.read_text(encoding="utf-8") == NEAT
    assert call("fmt", str(bad), "--format", "json").json["diagnostics"][0]["file"] == str(bad)


def test_a_json_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"a":   1}', encoding="utf-8")
    done = call("fmt", str(path))
    assert done.status == 2
    assert path.read_text(encoding="utf-8") == '{"a":   1}'


def test_nothing_there(tmp_path: Path) -> None:
    assert call("fmt", str(tmp_path)).status == 2
    assert call("fmt", str(tmp_path / "no.yaml")).status == 2


def test_a_changed_meaning_is_never_written(messy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["regdsl.cli.layout.canonical"], "same", lambda one, other: False)
    done = call("fmt", str(messy))
    assert done.status == 2
    assert "YML090" in done.err
    assert messy.read_text(encoding="utf-8") == MESSY


def test_links_and_permissions_stay(messy: Path, tmp_path: Path) -> None:
    messy.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(messy)
    call("fmt", str(link))
    assert link.is_symlink()
    assert messy.read_text(encoding="utf-8") == NEAT
    assert messy.stat().st_mode & 0o777 == 0o640


def test_an_interrupted_write_leaves_the_file(messy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(source: str, target: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", broken)
    done = call("fmt", str(messy))
    assert done.status == 2
    assert "не удалось записать" in done.err
    assert messy.read_text(encoding="utf-8") == MESSY
    assert os.listdir(messy.parent) == [messy.name]
