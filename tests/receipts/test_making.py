"""What a receipt holds, and when none can be made."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from regdsl.library import LoadError, ReceiptError, RegdslError, Regulation, Verdict, load, make_receipt, replay
from regdsl.version import SEMANTICS, __version__
from tests.receipts.making import APPLICATION, GARDEN, KEY, application, content_of, copied, garden, issued


@pytest.mark.parametrize("key", [None, KEY], ids=["open", "sealed"])
def test_it_holds_all_that_the_decision_rests_on(key: bytes | None) -> None:
    content = content_of(issued(key))
    decision = garden().decide(APPLICATION)
    assert content["regdsl"] == "1"
    assert content["kind"] == "receipt"
    assert content["package"] == __version__
    assert content["on"] == "2026-03-16"
    assert content["application"] == APPLICATION
    assert content["decision"] == json.loads(json.dumps(decision.to_dict(None)))
    bundle = content["bundle"]
    assert bundle["semantics"] == SEMANTICS
    assert bundle["digest"] == decision.to_dict(None)["regulation"]["digest"]  # type: ignore[index]
    assert bundle["regulation"]["id"] == "ru.demo.garden-plot"
    assert (set(bundle["parameters"]), set(bundle["books"])) == ({"demo.norms"}, {"demo.books"})
    assert "2026" in bundle["calendars"]


@pytest.mark.parametrize("key", [None, KEY], ids=["open", "sealed"])
def test_deciding_twice_gives_the_same_bytes(key: bytes | None) -> None:
    again = load(GARDEN / "garden-plot.yaml")
    assert isinstance(again, Regulation)
    assert issued(key) == issued(key) == make_receipt(again, APPLICATION, again.decide(APPLICATION), key)


def test_it_holds_no_texts_of_a_decision() -> None:
    text = issued(data=application(площадь="50.00")).decode()
    assert '"outcome":"refused"' in text
    assert "Участок велик" not in text


def test_digests_of_personal_data_are_keyed() -> None:
    assert "digests" not in content_of(issued())
    one, other = content_of(issued(KEY))["digests"], content_of(issued(KEY[::-1]))["digests"]
    assert set(one) == set(other) == set(APPLICATION["inputs"])
    assert not set(one.values()) & set(other.values())


def test_the_key_is_not_in_the_receipt() -> None:
    sealed = issued(KEY)
    assert KEY not in sealed
    assert KEY.hex().encode() not in sealed


def test_equal_values_of_two_inputs_have_two_digests() -> None:
    given = application(имя="яблоня", посадки=["яблоня"], свободен=True)
    digests = content_of(issued(KEY, given))["digests"]
    assert len(set(digests.values())) == len(digests)


NUMBERS: list[tuple[str, Any]] = [
    ("номер участка", 12345678901234567890),
    ("номер участка", Decimal("99999999999999999999")),
    ("номер участка", Decimal("7.00")),
    ("номер участка", Decimal("1E+3")),
    ("площадь", Decimal("5.50")),
    ("площадь", "5.5"),
    ("площадь", 5),
    ("площадь", Decimal("0")),
    ("межевание", date(2025, 6, 2)),
    ("посадки", ("яблоня",)),
    ("имя", "12345678901234567890"),
    ("имя", 'й — й «"\\\n\U0001f600'),
]


@pytest.mark.parametrize(("name", "value"), NUMBERS, ids=lambda value: str(value)[:24])
def test_whatever_an_application_may_hold_comes_back(name: str, value: object) -> None:
    given = application(**{name: value})
    sealed = issued(KEY, given)
    assert replay(sealed, GARDEN, KEY).verdict is Verdict.SAME


def test_a_decision_of_another_application_gets_no_receipt() -> None:
    decision = garden().decide(application(свободен=False))
    with pytest.raises(ValueError, match="not of this application"):
        make_receipt(garden(), APPLICATION, decision)


def test_a_decision_by_another_regulation_gets_no_receipt(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    path = folder / "norms.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("20.00", "21.00"), encoding="utf-8")
    other = load(folder / "garden-plot.yaml")
    assert isinstance(other, Regulation)
    with pytest.raises(ValueError, match="by this regulation"):
        make_receipt(garden(), APPLICATION, other.decide(APPLICATION))


def test_files_that_changed_since_loading_give_no_receipt(tmp_path: Path) -> None:
    path = copied(tmp_path) / "garden-plot.yaml"
    made = load(path)
    assert isinstance(made, Regulation)
    path.write_text(path.read_text(encoding="utf-8").replace("Участок велик", "Участок очень велик"), encoding="utf-8")
    with pytest.raises(LoadError) as raised:
        make_receipt(made, APPLICATION, made.decide(APPLICATION))
    assert [one.kind.code for one in raised.value.diagnostics] == ["REC017"]


@pytest.mark.parametrize("key", [b"", b"short", b"x" * 15])
def test_a_short_key_is_refused(key: bytes) -> None:
    with pytest.raises(ReceiptError) as raised:
        issued(key)
    assert [one.kind.code for one in raised.value.diagnostics] == ["REC011"]


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        (application(имя="\ud800"), "/inputs/имя"),
        (
            {**APPLICATION, "provenance": {"/inputs/имя": {"source": "\ud800"}}},
            "/provenance/~1inputs~1имя/source",
        ),
    ],
    ids=["input", "provenance"],
)
@pytest.mark.parametrize("key", [None, KEY], ids=["open", "sealed"])
def test_a_value_that_no_receipt_holds_is_told_with_its_place(
    given: dict[str, Any], pointer: str, key: bytes | None
) -> None:
    with pytest.raises(RegdslError) as raised:
        issued(key, given)
    (found,) = raised.value.diagnostics
    assert (found.kind.code, found.pointer) == ("APP051", pointer)
    assert found.message("ru")
    assert found.message("en")


def test_a_receipt_too_large_to_be_replayed_is_not_made() -> None:
    large = {**APPLICATION, "provenance": {"/inputs/имя": {"source": "а" * (3 << 20)}}}
    with pytest.raises(ReceiptError) as raised:
        issued(data=large)
    assert [one.kind.code for one in raised.value.diagnostics] == ["REC018"]
