"""Versions: a directory holds all of them, and the day picks the one in force."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import application, text

ADULT = {"возраст": 30}
OLD, NEW = "{from: 2024-01-01, to: 2025-12-31}", "{from: 2026-01-01}"


def put(folder: Path, name: str, **sections: str) -> None:
    (folder / f"{name}.yaml").write_text(text(**sections), encoding="utf-8")


def load(folder: Path) -> regdsl.RegulationSet:
    made = regdsl.load(folder)
    assert isinstance(made, regdsl.RegulationSet)
    return made


@pytest.fixture
def two(tmp_path: Path) -> regdsl.RegulationSet:
    put(tmp_path, "old", version="2024", in_force=OLD)
    put(tmp_path, "new", version="2026", in_force=NEW)
    return load(tmp_path)


def version(versions: regdsl.RegulationSet, submitted: str, on: date | None = None) -> Any:
    made: dict[str, Any] = versions.decide(application(ADULT, submitted_at=submitted), on=on).to_dict()
    return made["regulation"]["version"]


def code(caught: pytest.ExceptionInfo[regdsl.RegdslError]) -> str:
    return caught.value.diagnostics[0].kind.code


def test_a_directory_is_a_set_of_versions(two: regdsl.RegulationSet) -> None:
    assert two.ids == ("test.small",)
    assert {item.version for item in two.versions} == {"2024", "2026"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2024-01-01", "2024"), ("2025-12-31", "2024"), ("2026-01-01", "2026"), ("2040-01-01", "2026")],
)
def test_the_day_of_submission_picks_the_version(two: regdsl.RegulationSet, day: str, expected: str) -> None:
    assert version(two, day) == expected


def test_the_day_of_decision_goes_before_the_day_of_submission(two: regdsl.RegulationSet) -> None:
    assert version(two, "2025-12-30", on=date(2026, 1, 10)) == "2026"


def test_the_day_of_submission_is_the_authoritys(two: regdsl.RegulationSet) -> None:
    assert version(two, "2025-12-31T20:59:59Z") == "2024"
    assert version(two, "2025-12-31T23:30:00Z") == "2026"
    made = two.decide(application(ADULT, submitted_at="2026-03-16T23:30:00Z")).to_dict()
    assert made["on"] == "2026-03-17"


def test_another_time_zone_makes_another_day(tmp_path: Path) -> None:
    put(tmp_path, "one", zone="Asia/Vladivostok")
    made = load(tmp_path).decide(application(ADULT, submitted_at="2026-03-16T23:30:00+03:00")).to_dict()
    assert made["on"] == "2026-03-17"


def test_a_moment_without_an_offset_is_in_the_authoritys_zone(two: regdsl.RegulationSet) -> None:
    assert version(two, "2025-12-31T23:59") == "2024"


@pytest.mark.parametrize("day", ["2023-12-31", "2000-01-01"])
def test_no_version_in_force_is_said(two: regdsl.RegulationSet, day: str) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        version(two, day)
    assert code(caught) == "APP014"
    assert day in str(caught.value)


def test_a_gap_between_versions_is_not_filled(tmp_path: Path) -> None:
    put(tmp_path, "old", version="1", in_force="{from: 2024-01-01, to: 2024-12-31}")
    put(tmp_path, "new", version="2", in_force="{from: 2026-01-01}")
    with pytest.raises(regdsl.ApplicationError) as caught:
        version(load(tmp_path), "2025-06-01")
    assert code(caught) == "APP014"


def test_the_day_is_blamed_on_whoever_named_it(two: regdsl.RegulationSet) -> None:
    """The application's day has a place in the application; one that the caller gives has none."""
    filed = application(ADULT, submitted_at="2000-01-01")
    with pytest.raises(regdsl.ApplicationError) as by_application:
        two.decide(filed)
    with pytest.raises(regdsl.ApplicationError) as by_caller:
        two.decide(filed, on=date(2001, 1, 1))
    with pytest.raises(regdsl.ApplicationError) as by_day:
        two.at(date(2001, 1, 1))
    caught = (by_application, by_caller, by_day)
    assert [one.value.diagnostics[0].pointer for one in caught] == ["/submitted_at", "", ""]


