"""Several results decided on each subject: how far each of them has come, over all results that were looked at."""

from collections.abc import Mapping, Sequence

from regdsl.runtime.effects import Outcome

__all__ = ["each_in_turn", "left_open"]

Json = dict[str, object]
_GRANTED = Outcome.GRANTED.value


def each_in_turn(told: Sequence[tuple[str, Json]], pending: Mapping[str, Json], *, more: bool) -> Json:
    """What is decided on every subject by results `told` of in order: the decision on the last one that looked at him,
    with what became of each result under `results`. Who was granted all results so far shares the outcome of the
    application where the next was not decided one by one; `pending` is what still waits for him. While there is `more`
    that was not looked at, since somebody else's data are missing, he is not settled."""
    made: dict[str, Json] = {}
    for result, said in told:
        each = _each(said)
        for key, own in each.items():
            before = made[key]["results"] if key in made else {}
            assert isinstance(before, dict)
            made[key] = {**own, "results": {**before, result: _decided(own)}}
        if not each:
            made = {key: _sharing(own, result, said) if _is_in(own) else own for key, own in made.items()}
    if any(said["deemed"] for _, said in told):
        made = {key: {**own, "complete": False} if _is_in(own) else own for key, own in made.items()}
    unsettled: Json = {"outcome": Outcome.NEEDS_DATA.value, "complete": False} if more else {}
    return {key: {**_waiting(own, pending), **unsettled} if _is_in(own) else own for key, own in made.items()}


def left_open(said: Json) -> list[object]:
    """The grounds about subjects that were refused early by a result that was granted to others: nobody will look at
    them again."""
    if said["complete"] or said["deemed"] or not said["each"]:
        return []
    undetermined = said["undetermined"]
    assert isinstance(undetermined, list)
    return undetermined


def _each(said: Json) -> Mapping[str, Json]:
    each = said["each"]
    assert isinstance(each, dict)
    return each


def _waiting(own: Json, pending: Mapping[str, Json]) -> Json:
    results = own["results"]
    assert isinstance(results, dict)
    return {**own, "results": {**results, **pending}}


def _is_in(own: Json) -> bool:
    return own["outcome"] == _GRANTED


def _decided(own: Json) -> Json:
    outcome = own["outcome"]
    return {"outcome": outcome, "record": own["results"]} if outcome == _GRANTED else {"outcome": outcome}


def _sharing(own: Json, result: str, said: Json) -> Json:
    """A subject of an application that was decided on as a whole."""
    results = own["results"]
    assert isinstance(results, dict)
    shared = {key: said[key] for key in ("outcome", "certain", "complete")}
    return {**own, **shared, "undetermined": [], "grounds": [], "results": {**results, result: _outcome(said)}}


def _outcome(said: Json) -> Json:
    granted = said["outcome"] == _GRANTED
    return {"outcome": said["outcome"], "record": {}} if granted else {"outcome": said["outcome"]}
