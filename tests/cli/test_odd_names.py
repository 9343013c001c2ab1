"""What a name of a file holds steers neither a terminal nor a runner that reads commands from the lines of a log."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from regdsl.text.os_reasons import os_reason
from tests.cli.calling import call, draft_in

NAME = "x\n::error file=evil,line=1::\x1b[31mHACK.yaml"


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    draft = draft_in(tmp_path)
    folder = tmp_path / "odd"
    folder.mkdir()
    draft.rename(folder / NAME)
    monkeypatch.chdir(folder)
    return NAME


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "check --prove",
        "check --summary -o",
        "check --write-baseline",
        "check --format github",
        "fmt",
        "fmt --check",
        "fmt --diff",
        "fix",
        "fix --unsafe --diff",
        "fix --unsafe",
        "verify",
        "test",
        "diff --output",
        "draw --output",
        "decide --input",
        "replay --reg",
        "new",
        "new rule",
        "feel 1 --context",
        "check --nothing",
    ],
)
def test_no_line_is_made_by_a_name(command: str, odd: str) -> None:
    path = Path(odd)
    text = path.read_text(encoding="utf-8")
    if command.startswith(("fmt", "fix", "check --format")):
        path.write_text(f"{text}\n\n\nx:   1\n", encoding="utf-8")
    arguments = {
        "check --summary -o": ["check", odd, "--summary", "--format", "html", "-o", f"{odd}.html"],
        "check --write-baseline": ["check", odd, "--write-baseline", f"{odd}.json"],
        "diff --output": ["diff", odd, odd, "--output", f"{odd}.html"],
        "draw --output": ["draw", odd, "--output", f"{odd}.svg"],
        "decide --input": ["decide", odd, "--input", f"no {odd}"],
        "replay --reg": ["replay", f"no {odd}", "--reg", odd],
    }.get(command, [*command.split(), odd])
    done = call(*arguments)
    told = (done.out + done.err).splitlines()
    assert told
    assert [line for line in told if line.startswith("::error file=evil")] == []
    assert "\x1b" not in done.out + done.err


def test_a_diff_names_it_as_git_does(odd: str) -> None:
    path = Path(odd)
    path.write_text("a:   1\n", encoding="utf-8")
    assert call("fmt", "--diff", odd).out.splitlines()[0] == r'--- "a/x\n::error file=evil,line=1::\033[31mHACK.yaml"'


@pytest.mark.parametrize(
    "number",
    [
        errno.ENOENT,
        errno.EACCES,
        errno.EPERM,
        errno.ENOSPC,
        errno.EROFS,
        errno.EISDIR,
        errno.ENOTDIR,
        errno.ENAMETOOLONG,
        errno.ELOOP,
        errno.EMFILE,
        errno.EIO,
        errno.EBUSY,
        errno.EDQUOT,
        errno.EFBIG,
        errno.ENODEV,
    ],
)
def test_what_the_system_says_is_said_in_both_languages(number: int) -> None:
    said = os_reason(OSError(number, os.strerror(number), "файл"))
    assert not any("a" <= char <= "z" for char in said.ru.lower())
    assert said.en == os.strerror(number)


def test_what_cannot_be_written_is_told_in_russian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = call("draw", str(draft_in(tmp_path)), "--output", "нет/рисунок.svg", "--lang", "ru")
    assert done.status == 2
    assert "файл нет/рисунок.svg не удалось записать: нет такого файла или папки" in done.err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no disk that is always full")
def test_a_full_disk_is_told_in_russian() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "regdsl", "rules", "--lang", "ru"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert "вывод не удалось записать: на диске нет места" in done.stderr