def test_a_single_regulation_keeps_to_its_days_too(tmp_path: Path) -> None:
    put(tmp_path, "old", in_force=OLD)
    regulation = regdsl.load(tmp_path / "old.yaml")
    with pytest.raises(regdsl.ApplicationError) as caught:
        regulation.decide(application(ADULT, submitted_at="2026-01-01"))
    assert code(caught) == "APP014"
    assert regulation.decide(application(ADULT, submitted_at="2025-12-31")).outcome == "granted"


@pytest.mark.parametrize(
    ("first", "second"),
    [(OLD, "{from: 2025-12-31}"), ("{from: 2024-01-01}", NEW), (NEW, NEW)],
)
def test_versions_that_overlap_are_an_error(tmp_path: Path, first: str, second: str) -> None:
    put(tmp_path, "first", version="1", in_force=first)
    put(tmp_path, "second", version="2", in_force=second)
    with pytest.raises(regdsl.LoadError) as caught:
        regdsl.load(tmp_path)
    assert caught.value.diagnostics


def test_different_regulations_may_be_in_force_together(tmp_path: Path) -> None:
    put(tmp_path, "one", id="test.one")
    put(tmp_path, "two", id="test.two")
    versions = load(tmp_path)
    made = versions.decide(application(ADULT, regulation="test.two")).to_dict()
    assert made["regulation"]["id"] == "test.two"  # type: ignore[index]
    with pytest.raises(regdsl.ApplicationError) as caught:
        versions.decide(application(ADULT, regulation="test.three"))
    assert code(caught) == "APP015"


def test_a_version_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "old", version="2024", in_force=OLD)
    (tmp_path / "new.yaml").write_text(
        text(version="2026", in_force=NEW).replace("min: 0", "minimum: 0"), encoding="utf-8"
    )
    with pytest.raises(regdsl.LoadError):
        regdsl.load(tmp_path)


def test_a_version_that_does_not_check_is_not_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "old", version="2024", in_force=OLD)
    put(tmp_path, "new", version="2026", in_force=NEW, refuse="- {id: п, title: Т, unless: нет такого, basis: акт/п.1}")
    with pytest.raises(regdsl.LoadError):
        regdsl.load(tmp_path)


def test_an_empty_directory_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(regdsl.LoadError) as caught:
        regdsl.load(tmp_path)
    assert caught.value.diagnostics


def test_nothing_says_on_which_day_to_decide(two: regdsl.RegulationSet) -> None:
    for regulation in (two, two.at(date(2026, 1, 1))):
        with pytest.raises(regdsl.ApplicationError) as caught:
            regulation.decide({"inputs": ADULT})
        assert code(caught) == "APP013"


def test_a_mistake_in_other_files_of_the_directory_is_no_matter_of_versions(tmp_path: Path) -> None:
    put(tmp_path, "one", version="1")
    (tmp_path / "one.cases.yaml").write_text('regdsl: "1"\nkind: cases\nof: мимо\n', encoding="utf-8")
    (tmp_path / "site.yaml").write_text("name: other\n", encoding="utf-8")
    assert version(load(tmp_path), "2026-03-16") == "1"


def test_a_file_of_a_misspelt_kind_may_be_a_version(tmp_path: Path) -> None:
    put(tmp_path, "old", version="2024", in_force=OLD)
    whole = text(version="2026", in_force=NEW).replace("kind: regulation", "kind: regulaton")
    (tmp_path / "new.yaml").write_text(whole, encoding="utf-8")
    with pytest.raises(regdsl.LoadError):
        regdsl.load(tmp_path)


def test_of_several_regulations_one_has_to_be_named(tmp_path: Path) -> None:
    put(tmp_path, "one", id="test.one")
    put(tmp_path, "two", id="test.two")
    versions = load(tmp_path)
    with pytest.raises(regdsl.ApplicationError) as caught:
        versions.decide(application(ADULT))
    assert code(caught) == "APP018"
    with pytest.raises(regdsl.ApplicationError) as caught:
        versions.at(date(2026, 3, 16))
    assert code(caught) == "APP018"
    assert versions.at(date(2026, 3, 16), "test.two").id == "test.two"
