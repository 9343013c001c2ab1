"""`regdsl new`."""

import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from regdsl.cli.service_kinds import KINDS, LEVELS
from tests.cli.calling import call
from tests.cli.golden_file import assert_golden

NAMES = [kind.name for kind in KINDS]


@pytest.mark.parametrize("level", [level for level, _ in LEVELS])
@pytest.mark.parametrize("kind", NAMES)
def test_every_kind_checks_clean_and_passes(tmp_path: Path, kind: str, level: str) -> None:
    path = tmp_path / "my-service.yaml"
    assert call("new", str(path), "--template", kind, "--level", level, "--yes").status == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "my-service.cases.yaml",
        "my-service.en.yaml",
        "my-service.yaml",
    ]
    checked = call("check", str(tmp_path), "--fail-on", "warning")
    assert checked.status == 0, checked.out
    tested = call("test", str(tmp_path), "--coverage", "--format", "json")
    assert tested.status == 0, tested.out
    coverage = tested.json["coverage"]
    assert not any(values for part in coverage.values() for values in part.values() if isinstance(values, list))
    assert call("fmt", "--check", str(tmp_path)).status == 0
    assert f"level: {level}" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", NAMES)
def test_every_kind_is_wholly_translated(tmp_path: Path, kind: str) -> None:
    import json

    call("new", str(tmp_path / "s"), "--template", kind, "--yes")
    application = json.dumps({"submitted_at": "2026-03-16", "inputs": {}}).encode()
    done = call(
        "decide", str(tmp_path / "s.yaml"), "--input", "-", "--lang", "en", "--format", "json", stdin=application
    )
    assert done.json["untranslated"] == []


def test_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, update_golden: bool) -> None:
    monkeypatch.chdir(tmp_path)
    Path("мои услуги").mkdir()
    done = call("new", "мои услуги/s", "--template", "benefit", "--yes", "--format", "json")
    assert (done.status, done.err) == (0, "")
    assert_golden("new.json", done.out, update_golden)
    assert sorted(done.json["written"]) == sorted(map(str, Path("мои услуги").iterdir()))
    for command in done.json["next"]:
        name, *arguments = shlex.split(command)
        assert name == "regdsl"
        assert call(*arguments).status == 0


def test_json_asks_nothing(tmp_path: Path) -> None:
    done = call("new", str(tmp_path / "s"), "--template", "benefit", "--format", "json")
    assert (done.status, done.out) == (2, "")
    assert "`--yes`" in done.err
    assert not list(tmp_path.iterdir())


def test_a_file_is_never_written_over(tmp_path: Path) -> None:
    there = tmp_path / "s.cases.yaml"
    there.write_text("моё", encoding="utf-8")
    done = call("new", str(tmp_path / "s"), "--template", "benefit", "--yes")
    assert (done.status, done.out) == (2, "")
    assert str(there) in done.err
    assert [file.name for file in tmp_path.iterdir()] == ["s.cases.yaml"]
    assert there.read_text(encoding="utf-8") == "моё"


@pytest.mark.parametrize(
    "title", ['Справка "о чём-то": \\ # да', "  {a}, [b]  ", "нет", "ID_HERE", "строка\nвторая", "—"]
)
def test_any_title(tmp_path: Path, title: str) -> None:
    path = tmp_path / "s.yaml"
    assert call("new", str(path), "--template", "certificate", "--title", title, "--yes").status == 0
    assert call("check", str(tmp_path)).status == 0
    assert call("fmt", "--check", str(tmp_path)).status == 0
    assert " ".join(title.split()).strip()[:5] in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["Пособие", "A", "a_b", "a b", "-a", "a--b", "a.b", ""])
def test_bad_names(tmp_path: Path, name: str) -> None:
    done = call("new", f"{tmp_path}/{name}", "--template", "benefit", "--yes")
    if name == "":  # then the folder itself is the name
        return
    assert done.status == 2
    assert "латинские строчные" in done.err
    assert not list(tmp_path.iterdir())


def test_nobody_to_ask(tmp_path: Path) -> None:
    for more in ((), ("--yes",), ("--template", "benefit")):
        done = call("new", str(tmp_path / "s"), *more)
        assert (done.status, done.out) == (2, "")
        assert "--template" in done.err
        assert not list(tmp_path.iterdir())


def test_no_folder(tmp_path: Path) -> None:
    done = call("new", str(tmp_path / "no" / "s"), "--template", "benefit", "--yes")
    assert (done.status, done.out) == (2, "")
    assert "нет папки" in done.err


def at_terminal(folder: Path, answers: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """Run `regdsl new` with a terminal for its input."""
    master, slave = pty.openpty()
    os.write(master, answers.encode())
    try:
        return subprocess.run(
            [sys.executable, "-m", "regdsl", "new", *arguments],
            cwd=folder,
            stdin=slave,
            capture_output=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(master)
        os.close(slave)


def test_questions(tmp_path: Path) -> None:
    done = at_terminal(tmp_path, "9\n4\nСправка о стаже\n\nнет\n", "my-reference")
    assert done.returncode == 0, done.stderr.decode()
    said = done.stdout.decode()
    assert "Что это за услуга?" in said
    assert "от 1 до 4" in said
    assert sorted(file.name for file in tmp_path.iterdir()) == ["my-reference.cases.yaml", "my-reference.yaml"]
    text = (tmp_path / "my-reference.yaml").read_text(encoding="utf-8")
    assert "title: Справка о стаже\n" in text
    assert "level: regional\n" in text


def test_no_answer_writes_nothing(tmp_path: Path) -> None:
    done = at_terminal(tmp_path, "1\n\x04", "my-service")
    assert done.returncode == 2
    assert "ничего не записано" in done.stderr.decode()
    assert not list(tmp_path.iterdir())
