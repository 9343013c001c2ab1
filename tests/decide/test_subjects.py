"""Deciding one by one, by the specification: stages first, then each subject; silence, early refusal, doubt."""

import copy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.property.regulations import subject

FOLDER = Path(__file__).parents[1] / "property"


@cache
def _regulation(name: str) -> regdsl.Regulation:
    return subject(name).regulation


def _of(name: str) -> dict[str, Any]:
    """The application that properties are tried near: one subject granted, one refused."""
    return copy.deepcopy(subject(name).near[0])


def _decide(name: str, application: dict[str, Any]) -> dict[str, Any]:
    return _regulation(name).decide(application).to_dict("en")


def _outcomes(said: dict[str, Any]) -> dict[str, str]:
    return {key: own["outcome"] for key, own in said["each"].items()}


def test_one_subject_is_granted_and_the_other_refused() -> None:
    said = _decide("subjects", _of("subjects"))
    assert (said["outcome"], said["complete"], said["results"]) == ("granted", True, {})
    assert _outcomes(said) == {"Маша": "granted", "Катя": "refused"}
    katya = said["each"]["Катя"]
    assert [ground["id"] for ground in katya["grounds"]] == ["уход"]
    assert [limb["id"] for limb in katya["grounds"][0]["limbs"]] == ["гос"]
    assert said["each"]["Маша"]["results"] == {"размер": "1000.00", "детей с правом": 1, "день": "2039-05-20"}


def test_another_variant_is_decided_as_a_whole_and_so_is_its_record() -> None:
    application = _of("subjects")
    application["inputs"]["статус"] = "никто"
    said = _decide("subjects", application)
    assert (said["outcome"], said["each"]) == ("granted", {})
    assert said["results"] == {"размер": None, "детей с правом": 2, "день": None}
    del application["inputs"]["дети"]["Маша"]["доход"]
    said = _decide("subjects", application)
    assert (said["outcome"], said["each"]) == ("granted", {})


@pytest.mark.parametrize("name", ["Маша", "Катя"])
def test_what_follows_from_those_kept_is_unknown_while_one_is_in_doubt(name: str) -> None:
    application = _of("subjects")
    del application["inputs"]["дети"][name]["на гособеспечении"]
    said = _decide("subjects", application)
    assert (said["outcome"], said["undetermined"], said["each"]) == ("needs_data", ["много"], {})
    assert [need["input"] for need in said["needs"]] == [f"дети.{name}.на гособеспечении"]


def test_a_true_ground_keeps_a_subject_out_whatever_is_unknown_of_him() -> None:
    application = _of("subjects")
    del application["inputs"]["дети"]["Катя"]["дата рождения"]
    said = _decide("subjects", application)
    katya, masha = said["each"]["Катя"], said["each"]["Маша"]
    assert (katya["outcome"], katya["certain"], katya["undetermined"]) == ("needs_data", "refuse", ["возраст"])
    assert (masha["outcome"], masha["results"]["детей с правом"]) == ("granted", 1)
    assert (said["outcome"], said["certain"]) == ("needs_data", None)


def test_silence_grants_every_subject_with_what_is_known() -> None:
    application = _of("subjects")
    del application["inputs"]["дети"]["Маша"]["дата рождения"]
    application["events"] = [{"type": "term_expired", "about": "решение", "at": "2026-04-01T10:00"}]
    said = _decide("subjects", application)
    assert (said["outcome"], said["deemed"]) == ("granted", True)
    assert _outcomes(said) == {"Маша": "granted", "Катя": "granted"}
    assert not any(own["complete"] for own in said["each"].values())
    assert said["each"]["Катя"]["results"]["день"] == "2028-05-20"
    assert "день" not in said["each"]["Маша"]["results"]
    del application["inputs"]["дети"]
    said = _decide("subjects", application)
    assert (said["outcome"], said["each"]) == ("granted", {})


def test_the_term_of_a_ground_about_one_is_counted() -> None:
    application = _of("subjects")
    application["inputs"]["дети"]["Катя"]["дата рождения"] = "2000-05-20"
    assert _decide("subjects", application)["deadline"]["возраст"] == "2026-03-17"
    assert "возраст" not in _decide("subjects", _of("subjects"))["deadline"]


def test_early_refusal_of_one_waits_for_nothing() -> None:
    application = _of("objects")
    application["inputs"]["дома"]["Лесная, 2"]["площадь"] = "30.00"
    del application["inputs"]["дома"]["Лесная, 2"]["снесён"]
    said = _decide("objects", application)
    one = said["each"]["Лесная, 2"]
    assert (one["outcome"], one["complete"], one["undetermined"]) == ("refused", False, ["дом"])
    assert (said["outcome"], said["complete"], said["results"]) == ("granted", False, {"площадь": "60.50", "годных": 1})
    del application["inputs"]["дома"]["Лесная, 1"]
    said = _decide("objects", application)
    assert (said["outcome"], said["complete"], said["grounds"]) == ("refused", False, [])


def test_the_application_has_one_record_where_none_is_promised_for_each() -> None:
    said = _decide("objects", _of("objects"))
    assert said["results"] == {"площадь": "60.50", "годных": 1}
    assert [own["results"] for own in said["each"].values()] == [{}, {}]


@pytest.mark.parametrize("name", ["subjects", "objects"])
def test_the_fast_door_is_refused_when_all_are(name: str) -> None:
    regulation, application = _regulation(name), _of(name)
    on = date(2026, 3, 12)
    assert regulation.outcome(application["inputs"], on=on).outcome == "granted"
    listed = "дети" if name == "subjects" else "дома"
    first = next(iter(application["inputs"][listed]))
    del application["inputs"][listed][first]
    assert tuple(regulation.outcome(application["inputs"], on=on))[::2] == ("refused", ())


def test_the_json_is_that_of_the_dictionary() -> None:
    from msgspec import json

    decision = _regulation("subjects").decide(_of("subjects"))
    assert decision.to_json() == json.encode(decision.to_dict(None))


def test_what_a_caller_changes_in_a_decision_stays_out_of_the_next() -> None:
    application = _regulation("subjects").read(_of("subjects"))
    first = _regulation("subjects").decide(application).to_dict(None)
    assert any("limbs" in ground for step in first["trace"] if step["step"] == "subject" for ground in step["grounds"])
    whole = copy.deepcopy(first)
    for _ in range(2):
        _empty(first)
        first = _regulation("subjects").decide(application).to_dict(None)
        assert first == whole


def _empty(value: Any) -> None:
    """Take everything out of the dicts and lists of a decision."""
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            _empty(item)
        value.clear()
