"""One answer on annulment of what several versions of a regulation gave, each to some who are decided on one by one."""

from collections.abc import Sequence

from regdsl.decide.mixed import earliest, needed

__all__ = ["by_versions"]

Json = dict[str, object]


def by_versions(made: Json, parts: Sequence[tuple[str, Sequence[str], Json]]) -> Json:
    """The answer `made` with what each version says: its name, to whom it gave, its own answer. A ground stands with
    the version whose it is; of days the earliest stand for the whole."""
    told = [own for _, _, own in parts]
    whole: Json = {
        **made,
        "grounds": [{**ground, "version": version} for version, _, own in parts for ground in _list(own, "grounds")],
        "needs": needed(told),
        "deadline": earliest(_days(own) for own in told),
        "versions": [
            {
                "version": version,
                "each": list(each),
                "outcome": own["outcome"],
                "grounds": [ground["id"] for ground in _list(own, "grounds")],
                "results": own["results"],
                "deadline": own["deadline"],
            }
            for version, each, own in parts
        ],
        "trace": [{**step, "version": version} for version, _, own in parts for step in _list(own, "trace")],
    }
    if "untranslated" in made:
        whole["untranslated"] = list(dict.fromkeys(str(name) for own in told for name in _names(own)))
    return whole


def _list(own: Json, key: str) -> list[Json]:
    found = own[key]
    assert isinstance(found, list)
    return found


def _days(own: Json) -> dict[str, str]:
    days = own["deadline"]
    assert isinstance(days, dict)
    return days


def _names(own: Json) -> list[object]:
    names = own["untranslated"]
    assert isinstance(names, list)
    return names
