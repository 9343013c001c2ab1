"""The scoreboards of many regulations, made by several processes, are those that one makes."""

import os
import signal
from pathlib import Path

import pytest

from regdsl.api.assessing import assess
from regdsl.assess.make import Given
from regdsl.corpus.shelf import Shelf
from regdsl.library import assessing_crew
from regdsl.library.assessing import Assessed
from regdsl.library.assessing_one import given_at
from regdsl.library.checking import CheckReport
from tests.registry.folders import PROFILE, registry_in, same, service


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = registry_in(tmp_path_factory.mktemp("sheets") / "registry")
    (folder / "agency-001" / "broken.yaml").write_text("[", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def alone(registry: Path) -> Assessed:
    return assess([registry], PROFILE)


def agree(one: Assessed, other: Assessed) -> bool:
    return (one.assessments, one.rest) == (other.assessments, other.rest) and same(one.report, other.report)


def test_each_regulation_has_its_sheet_in_the_order_of_the_files(registry: Path, alone: Assessed) -> None:
    written = [path for path in sorted(registry.rglob("*.yaml")) if "\nkind: regulation\n" in path.read_text("utf-8")]
    assert [one.requisites.file for one in alone.assessments] == [str(path) for path in written]
    assert {one.span.file for one in alone.rest if one.span is not None} == {
        str(registry / "agency-001" / "broken.yaml")
    }


def test_several_processes_come_to_what_one_comes_to(registry: Path, alone: Assessed) -> None:
    assert agree(assess([registry], PROFILE, jobs=2), alone)


def test_so_do_processes_that_could_not_be_copies(
    registry: Path, alone: Assessed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assessing_crew, "FORKS", False)
    assert agree(assess([registry], PROFILE, jobs=2), alone)


@pytest.mark.parametrize("how", ["dies", "fails"])
def test_what_a_process_did_not_come_to_is_made_by_the_one_that_waits(
    how: str, registry: Path, alone: Assessed, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim, waiting = service(registry, 5), os.getpid()

    def ends(path: Path, report: CheckReport, shelf: Shelf) -> Given | None:
        if path == victim and os.getpid() != waiting:
            if how == "fails":
                raise ZeroDivisionError
            os.kill(os.getpid(), signal.SIGKILL)
        return given_at(path, report, shelf)

    monkeypatch.setattr(assessing_crew, "given_at", ends)
    assert agree(assess([registry], PROFILE, jobs=2), alone)


def test_a_defect_of_the_program_stays_an_exception(registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(path: Path, report: CheckReport, shelf: Shelf) -> Given | None:
        raise ZeroDivisionError("here")

    monkeypatch.setattr(assessing_crew, "given_at", fails)
    with pytest.raises(ZeroDivisionError, match="here"):
        assess([registry], PROFILE, jobs=2)


def test_the_others_are_at_work(registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = os.getpid()

    def only_there(path: Path, report: CheckReport, shelf: Shelf) -> Given | None:
        assert os.getpid() != waiting, "so it is not one process that makes them"
        return given_at(path, report, shelf)

    monkeypatch.setattr(assessing_crew, "given_at", only_there)
    assert assess([registry], PROFILE, jobs=2).assessments
