"""Several results of one application, decided one after another: the next is looked at only once the one before is
granted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from regdsl.core.program import ResultLink
from regdsl.decide.default_steps import DEFAULT
from regdsl.decide.each_in_turn import each_in_turn, left_open
from regdsl.decide.published import united
from regdsl.decide.trace import SUBJECT
from regdsl.diagnostics.bilingual import Lang
from regdsl.runtime.effects import Outcome

if TYPE_CHECKING:
    from regdsl.decide.decision import Decision

__all__ = ["ALLOCATION", "PENDING", "Turn", "joined"]

Json = dict[str, object]

PENDING: Final = "pending"
"""The outcome of a result whose turn it is and that waits for an allocation."""

ALLOCATION: Final = "allocation"


class Turn(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Where a decision stands among several results: those granted before it, the one it decides (None: none, all that
    are for the variant are granted before), the one that waits after it, and whether there are more that were not
    looked at."""

    granted: tuple[tuple[ResultLink, "Decision"], ...]
    link: ResultLink
    pending: ResultLink | None = None
    more: bool = False


def joined(turn: Turn, last: Json, lang: Lang | None) -> Json:
    """The whole decision: that on the last result, with the trace and the records of those before it."""
    earlier = [(link, decision.alone(lang)) for link, decision in turn.granted]
    results: Json = {link.id: _decided(said) for link, said in earlier}
    results[turn.link.id] = _decided(last)
    pending: dict[str, Json] = {}
    if turn.pending is not None:
        pending = {turn.pending.id: {"outcome": PENDING, "by": ALLOCATION}}
    told = [(link.id, said) for link, said in (*earlier, (turn.link, last))]
    made = {
        **last,
        "results": {**results, **pending},
        "each": each_in_turn(told, pending, more=turn.more),
        "trace": _trace(told),
    }
    if open_ := _united([left_open(said) for _, said in earlier]):
        made["complete"], made["undetermined"] = False, _united([open_, last["undetermined"]])
    if last["outcome"] == Outcome.GRANTED.value and any(said["deemed"] for _, said in told):
        made["deemed"], made["complete"] = True, False
    if lang is not None:
        made["untranslated"] = _united([said["untranslated"] for _, said in told])
    return made


def _decided(said: Json) -> Json:
    """What a decision on one result comes to."""
    outcome = said["outcome"]
    if outcome != Outcome.GRANTED.value:
        return {"outcome": outcome}
    deemed = {"deemed": True} if said["deemed"] else {}
    return {"outcome": outcome, **deemed, "record": said["results"]}


def _trace(told: Sequence[tuple[str, Json]]) -> list[Json]:
    """The variant once, the stages of each result, the clocks once, the facts of all."""
    made: list[Json] = []
    facts: Json = {}
    idle: list[list[object]] = []
    late: list[Json] = []
    seen: set[object] = set()  # missing data are looked for with every result
    for place, (result, said) in enumerate(told):
        trace = said["trace"]
        assert isinstance(trace, list)
        for step in trace:
            if step["step"] == SUBJECT:
                made.append({**step, "result": result})
            elif "grounds" in step:
                grounds = [ground for ground in step["grounds"] if ground["id"] not in seen]
                seen.update(ground["id"] for ground in grounds)
                made += [{**step, "grounds": grounds, "result": result}] if grounds else []
            elif step["step"] == "facts":
                facts.update(step["facts"])
                idle.append(step["not_needed"])
                late.append(step)
            elif step["step"] == "variant":
                made += [step] if place == 0 else []
            elif step["step"] in ("silence", DEFAULT):
                made.append({**step, "result": result})
            elif place == len(told) - 1:
                made.append(step)
    if idle:
        unused = [name for name in idle[-1] if all(name in each for each in idle)]
        made.append({"step": "facts", "facts": facts, "not_needed": unused, **united(late)})
    return made


def _united(lists: Sequence[object]) -> list[object]:
    found: dict[object, None] = {}
    for each in lists:
        assert isinstance(each, list)
        found.update(dict.fromkeys(each))
    return list(found)
