"""Every receipt of the archive replays, with this version of the program and every later one."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

import regdsl
from regdsl.calendar import Calendar, Decree, YearCalendar
from regdsl.corpus import builtin_calendar, calendars_of_then
from regdsl.library import Replay, Verdict, replay
from regdsl.runtime.effects import Outcome
from tests.receipts.archive_files import ARCHIVE, KEY, bundles, listed, receipts, seen

RECEIPTS = receipts()


def replayed(path: Path, bundle: Path | None = None) -> Replay:
    data = path.read_bytes()
    key = KEY.read_bytes() if json.loads(data)["seal"]["method"] == "hmac-sha256" else None
    return replay(data, path.parents[1] if bundle is None else bundle, key, file=path.name)


def said(made: Replay) -> str:
    return "\n".join(one.message("en") for one in made.findings)


@pytest.mark.parametrize("path", RECEIPTS, ids=lambda path: path.relative_to(ARCHIVE).as_posix())
def test_it_replays(path: Path) -> None:
    made = replayed(path)
    assert made.verdict is Verdict.SAME, said(made)


def test_a_receipt_of_former_semantics_is_decided_as_it_was_then() -> None:
    """By the semantics of now the term of one variant has no last day while the variant is open."""
    path = ARCHIVE / "izhs-notice-1" / "receipts" / "needs-variant.json"
    receipt = json.loads(path.read_bytes())
    service = regdsl.load(ARCHIVE / "izhs-notice-1" / "izhs-notice.yaml")
    now = service.decide(receipt["application"], on=date.fromisoformat(receipt["on"])).to_dict()["deadline"]
    then = receipt["decision"]["deadline"]
    assert receipt["bundle"]["semantics"] == "1"
    assert then == {**now, "передача описания": "2026-03-19"}
    assert "передача описания" not in now
    assert replayed(path).verdict is Verdict.SAME


def test_a_receipt_of_former_semantics_tells_the_facts_that_were_told_then() -> None:
    """By the semantics of now a ground that counts the family does not rest on what is computed of its incomes."""
    path = ARCHIVE / "unified-benefit-1" / "receipts" / "refused.json"
    receipt = json.loads(path.read_bytes())
    service = regdsl.load(ARCHIVE / "unified-benefit-1" / "unified-benefit.yaml")
    now = service.decide(receipt["application"], on=date.fromisoformat(receipt["on"])).to_dict()["grounds"]
    then = receipt["decision"]["grounds"]
    assert receipt["bundle"]["semantics"] == "1"
    assert [ground["id"] for ground in now] == [ground["id"] for ground in then]
    told = [(set(one["facts"]), set(other["facts"])) for one, other in zip(now, then, strict=True)]
    assert all(facts <= former for facts, former in told)
    assert "мрот" in set[str]().union(*(former - facts for facts, former in told))
    assert replayed(path).verdict is Verdict.SAME


def test_nothing_is_ever_changed_or_taken_away() -> None:
    now, before = seen(), listed()
    assert {name: now.get(name) for name in before} == before, "the archive is only ever added to"
    assert set(now) == set(before), "enter new files: python -m tests.receipts.add"


def test_the_archive_has_everything_once_at_least() -> None:
    decisions = [json.loads(path.read_bytes()) for path in RECEIPTS]
    outcomes = {one["decision"]["outcome"] for one in decisions}
    assert outcomes == {outcome.value for outcome in Outcome}
    assert any(one["decision"]["deemed"] for one in decisions)
    assert any(one["decision"]["certain"] for one in decisions)
    assert {one["seal"]["method"] for one in decisions} == {"sha256", "hmac-sha256"}
    assert any(one["on"] != one["application"]["submitted_at"][:10] for one in decisions)
    wanted = {
        name.partition(".")[0] for one in decisions for need in one["decision"]["needs"] for name in need.values()
    }
    assert {"calendar", "parameters"} <= wanted
    assert {one["bundle"]["regulation"]["id"] for one in decisions} >= {
        "ru.municipal.izhs-notice",
        "ru.regional.hunting-ticket",
    }


def _later(*, mended: int | None = None) -> Calendar:
    """The calendar of a later package: a year more, and one whose days were found to be wrong."""
    years = [
        YearCalendar(year.year, year.decree, (), year.basis) if year.year == mended else year
        for year in builtin_calendar().years
    ]
    following = years[-1].year + 1
    return Calendar([*years, YearCalendar(following, Decree("1", date(following - 1, 9, 1), "2"), ())])


def test_a_year_published_later_disturbs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The receipts that miss the calendar of a year go on missing it: it was not known when they were made."""
    later = _later()
    monkeypatch.setattr(calendars_of_then, "builtin_calendar", lambda: later)
    for path in RECEIPTS:
        made = replayed(path)
        assert made.verdict is Verdict.SAME, (path.name, said(made))


def test_a_year_mended_later_is_taken_from_the_bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    later = _later(mended=2026)
    monkeypatch.setattr(calendars_of_then, "builtin_calendar", lambda: later)
    for bundle in bundles():
        path = sorted((bundle / "receipts").glob("*.json"))[0]
        assert replayed(path).verdict is Verdict.SAME
        bare = Path(shutil.copytree(bundle, tmp_path / bundle.name, ignore=shutil.ignore_patterns("calendars")))
        made = replayed(path, bare)
        assert made.verdict is Verdict.OTHER_BUNDLE
        assert "/bundle/calendars/2026" in [one.pointer for one in made.differences]
        assert any("2026" in one.message("ru") for one in made.findings)
