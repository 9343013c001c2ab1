"""Random applications are well typed, fall on boundaries, and reach every stage."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdsl.library import Regulation, load
from regdsl.testing import case_applications
from regdsl.testing.strategies import applications, complete_applications, refinements
from tests.support.depth import at_depth
from tests.support.paths import EXAMPLES

FILES = {
    "house": EXAMPLES / "izhs-notice" / "izhs-notice.yaml",
    "ticket": EXAMPLES / "hunting-ticket" / "hunting-ticket.yaml",
    "kindergarten": EXAMPLES / "kindergarten" / "demo-city.yaml",
    "capital": EXAMPLES / "maternity-capital" / "maternity-capital.yaml",
}
MANY = at_depth(150, 600)


@cache
def regulation(name: str) -> Regulation:
    made = load(FILES[name])
    assert isinstance(made, Regulation)
    return made


@cache
def near(name: str) -> tuple[dict[str, Any], ...]:
    return case_applications([FILES[name].parent], regulation(name).id)


def drawn(strategy: st.SearchStrategy[Any], look: Callable[[Any], None], many: int = MANY) -> None:
    """Look at many examples of a strategy, the same on every run."""

    @settings(
        max_examples=many, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(strategy)
    def each(value: Any) -> None:
        look(value)

    each()


def is_filled_in(less: Any, more: Any) -> bool:
    """Whether the second holds all of the first, fields of records too."""
    if isinstance(less, dict) and isinstance(more, dict):
        return all(key in more and is_filled_in(value, more[key]) for key, value in less.items())
    return bool(less == more)


@pytest.mark.parametrize("name", FILES)
def test_complete_applications_are_well_typed_and_complete(name: str) -> None:
    own = regulation(name)
    names = {slot.name for slot in own.program.inputs}

    def look(application: dict[str, Any]) -> None:
        assert set(application["inputs"]) == names
        decision = own.decide(application)  # raises where the application does not fit
        asked = {need["input"] for need in decision.to_dict()["needs"]}
        assert not asked & names

    drawn(complete_applications(own.program, near(name)), look)


@pytest.mark.parametrize("name", FILES)
def test_applications_are_well_typed_and_sometimes_incomplete(name: str) -> None:
    own = regulation(name)
    missing: Counter[bool] = Counter()

    def look(application: dict[str, Any]) -> None:
        own.decide(application)
        json.dumps(application, default=str)
        missing[len(application["inputs"]) < len(own.program.inputs)] += 1

    drawn(applications(own.program), look)
    assert missing[True]
    assert missing[False]


@pytest.mark.parametrize("name", FILES)
def test_a_refinement_only_fills_in(name: str) -> None:
    filled: Counter[bool] = Counter()

    def look(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
        less, more = pair
        assert is_filled_in(less["inputs"], more["inputs"])
        assert {key: more[key] for key in less if key != "inputs"} == {k: v for k, v in less.items() if k != "inputs"}
        assert less["events"] == more["events"]
        filled[less["inputs"] != more["inputs"]] += 1

    drawn(refinements(regulation(name).program), look)
    assert filled[True]


def test_near_the_cases_late_stages_are_reached() -> None:
    own = regulation("house")
    seen: set[str] = set()
    outcomes: set[str] = set()

    def look(application: dict[str, Any]) -> None:
        decision = own.decide(application)
        outcomes.add(decision.outcome.value)
        seen.update(decision.ground_ids)

    drawn(complete_applications(own.program, near("house")), look)
    assert {"granted", "refused", "returned"} <= outcomes
    assert {"ч6", "ч6 по условию", "ч10п1", "ч10п2", "ч10п3"} <= seen


def test_numbers_fall_on_both_sides_of_a_limit() -> None:
    """The house may have three storeys and no more: three and four are drawn often, of a hundred possible."""
    storeys: Counter[int] = Counter()
    drawn(complete_applications(regulation("house").program), lambda one: storeys.update([one["inputs"]["этажей"]]))
    assert storeys[3] + storeys[4] > MANY / 20


def test_birthdays_fall_on_both_sides_of_the_age() -> None:
    ages: Counter[int] = Counter()

    def look(application: dict[str, Any]) -> None:
        born = date.fromisoformat(application["inputs"]["дата рождения"])
        submitted = date.fromisoformat(application["submitted_at"][:10])
        if submitted.year - born.year == 18 and (2, 29) not in {(day.month, day.day) for day in (born, submitted)}:
            ages[(submitted - born.replace(year=submitted.year)).days] += 1

    drawn(complete_applications(regulation("ticket").program), look, 3 * MANY)
    assert ages[0]
    assert ages[-1]


def test_submission_falls_on_days_in_force() -> None:
    own = regulation("ticket")

    def look(application: dict[str, Any]) -> None:
        assert own.in_force(date.fromisoformat(application["submitted_at"][:10]))

    drawn(applications(own.program), look)


def test_cases_are_begun_in_both_ways_and_say_so() -> None:
    ways: Counter[tuple[str, str]] = Counter()

    def look(application: dict[str, Any]) -> None:
        ways[application["inputs"]["начато"], application.get("started_by", "application")] += 1

    drawn(applications(regulation("capital").program, near("capital")), look)
    assert set(ways) == {("заявлением", "application"), ("сведениями", "trigger")}


def test_running_cases_needs_no_hypothesis() -> None:
    code = "import regdsl.testing, regdsl.testing.strategies, sys; sys.exit('hypothesis' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0


def test_the_folder_of_examples_is_there() -> None:
    assert all(Path(path).is_file() for path in FILES.values())
