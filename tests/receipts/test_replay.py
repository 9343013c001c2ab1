"""A replay by what was decided by gives the same; by anything else it says what is not the same."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from regdsl.corpus import digest
from regdsl.library import Change, LoadError, Regulation, Replay, Verdict, load, make_receipt, replay
from regdsl.library.receipt_differences import decision_differences
from tests.receipts.making import APPLICATION, GARDEN, KEY, application, content_of, copied, forged, issued


def codes(made: Replay) -> list[str]:
    return [one.kind.code for one in made.findings]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("key", [None, KEY], ids=["open", "sealed"])
@pytest.mark.parametrize("where", ["garden-plot.yaml", ""], ids=["file", "folder"])
def test_the_same_regulation_decides_the_same(where: str, key: bytes | None) -> None:
    made = replay(issued(key), GARDEN / where, key)
    assert made.verdict is Verdict.SAME
    assert made.is_reliable
    assert made.differences == made.findings == ()
    assert made.subject is not None
    assert made.to_dict() == {
        "verdict": "same",
        "decision": {
            "regulation": {"id": "ru.demo.garden-plot", "version": "1"},
            "on": "2026-03-16",
            "outcome": "granted",
            "sealed": key is not None,
        },
        "differences": [],
    }


def test_comments_and_translations_make_no_other_regulation(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    edit(folder / "garden-plot.yaml", "grounds:", "# перечни закрыты\n\ngrounds:")
    assert replay(issued(), folder).verdict is Verdict.SAME


def test_a_decision_that_differs_is_shown_value_by_value() -> None:
    content = content_of(issued())
    content["decision"]["outcome"] = "refused"
    content["decision"]["results"]["сбор"] = "1.00"
    content["decision"]["deadline"] = {"решение": "2026-03-24", "прочее": "2026-03-25"}
    del content["decision"]["results"]["номер"]
    del content["decision"]["complete"]
    made = replay(forged(content), GARDEN)
    assert made.verdict is Verdict.DIFFERS
    assert made.is_reliable
    found = {one.pointer: (one.change, one.recorded, one.now) for one in made.differences}
    assert found == {
        "/decision/outcome": (Change.CHANGED, "refused", "granted"),
        "/decision/results/сбор": (Change.CHANGED, "1.00", "552.75"),
        "/decision/results/номер": (Change.ADDED, None, 17),
        "/decision/deadline/решение": (Change.CHANGED, "2026-03-24", "2026-03-23"),
        "/decision/deadline/прочее": (Change.REMOVED, "2026-03-25", None),
        "/decision/complete": (Change.ADDED, None, True),
    }
    assert codes(made) == ["REC014"] * 6
    assert all(one.span is not None for one in made.findings)
    said = [one.message("ru") for one in made.findings]
    assert 'при повторе решение другое, «/outcome»: в квитанции "refused", теперь "granted"' in said
    assert 'при повторе решение другое, «/deadline/прочее»: в квитанции "2026-03-25", теперь ничего нет' in said
    assert json.loads(json.dumps(made.to_dict()))["differences"]


def test_true_is_not_one_and_lists_are_compared_by_place() -> None:
    content = content_of(issued(data=application(площадь="50.00")))
    content["decision"]["deemed"] = 0
    content["decision"]["grounds"][0]["limbs"] = []
    made = replay(forged(content), GARDEN)
    assert {one.pointer for one in made.differences} == {"/decision/deemed", "/decision/grounds/0/limbs/0"}


def test_what_a_later_package_adds_to_a_decision_is_no_difference() -> None:
    """Fields that the format does not name may come; a value among the data may not."""
    content = content_of(issued(data=application(площадь="50.00")))
    was = content["decision"]
    was.pop("each")
    assert replay(forged(content), GARDEN).verdict is Verdict.DIFFERS
    now = {**was, "new": 1, "grounds": [{**was["grounds"][0], "new": 1}]}
    assert decision_differences(was, now, "") == ()
    assert decision_differences(now, was, "") != ()
    assert decision_differences(was, {**was, "results": {"new": 1}}, "") != ()


@pytest.mark.parametrize(
    ("name", "old", "new", "pointer"),
    [
        ("garden-plot.yaml", "Участок велик", "Участок большой", "/bundle/regulation/digest"),
        ("garden-plot.yaml", "{малый: 5 рабочих дней", "{малый: 6 рабочих дней", "/bundle/regulation/digest"),
        ("garden-plot.yaml", 'version: "1"', 'version: "2"', "/bundle/regulation/digest"),
        ("norms.yaml", "value: 20.00", "value: 4.00", "/bundle/parameters/demo.norms"),
        ("books.yaml", "яблоня: Яблоня", "яблоня: Яблони", "/bundle/books/demo.books"),
    ],
)
def test_another_bundle_is_told_part_by_part(tmp_path: Path, name: str, old: str, new: str, pointer: str) -> None:
    folder = copied(tmp_path)
    edit(folder / name, old, new)
    made = replay(issued(), folder)
    assert made.verdict is Verdict.OTHER_BUNDLE
    assert made.is_reliable
    assert made.differences[0].pointer == pointer
    assert codes(made)[0] == "REC012"
    assert made.findings[0].span is not None
    assert [one.pointer for one in made.differences if one.pointer.startswith("/bundle")] == [pointer]


def with_acts(folder: Path) -> Path:
    """A copy of the garden's bundle whose only act is one of a shared file."""
    made = copied(folder)
    own = "legal_basis:\n  закон: {act: Закон о садах, edition: 2024-01-01, verified: unverified}\n"
    edit(made / "garden-plot.yaml", own, "")
    edit(made / "garden-plot.yaml", "uses: [demo.norms, demo.books]", "uses: [demo.norms, demo.books, demo.acts]")
    head = 'regdsl: "1"\nkind: legal-acts\nid: demo.acts\nlanguage: ru\ntitle: Акты\n'
    (made / "acts.yaml").write_text(f"{head}acts: {{закон: {{act: Закон о садах}}}}\n", encoding="utf-8")
    return made


