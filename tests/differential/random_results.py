"""Random results for a random regulation: its grounds, those about one subject too, and its record shared out among
two, maybe an allocation."""

from typing import Any, Final

from hypothesis import strategies as st

from tests.differential.random_subjects import OF_ONE

__all__ = ["share_out"]

FIRST: Final = "первый итог"
SECOND: Final = "второй итог"
LAST: Final = "распределённый итог"


def share_out(draw: Any, made: dict[str, Any], variants: tuple[str, ...]) -> None:
    """Give a regulation with one result two of them, decided one after the other."""

    def chance(of: int) -> bool:
        return bool(draw(st.integers(1, of)) == of)

    silence = made.pop("silence", None)
    given = made.pop("result", {})
    record = {} if "only" in given else given.get("record", {})  # a result names its variants by itself
    lists = made["grounds"]
    early = lists.pop("early", [])
    first: dict[str, Any] = {effect: [] for effect in lists}
    second: dict[str, Any] = {}
    for effect, grounds in lists.items():
        for ground in grounds:
            moves = ground.get("event") != "missing_required" and chance(2)
            (second.setdefault(effect, []) if moves else first[effect]).append(ground)
    if early:
        first["early"] = early
        if chance(2):
            second["early"] = early
    results: dict[str, Any] = {FIRST: {"kind": "intermediate"}, SECOND: {"after": FIRST}}
    for name in draw(st.sampled_from([[FIRST], [SECOND], [FIRST, SECOND]])) if "per" in given else ():
        results[name]["per"] = given["per"]
    for name, value in record.items():
        # what speaks of one subject stands in a record that is made for each
        able = [one for one in results if name not in OF_ONE or "per" in results[one]]
        result = results[draw(st.sampled_from(able))]
        result.setdefault("record", {"register": "Реестр", "fields": {}})["fields"][name] = value
    for result in results.values():
        if chance(3):
            result["term"] = {"length": "3 рабочих дня", "from": "регистрация", "basis": "акт/п.8"}
    if "annul" in given and "only" not in given:
        results[draw(st.sampled_from([FIRST, SECOND]))]["annul"] = given["annul"]
    if silence is not None:  # it grants the result whose term has run out
        name = draw(st.sampled_from([FIRST, SECOND]))
        results[name].setdefault("term", {"length": "3 рабочих дня", "from": "регистрация", "basis": "акт/п.8"})
        made["silence"] = {**silence, "after": name}
    if variants and chance(2):
        some = st.lists(st.sampled_from(variants), min_size=1, unique=True)
        results[draw(st.sampled_from([FIRST, SECOND]))]["variants"] = draw(some)
    if chance(2):
        results[LAST] = {"after": SECOND, "by": "allocation"}
        if variants and chance(2):
            results[LAST]["variants"] = [variants[0]]
        made["allocation"] = {"resource": {"name": "место", "from": "налоговая"}, "candidates": {"stage": SECOND}}
    made["results"] = results
    made["grounds"] = {
        FIRST: first,
        SECOND: second or {"refuse": []},
        **({LAST: {"refuse": []}} if LAST in results else {}),
    }
