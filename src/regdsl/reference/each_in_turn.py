"""The oracle's word on each subject over several results: that of the last one which looked at him."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from regdsl.reference.subjects import SubjectSaid
from regdsl.reference.verdict import OracleVerdict

__all__ = ["each_over"]


def each_over(decided: Mapping[str, OracleVerdict], waiting: Sequence[str], unseen: bool) -> dict[str, SubjectSaid]:
    """Say of everyone whom some result looked at by himself how he fares in all of them; `waiting` are the results that
    an allocation decides, `unseen` tells that some result was not come to."""
    keys = dict.fromkeys(key for verdict in decided.values() for key in verdict.each)
    return {key: _one(key, decided, waiting, unseen) for key in keys}


def _one(key: str, decided: Mapping[str, OracleVerdict], waiting: Sequence[str], unseen: bool) -> SubjectSaid:
    said = SubjectSaid("granted")
    by_result: dict[str, str] = {}
    deemed = False
    for result, verdict in decided.items():
        if said.outcome != "granted":
            break
        deemed = deemed or verdict.deemed
        # where the application is decided on as a whole, he shares what becomes of it
        shared = SubjectSaid(verdict.outcome, certain=verdict.certain, complete=verdict.complete)
        said = verdict.each.get(key, shared)
        by_result[result] = said.outcome
    if said.outcome == "granted":
        by_result.update(dict.fromkeys(waiting, "pending"))
        outcome = "needs_data" if unseen else "granted"
        said = replace(said, outcome=outcome, complete=said.complete and not deemed and not unseen)
    return replace(said, by_result=by_result)