def test_shared_acts_are_a_part_of_the_bundle(tmp_path: Path) -> None:
    folder = with_acts(tmp_path)
    regulation = load(folder / "garden-plot.yaml")
    assert isinstance(regulation, Regulation)
    receipt = make_receipt(regulation, APPLICATION, regulation.decide(APPLICATION))
    assert set(content_of(receipt)["bundle"]["acts"]) == {"demo.acts"}
    assert replay(receipt, folder).verdict is Verdict.SAME
    edit(folder / "acts.yaml", "Закон о садах", "Закон о садах и огородах")
    made = replay(receipt, folder)
    assert made.verdict is Verdict.OTHER_BUNDLE
    assert [one.pointer for one in made.differences if one.pointer.startswith("/bundle")] == ["/bundle/acts/demo.acts"]
    assert "файл актов «demo.acts»" in made.findings[0].message("ru")
    assert "the file of acts `demo.acts`" in made.findings[0].message("en")


def test_without_shared_acts_a_receipt_says_nothing_of_them() -> None:
    assert "acts" not in content_of(issued())["bundle"]


def test_under_another_bundle_it_shows_what_comes_out_differently(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    edit(folder / "norms.yaml", "value: 20.00", "value: 4.00")
    made = replay(issued(), folder)
    changed = {one.pointer: one.now for one in made.differences}
    assert changed["/decision/outcome"] == "refused"
    assert "/decision/regulation/digest" not in changed


def test_other_semantics_are_another_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    receipt = issued()
    monkeypatch.setattr(digest, "SEMANTICS", "later")
    made = replay(receipt, GARDEN)
    assert made.verdict is Verdict.OTHER_BUNDLE
    assert [one.pointer for one in made.differences] == ["/bundle/semantics"]


def test_another_service_is_told(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    edit(folder / "garden-plot.yaml", "id: ru.demo.garden-plot", "id: ru.demo.other")
    made = replay(issued(), folder)
    assert (made.verdict, codes(made)) == (Verdict.OTHER_BUNDLE, ["REC013"])
    assert made.differences == ()


def test_an_application_that_fits_no_more_is_told(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    edit(folder / "garden-plot.yaml", "channels: [epgu, mfc]", "channels: [mfc]")
    edit(folder / "garden-plot.yaml", "max: 99999999999999999999", "max: 16")
    made = replay(issued(), folder)
    assert made.verdict is Verdict.OTHER_BUNDLE
    assert codes(made)[:2] == ["REC012", "REC015"]
    assert {one.pointer for one in made.findings[2:]} == {"/application/channel", "/application/inputs/номер участка"}


def test_a_version_not_yet_in_force_decides_nothing(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    edit(folder / "garden-plot.yaml", "in_force: {from: 2024-01-01}", "in_force: {from: 2026-07-01}")
    made = replay(issued(), folder)
    assert (made.verdict, codes(made)) == (Verdict.OTHER_BUNDLE, ["REC012", "REC015"])


def test_a_folder_of_versions_is_replayed_by_the_one_decided_by(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    second = folder / "garden-plot-2.yaml"
    shutil.copy(folder / "garden-plot.yaml", second)
    edit(folder / "garden-plot.yaml", "{from: 2024-01-01}\nlaw", "{from: 2024-01-01, to: 2026-06-30}\nlaw")
    edit(second, "{from: 2024-01-01}\nlaw", "{from: 2026-07-01}\nlaw")
    edit(second, 'version: "1"', 'version: "2"')
    for path, day in ((folder / "garden-plot.yaml", date(2026, 3, 16)), (second, date(2026, 9, 1))):
        one = load(path)
        assert isinstance(one, Regulation)
        receipt = make_receipt(one, APPLICATION, one.decide(APPLICATION, day))
        assert replay(receipt, folder).verdict is Verdict.SAME
        assert replay(receipt, path).verdict is Verdict.SAME
    assert replay(receipt, folder / "garden-plot.yaml").verdict is Verdict.OTHER_BUNDLE


def test_a_receipt_kept_beside_the_regulation_is_passed_by(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "receipt.json").write_bytes(issued())
    assert replay(issued(), folder).verdict is Verdict.SAME


def test_a_regulation_that_cannot_be_used_is_raised(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.yaml", tmp_path):
        with pytest.raises(LoadError):
            replay(issued(), path)
    folder = copied(tmp_path)
    edit(folder / "garden-plot.yaml", "площадь <= предел большого", "площадь <= предел")
    with pytest.raises(LoadError):
        replay(issued(), folder)


def test_broken_calendars_beside_a_regulation_disturb_nothing(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "calendars" / "2025.yaml").write_text("kind: calendar\nyear: [", encoding="utf-8")
    edit(folder / "calendars" / "2026.yaml", "  - 2026-12-31\n", "")
    (folder / "calendars" / "notes.txt").write_text("", encoding="utf-8")
    assert replay(issued(), folder).verdict is Verdict.SAME
