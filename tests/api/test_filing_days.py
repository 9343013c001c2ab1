"""The day of filing lies from 2000 to 2999: what the check proves of its range holds at every door."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import regdsl
from regdsl.testing.strategies import complete_applications
from tests.decide.services import application, load, write

CODE = "APP048"
SERVICE: dict[str, str] = {
    "in_force": "{from: 1992-01-01}",
    "inputs": "икс: {title: Икс, type: integer, min: 0, max: 100, source: налоговая}",
    "refuse": "- {id: доля, title: Т, when: 'икс / (дата обращения.year - 1999) > 50', basis: акт/п.1}",
}
INPUTS = {"икс": 10}
OUTSIDE = [date(1, 1, 1), date(1998, 5, 5), date(1999, 5, 5), date(1999, 12, 31), date(3000, 1, 1), date(9999, 12, 31)]
INSIDE = [date(2000, 1, 1), date(2999, 12, 31)]

Door = Callable[[regdsl.Regulation | regdsl.RegulationSet, date], Any]
DOORS: dict[str, Door] = {
    "decide": lambda one, day: one.decide({"submitted_at": day.isoformat(), "inputs": INPUTS}),
    "decide by a day": lambda one, day: one.decide({"submitted_at": day, "inputs": INPUTS}),
    "decide on another day": lambda one, day: one.decide(
        {"submitted_at": day.isoformat(), "inputs": INPUTS}, on=date(2026, 3, 16)
    ),
    "decide on the day": lambda one, day: one.decide({"inputs": INPUTS}, on=day),
}
OF_ONE: dict[str, Callable[[regdsl.Regulation, date], Any]] = {
    "read": lambda one, day: one.read({"submitted_at": day.isoformat(), "inputs": INPUTS}),
    "decide_json": lambda one, day: one.decide_json(
        json.dumps({"submitted_at": f"{day.isoformat()}T10:00", "inputs": INPUTS}).encode()
    ),
    "outcome": lambda one, day: one.outcome(INPUTS, on=day),
    "outcome of facts": lambda one, day: one.outcome(one.prepare(INPUTS), on=day),
    "outcome of some facts": lambda one, day: one.outcome({}, on=day),
}


@pytest.fixture
def small(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, **SERVICE)


def _refused(door: Callable[[], Any]) -> list[tuple[str, str]]:
    with pytest.raises(regdsl.ApplicationError) as caught:
        door()
    assert all(one.message("ru") and one.message("en") for one in caught.value.diagnostics)
    return [(one.kind.code, one.pointer) for one in caught.value.diagnostics]


@pytest.mark.parametrize("day", OUTSIDE)
@pytest.mark.parametrize("name", [*DOORS, *OF_ONE])
def test_a_day_outside_is_refused_before_anything_is_decided(small: regdsl.Regulation, name: str, day: date) -> None:
    small.outcome(INPUTS, on=INSIDE[0])  # the careful reader reads first, later the quick one
    small.decide(application(INPUTS))
    door: Callable[[regdsl.Regulation, date], Any] = OF_ONE[name] if name in OF_ONE else DOORS[name]
    given_as = "" if name.startswith("outcome") or name == "decide on the day" else "/submitted_at"
    assert _refused(lambda: door(small, day)) == [(CODE, given_as)]


@pytest.mark.parametrize("day", INSIDE)
@pytest.mark.parametrize("name", [*DOORS, *OF_ONE])
def test_the_first_and_the_last_day_are_decided(small: regdsl.Regulation, name: str, day: date) -> None:
    door: Callable[[regdsl.Regulation, date], Any] = OF_ONE[name] if name in OF_ONE else DOORS[name]
    door(small, day)


@pytest.mark.parametrize("day", [date(1998, 5, 5), date(3000, 1, 1)])
@pytest.mark.parametrize("name", [one for one in DOORS if one != "decide on another day"])
def test_versions_refuse_it_too(tmp_path: Path, name: str, day: date) -> None:
    write(tmp_path, **SERVICE)
    versions = regdsl.load(tmp_path)
    assert isinstance(versions, regdsl.RegulationSet)
    assert _refused(lambda: DOORS[name](versions, day)) == [(CODE, "" if "on the day" in name else "/submitted_at")]


@pytest.mark.parametrize(
    ("moment", "fits"),
    [
        (datetime(1999, 12, 31, 21, tzinfo=UTC), True),
        (datetime(1999, 12, 31, 20, 59, tzinfo=UTC), False),
        (datetime(3000, 1, 1, 8, tzinfo=timezone(timedelta(hours=12))), True),
        (datetime(2999, 12, 31, 21, tzinfo=UTC), False),
    ],
)
def test_the_day_is_that_of_the_authority(small: regdsl.Regulation, moment: datetime, fits: bool) -> None:
    """In Moscow it is three hours later than by UTC."""
    asked = {"submitted_at": moment.isoformat(), "inputs": INPUTS}
    if fits:
        assert small.decide(asked).outcome == "granted"
    else:
        assert _refused(lambda: small.decide(asked)) == [(CODE, "/submitted_at")]


@given(st.dates(date(1, 1, 2), date(9999, 12, 30)), st.integers(0, 100))
def test_what_passes_the_check_decides_any_day_or_refuses_it(
    tmp_path_factory: pytest.TempPathFactory, day: date, many: int
) -> None:
    small = _small(tmp_path_factory)
    asked = {"submitted_at": day.isoformat(), "inputs": {"икс": many}}
    if 2000 <= day.year <= 2999:
        expected = "refused" if many > 50 * (day.year - 1999) else "granted"
        assert small.decide(asked).outcome == small.outcome(asked["inputs"], on=day).outcome == expected
    else:
        assert _refused(lambda: small.decide(asked)) == [(CODE, "/submitted_at")]
        assert _refused(lambda: small.outcome(asked["inputs"], on=day)) == [(CODE, "")]


_KEPT: list[regdsl.Regulation] = []


def _small(paths: pytest.TempPathFactory) -> regdsl.Regulation:
    if not _KEPT:
        _KEPT.append(load(paths.mktemp("service"), **SERVICE))
    return _KEPT[0]


@given(st.data())
def test_random_applications_are_filed_on_days_that_there_are(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    small = _small(tmp_path_factory)
    asked = data.draw(complete_applications(small.program))
    assert date.fromisoformat(asked["submitted_at"][:10]) >= INSIDE[0]
    small.decide(asked)


def test_a_case_filed_outside_is_told_where_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from regdsl.cli.main import main

    write(tmp_path, **SERVICE)
    cases = 'regdsl: "1"\nkind: cases\nregulation: test.small\ncases:\n'
    cases += "  - id: давнее\n    filed: 1998-05-05\n    given: {икс: 3}\n    expect: {outcome: granted}\n"
    (tmp_path / "service.cases.yaml").write_text(cases, encoding="utf-8")
    assert main(["test", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert CODE in said.out + said.err
    assert "service.cases.yaml:6:12" in said.out + said.err
