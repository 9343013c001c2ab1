"""One decision on subjects who are decided on by different versions of a regulation."""

from collections.abc import Mapping

from regdsl.decide.published import united
from regdsl.decide.trace import SUBJECT

__all__ = ["mixed"]

Json = dict[str, object]
_FACTS = "facts"


def mixed(made: Json, picks: Mapping[str, int], told: Mapping[int, Json], versions: Mapping[int, str]) -> Json:
    """The decision `made` by one version, with everyone as the version has it that is picked for him: what is `told` by
    each of them stands in his entry and in the trace, with the version."""
    each: Json = {}
    for key, place in picks.items():
        own = told[place]["each"]
        assert isinstance(own, dict)
        each[key] = {**own[key], "version": versions[place]}
    said = list(each.values())
    undetermined = dict.fromkeys(name for one in said for name in one["undetermined"])  # type: ignore[index]  # entries
    whole: Json = {
        **made,
        "complete": all(one["complete"] for one in said),  # type: ignore[index]  # entries of `each`
        "deemed": any(one["deemed"] for one in told.values()),
        "undetermined": list(undetermined),
        "each": each,
        "trace": _trace(made, picks, told, versions),
    }
    if "untranslated" in made:
        whole["untranslated"] = list(
            dict.fromkeys(name for one in told.values() for name in _steps(one, "untranslated"))
        )
    return whole


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
