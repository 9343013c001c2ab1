"""The line that tells how far a check has come."""

import io

import pytest

from regdsl.cli import progress_bar
from regdsl.cli.console import Console
from regdsl.cli.progress_bar import ProgressBar


class Stream(io.StringIO):
    """A terminal, or none."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def told(monkeypatch: pytest.MonkeyPatch, moments: list[float], terminal: bool = True) -> str:
    """What is written while 2, 4, … of 8 files are done at these moments, and the line is taken away."""
    clock = iter([0.0, *moments])
    monkeypatch.setattr(progress_bar.time, "monotonic", lambda: next(clock))
    err = Stream(terminal)
    bar = ProgressBar(Console(io.StringIO(), err, "en", False, False, 80))
    for done in range(2, 2 * len(moments) + 2, 2):
        bar(done, 8)
    bar.clear()
    return err.getvalue()


def test_it_is_written_over_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = told(monkeypatch, [1.5, 2.5, 3.5, 4.5]).split("\r")
    assert lines[1].endswith("] 2 of 8 checked")
    assert lines[4] == f"[{'#' * 30}] 8 of 8 checked"
    assert lines[5].strip() == ""
    assert len(lines[5]) == len(lines[4])


def test_what_is_done_at_once_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, [0.1, 0.5, 0.9]) == ""


def test_it_is_not_written_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "4 of 8" not in told(monkeypatch, [1.5, 1.51, 1.9])


def test_nobody_looks_at_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, [1.5, 2.5], terminal=False) == ""
