"""What a case expects that is to show what was decided, in the keys of a case."""

from collections.abc import Mapping
from typing import Any

from regdsl.decide.decision import Decision

__all__ = ["expected"]

Json = dict[str, Any]


def expected(decision: Decision) -> Json:
    """The outcome, the variant, the true grounds by their failing limbs, the record; the same of each subject. Values
    that are no single ones are left out of the record."""
    said = decision.to_dict("ru")
    made: Json = {"outcome": said["outcome"]}
    if said["variant"] is not None:
        made["variant"] = said["variant"]
    made["grounds"] = _grounds(said)
    if results := _results(said["results"]):
        made["results"] = results
    each = said["each"]
    assert isinstance(each, dict)
    if each:
        made["each"] = {key: _subject(own) for key, own in each.items()}
    return made


def _subject(said: Mapping[str, Any]) -> Json:
    made: Json = {"outcome": said["outcome"], "grounds": _grounds(said)}
    if results := _results(said["results"]):
        made["results"] = results
    return made


def _grounds(said: Mapping[str, Any]) -> list[str]:
    names: list[str] = []
    for ground in said["grounds"]:
        limbs = [limb["id"] for limb in ground.get("limbs", ()) if limb["id"]]
        names += [f"{ground['id']}/{limb}" for limb in limbs] or [ground["id"]]
    return names


def _results(said: Any) -> Json:
    """The fields of the record; of several results each with its outcome and its record."""
    made: Json = {}
    for name, value in said.items():
        if isinstance(value, Mapping) and "outcome" in value:
            record = _results(value.get("record", {}))
            made[name] = {"outcome": value["outcome"], **({"record": record} if record else {})}
        elif not isinstance(value, Mapping) and not (isinstance(value, list | tuple) and any(map(_is_record, value))):
            made[name] = value
    return made


def _is_record(value: object) -> bool:
    return isinstance(value, Mapping)
