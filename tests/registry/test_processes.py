"""Several processes come to what one comes to; one that dies, or is interrupted, takes nothing with it."""

import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from regdsl.corpus.shelf import Shelf
from regdsl.library import crew
from regdsl.library.examine import examine
from regdsl.library.file_report import FileReport
from regdsl.lint.selection import Selection
from tests.registry.folders import checked, registry_in, same, service


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = registry_in(tmp_path_factory.mktemp("several") / "registry")
    (folder / "agency-001" / "broken.yaml").write_text("[", encoding="utf-8")
    return folder


@pytest.mark.parametrize("jobs", [2, 5])
def test_any_number_of_processes_comes_to_the_same(jobs: int, registry: Path) -> None:
    assert same(checked(registry, jobs=1), checked(registry, jobs=jobs))


@pytest.mark.deep
def test_processes_that_begin_from_nothing(registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they do where a process cannot be copied."""
    monkeypatch.setattr(crew, "FORKS", False)
    assert same(checked(registry, jobs=1), checked(registry, jobs=2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_defect_of_the_program_is_told_at_its_file(
    jobs: int, registry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = service(registry, 5)

    def fails(path: Path, selection: Selection, shelf: Shelf) -> FileReport:
        if path == victim:
            raise ZeroDivisionError("here")
        return examine(path, selection, shelf)

    before = checked(registry)
    monkeypatch.setattr("regdsl.library.examine.examine", fails)
    report = checked(registry, jobs=jobs)
    (found,) = [one for one in report.diagnostics if one.kind.code == "CFG021"]
    assert found.span is not None
    assert found.span.file == str(victim)
    assert "ZeroDivisionError: here" in found.message("ru")
    assert set(before.costs) - set(report.costs) == {str(victim)}


def test_a_process_that_dies_is_told_at_its_file(registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    victim = service(registry, 5)

    def dies(path: Path, selection: Selection, shelf: Shelf) -> FileReport:
        if path == victim:
            os.kill(os.getpid(), signal.SIGKILL)
        return examine(path, selection, shelf)

    before = checked(registry)
    monkeypatch.setattr(crew, "examined", dies)
    report = checked(registry, jobs=2)
    (found,) = [one for one in report.diagnostics if one.kind.code == "CFG021"]
    assert found.span is not None
    assert found.span.file == str(victim)
    assert set(before.costs) - set(report.costs) == {str(victim)}


def test_an_interruption_ends_every_process(registry: Path) -> None:
    def interrupted(done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        checked(registry, jobs=2, progress=interrupted)
    assert multiprocessing.active_children() == []


def test_progress_is_told_to_the_end(registry: Path) -> None:
    told: list[tuple[int, int]] = []
    report = checked(registry, jobs=2, progress=lambda done, total: told.append((done, total)))
    total = len(list(registry.rglob("*.yaml")))
    assert told == [(done, total) for done in range(total + 1)]
    assert len(report.sources) == total
