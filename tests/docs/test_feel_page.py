"""The page *FEEL* names every function of strict mode, and its examples have the results that it shows."""

import json
import re
from datetime import date

import pytest

from regdsl.cli.feel_values import as_feel
from regdsl.corpus import builtin_calendar
from regdsl.feel.elaborate import elaborate
from regdsl.feel.elaborate.calls import FUNCTIONS
from regdsl.feel.parser import parse
from regdsl.feel.strict import Scope, Value, evaluate
from regdsl.feel.vocabulary import Vocabulary
from tests.support.paths import DOCS, ROOT

PAGE = (DOCS / "reference" / "feel.md").read_text(encoding="utf-8")
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split(" | "))
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith(("| function |", "| written |", "| property |"))
]
EXAMPLES = [(row[-2].strip("`"), row[-1].strip("` |")) for row in ROWS]


class WithCalendar(Scope):
    """No names, and the calendars that come with the package."""

    def lookup(self, name: str) -> Value:
        raise KeyError(name)

    def add_working_days(self, day: date, count: int) -> date:
        found = builtin_calendar().add_working_days(day, count)
        assert isinstance(found, date)
        return found

    def working_days_between(self, start: date, end: date) -> int:
        found = builtin_calendar().working_days_between(start, end)
        assert isinstance(found, int)
        return found


@pytest.mark.parametrize(("text", "result"), EXAMPLES)
def test_an_example_is_right(text: str, result: str) -> None:
    parsed = parse(text, Vocabulary(frozenset()))
    assert parsed.expr is not None, parsed.problems
    assert as_feel(evaluate(parsed.expr, WithCalendar())) == result


@pytest.mark.parametrize(("text", "result"), EXAMPLES)
def test_the_checker_accepts_an_example(text: str, result: str) -> None:
    parsed = parse(text, Vocabulary(frozenset()))
    assert parsed.expr is not None
    assert elaborate(parsed.expr, {}).problems == ()


def test_every_function_is_on_the_page_once() -> None:
    named = [row[0].strip("`") for row in ROWS if len(row) == 5]
    assert sorted(named) == sorted(FUNCTIONS)


def test_a_function_stands_in_its_own_example() -> None:
    assert [row[0] for row in ROWS if len(row) == 5 and f"{row[0].strip('`')}(" not in row[3]] == []


def test_the_count_of_the_suite_is_the_baseline() -> None:
    baseline = json.loads((ROOT / "tests" / "tck" / "baseline.json").read_text(encoding="utf-8"))
    shown = re.search(r"at least ([\d,]+) are right", PAGE)
    assert shown
    assert int(shown[1].replace(",", "")) == baseline["right_at_least"]
