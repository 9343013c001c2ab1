"""One decision on subjects who are decided on by different versions of a regulation."""

from collections.abc import Iterable, Mapping

from regdsl.decide.published import united
from regdsl.decide.trace import SUBJECT

__all__ = ["earliest", "mixed", "needed"]

Json = dict[str, object]
_FACTS = "facts"


def mixed(made: Json, picks: Mapping[str, int], told: Mapping[int, Json], versions: Mapping[int, str]) -> Json:
    """The decision `made` by one version, with everyone as the version has it that is picked for him: what is `told` by
    each of them stands in his entry and in the trace, with the version and its deadlines. Those of the whole are the
    earliest: what is done by then is in time by every version."""
    each: Json = {}
    for key, place in picks.items():
        own = told[place]["each"]
        assert isinstance(own, dict)
        each[key] = {**own[key], "version": versions[place], "deadline": told[place]["deadline"]}
    said = list(each.values())
    undetermined = dict.fromkeys(name for one in said for name in one["undetermined"])  # type: ignore[index]  # entries
    whole: Json = {
        **made,
        "complete": all(one["complete"] for one in said),  # type: ignore[index]  # entries of `each`
        "deemed": any(one["deemed"] for one in told.values()),
        "undetermined": list(undetermined),
        "needs": needed(told.values()),
        "each": each,
        "deadline": earliest(_days(one) for one in told.values()),
        "trace": _trace(made, picks, told, versions),
    }
    if "untranslated" in made:
        whole["untranslated"] = list(
            dict.fromkeys(name for one in told.values() for name in _steps(one, "untranslated"))
        )
    return whole


def needed(told: Iterable[Json]) -> list[Json]:
    """What is missing to any of several answers, each datum once."""
    found: dict[object, Json] = {}
    for one in told:
        for need in _steps(one, "needs"):
            found.setdefault(need["input"], need)
    return list(found.values())


def earliest(told: Iterable[Mapping[str, str]]) -> Json:
    """The earliest day of each term over several answers; days in ISO form stand in their order."""
    made: dict[str, str] = {}
    for days in told:
        made.update({term: min(day, made.get(term, day)) for term, day in days.items()})
    return {**made}


def _days(one: Json) -> Mapping[str, str]:
    days = one["deadline"]
    assert isinstance(days, dict)
    return days


def _trace(made: Json, picks: Mapping[str, int], told: Mapping[int, Json], versions: Mapping[int, str]) -> list[object]:
    """The steps of the version that the decision is by, without those on single subjects; these, each by his version;
    the facts of all."""
    steps = _steps(made, "trace")
    own = [
        {**step, "version": versions[place]}
        for place, one in told.items()
        for step in _steps(one, "trace")
        if step["step"] == SUBJECT and picks[str(step["subject"])] == place
    ]
    last = max((at for at, step in enumerate(steps) if step["step"] == SUBJECT or "grounds" in step), default=0)
    before = [step for step in steps[: last + 1] if step["step"] != SUBJECT]
    return [*before, *own, *(_facts(step, told) if step["step"] == _FACTS else step for step in steps[last + 1 :])]


def _facts(step: Json, told: Mapping[int, Json]) -> Json:
    """The facts that the decision on somebody rests on, by whichever version."""
    found = [other for one in told.values() for other in _steps(one, "trace") if other["step"] == _FACTS]
    facts: Json = {}
    for other in (*found, step):
        own = other["facts"]
        assert isinstance(own, dict)
        facts.update(own)
    idle = step["not_needed"]
    assert isinstance(idle, list)
    return {
        **step,
        "facts": facts,
        "not_needed": [name for name in idle if name not in facts],
        **united((step, *found)),
    }


def _steps(one: Json, key: str) -> list[Json]:
    found = one[key]
    assert isinstance(found, list)
    return found
