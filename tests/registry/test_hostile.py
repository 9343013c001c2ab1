"""A folder that mixes good, broken and hostile files: the good ones are checked, each bad one is told once."""

import errno
import os
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.registry import write_registry
from tests.registry.folders import checked

GOOD = 3
BAD = {
    "bytes.yaml": "YML",
    "cut.yaml": "YML",
    "deep.yaml": "YML",
    "empty.yaml": "YML",
    "huge.yaml": "YML",
    "nowhere.yaml": "YML",
    "round.yaml": "YML",
    "around.yaml": "YML",
    "pipe.yaml": "CFG022",
    "socket.yaml": "CFG022",
    "words.yaml": "SCH",
}
"""The bad files, and how the code of what is said of each begins."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three good regulations with what they use, and everything that may lie beside them."""
    here = tmp_path / "registry"
    here.mkdir()
    write_registry(here, GOOD)
    agency = here / "agency-001"
    (agency / "bytes.yaml").write_bytes("вид: регламент".encode("cp1251"))
    (agency / "cut.yaml").write_text("regdsl: [1\n", encoding="utf-8")
    (agency / "deep.yaml").write_text("[" * 200_000, encoding="utf-8")
    (agency / "empty.yaml").touch()
    (agency / "words.yaml").write_text("просто слова\n", encoding="utf-8")
    with (agency / "huge.yaml").open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    (agency / "nowhere.yaml").symlink_to("away.yaml")
    (agency / "round.yaml").symlink_to("around.yaml")
    (agency / "around.yaml").symlink_to("round.yaml")
    (agency / "loop").symlink_to(here)
    (agency / "loop.yaml").symlink_to(here)
    os.mkfifo(agency / "pipe.yaml")
    (agency / "folder.yaml").mkdir()
    (agency / ".hidden.yaml").write_text("[", encoding="utf-8")
    (here / ".git").mkdir()
    (here / ".git" / "x.yaml").write_text("[", encoding="utf-8")
    return here


@pytest.fixture
def with_socket(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(folder / "agency-001")  # the path of a socket is short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.yaml")
        yield folder


def good_in(folder: Path) -> set[str]:
    """The regulations that were written as good ones."""
    return {str(path) for path in folder.rglob("service-*.yaml") if path.name.count(".") == 1}


@pytest.mark.parametrize("jobs", [1, 2])
def test_good_files_are_checked_and_bad_ones_told_once(jobs: int, with_socket: Path) -> None:
    report = checked(with_socket, jobs=jobs)
    assert set(report.costs) == good_in(with_socket)
    told = [
        (Path(one.span.file).name, one.kind.code) for one in report.diagnostics if one.severity == "error" and one.span
    ]
    assert Counter(name for name, _ in told) == Counter(BAD.keys())
    assert all(code.startswith(BAD[name]) for name, code in told)


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    command = [sys.executable, "-m", "regdsl", "check", str(folder), "--lang", "en", "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 1
    assert "this is no file with a text, it was not opened" in done.stdout
    assert done.stderr == ""


def test_a_pipe_beside_a_regulation_is_not_waited_for(folder: Path) -> None:
    """What a regulation uses is looked for among its neighbours, whatever they are."""
    alone = sorted(good_in(folder))[0]
    command = [sys.executable, "-m", "regdsl", "check", alone, "--format", "json"]
    assert subprocess.run(command, capture_output=True, timeout=300).returncode == 0


def test_nothing_readable_at_all(tmp_path: Path) -> None:
    from tests.cli.calling import call

    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "cut.yaml").write_text("[", encoding="utf-8")
    assert call("check", str(tmp_path)).status == 2
    (tmp_path / "books.yaml").write_text('regdsl: "1"\nkind: reference-book\n', encoding="utf-8")
    assert call("check", str(tmp_path)).status == 1


def test_a_folder_that_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, closed = os.scandir, folder / "closed"
    closed.mkdir()

    def scandir(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report = checked(folder)
    assert set(report.costs) == good_in(folder)
    (found,) = [one for one in report.diagnostics if one.kind.code == "CFG023"]
    assert found.span is not None
    assert found.span.file == str(closed)


def test_a_file_that_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, real = Path(sorted(good_in(folder))[0]), Path.open

    def opened(self: Path, *how: object, **more: object) -> object:
        if self == closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))
        return real(self, *how, **more)  # type: ignore[call-overload]  # as it was called

    monkeypatch.setattr(Path, "open", opened)
    report = checked(folder)
    assert set(report.costs) == good_in(folder) - {str(closed)}
    assert len([one for one in report.diagnostics if one.span and one.span.file == str(closed)]) == 1


def test_a_link_to_a_file_of_the_folder_is_no_second_file(tmp_path: Path) -> None:
    write_registry(tmp_path, GOOD)
    one = Path(sorted(good_in(tmp_path))[0])
    one.with_name("same.yaml").symlink_to(one.name)
    assert str(one.with_name("same.yaml")) not in checked(tmp_path).sources


def test_one_version_in_two_files(tmp_path: Path) -> None:
    write_registry(tmp_path, GOOD)
    one = Path(sorted(good_in(tmp_path))[0])
    (tmp_path / "archive").mkdir()
    copy = tmp_path / "archive" / one.name
    copy.write_bytes(one.read_bytes())
    (found,) = [one for one in checked(tmp_path).diagnostics if one.kind.code == "CFG020"]
    assert found.span is not None
    assert {found.span.file, found.labels[0].span.file} == {str(one), str(copy)}
    beside = one.with_name("copy.yaml")
    copy.rename(beside)
    codes = [one.kind.code for one in checked(tmp_path).diagnostics]
    assert "CFG035" in codes, "in one folder they are in force at once"
    assert not {"CFG020", "SCH143"} & set(codes), "which says it all"


def test_two_shared_files_of_one_id(tmp_path: Path) -> None:
    write_registry(tmp_path, GOOD)
    norms = tmp_path / "agency-001" / "norms.yaml"
    norms.with_name("norms-copy.yaml").write_bytes(norms.read_bytes())
    (found,) = [one for one in checked(tmp_path).diagnostics if one.kind.code == "CFG020"]
    assert (
        found.message("en")
        == f"the same stands in the file {norms.with_name('norms-copy.yaml')} already: ru.bench.norms-001"
    )
    away = tmp_path / "agency-002"
    away.mkdir()
    norms.with_name("norms-copy.yaml").rename(away / "norms.yaml")
    assert "CFG020" not in [one.kind.code for one in checked(tmp_path).diagnostics], "each folder has its own"
