"""The oracle's better of several versions, in the plainest words: who gets what by which of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from regdsl.checker import CheckedRegulation
from regdsl.feel.strict import Value
from regdsl.model.regulation import Regulation
from regdsl.reference.subjects import SubjectSaid
from regdsl.reference.verdict import OracleVerdict

__all__ = ["BetterSaid", "Judged", "better"]


class Judged(NamedTuple):
    """A version, and what the oracle says by it."""

    checked: CheckedRegulation
    verdict: OracleVerdict

    @property
    def model(self) -> Regulation:
        """The regulation."""
        return self.checked.bundle.regulation.model


class BetterSaid(Struct, frozen=True):
    """The outcome, the place of the version that the decision is by, and of that for everyone, where that is told
    one by one."""

    outcome: str
    version: int = 0
    by: Mapping[str, int] | None = None


class _Fate(Struct, frozen=True):
    """How one fares: the outcome, what he gets, the fields of the records that he is told."""

    outcome: str
    gets: frozenset[str]
    told: tuple[Mapping[str, Value], ...]


def better(versions: Sequence[Judged], prefer: Sequence[tuple[str, bool]]) -> BetterSaid:
    """Take the better of the versions, the newest first; `prefer` names fields, with whether more of it is better."""
    people = list(dict.fromkeys(key for one in versions for said in _parts(one) for key in said.each))
    own = [{key: _fate(one, key) for key in people} if _is_by_one(one) else None for one in versions]
    apart = people and all(_is_apart(one) for one in versions)
    given_whole = any(
        one.verdict.outcome == "granted" for one, fates in zip(versions, own, strict=True) if fates is None
    )
    if apart and not given_whole:
        open_ = any(one.verdict.outcome == "needs_data" for one, f in zip(versions, own, strict=True) if f is None)
        by: dict[str, int | None] = {}
        for key in people:
            fates = {place: each[key] for place, each in enumerate(own) if each is not None}
            wins = {place: fate for place, fate in fates.items() if fate.outcome == "granted"}
            stuck = open_ or any(fate.outcome == "needs_data" for fate in fates.values())
            losses = {place: fate for place, fate in fates.items() if fate.outcome == "refused"}
            place = None if stuck and not wins else _best(wins or losses or fates, prefer)
            waits = [
                one
                for at, one in enumerate(versions)
                if (fates[at].outcome if at in fates else one.verdict.outcome) == "needs_data"
            ]
            by[key] = None if place is not None and _may_be_less(versions[place], waits, prefer) else place
        happy = [
            place for key, place in by.items() if place is not None and (own[place] or {})[key].outcome == "granted"
        ]
        if happy:
            settled = {key: place for key, place in by.items() if place is not None}
            return BetterSaid("granted", min(happy), settled) if len(settled) == len(by) else BetterSaid("needs_data")
    return _whole(versions, people, prefer)


def _whole(versions: Sequence[Judged], people: Sequence[str], prefer: Sequence[tuple[str, bool]]) -> BetterSaid:
    outcomes = [one.verdict.outcome for one in versions]
    full = {place for place, one in enumerate(versions) if outcomes[place] == "granted" and _nobody_is_refused(one)}
    waits = [one for one in versions if one.verdict.outcome == "needs_data"]
    full = {place for place in full if not _may_be_less(versions[place], waits, prefer)}
    if waits and not full:
        return BetterSaid("needs_data")
    part = {place for place, outcome in enumerate(outcomes) if outcome == "granted"}
    alive = {place for place, outcome in enumerate(outcomes) if outcome in ("to_correct", "suspended")}
    left = full or part or alive or set(range(len(versions)))
    place = _best({at: _fate_of_all(versions[at], people) for at in sorted(left)}, prefer)
    return BetterSaid(outcomes[place], place)


def _may_be_less(one: Judged, waits: Sequence[Judged], prefer: Sequence[tuple[str, bool]]) -> bool:
    """Whether those that wait for data may yet give more than a version gives."""
    silent = any(said.deemed for said in _parts(one))
    more = any(set(other.model.results) - set(one.model.results) for other in waits)
    return bool(waits) and not silent and (bool(prefer) or more)


def _best(fates: Mapping[int, _Fate], prefer: Sequence[tuple[str, bool]]) -> int:
    left = [at for at, fate in fates.items() if not any(fate.gets < other.gets for other in fates.values())]
    for name, more in prefer:
        told = {at: [record[name] for record in fates[at].told if _counts(record.get(name))] for at in left}
        shapes = {tuple(isinstance(value, bool) for value in values) for values in told.values() if values}
        if len(shapes) == 1:
            top = (max if more else min)(values for values in told.values() if values)
            left = [at for at in left if told[at] == top]
    return left[0]


def _counts(value: object) -> bool:
    """Whether a value can be compared: it is there and known."""
    return type(value).__name__ in ("Fraction", "int", "bool", "date")


def _parts(one: Judged) -> list[OracleVerdict]:
    """What is said of each result by itself."""
    return list(one.verdict.decided.values()) or [one.verdict]


def _named(one: Judged) -> list[tuple[str, OracleVerdict]]:
    return list(one.verdict.decided.items()) or [("", one.verdict)]


def _is_by_one(one: Judged) -> bool:
    return any(said.each for said in _parts(one))


def _fate(one: Judged, key: str) -> _Fate:
    said: SubjectSaid = one.verdict.each[key]
    ends = said.by_result or {"": said.outcome}
    gets = frozenset(name for name, outcome in ends.items() if outcome in ("granted", "pending"))
    told = tuple(part.each[key].results or {} for part in _parts(one) if key in part.each)
    return _Fate(said.outcome, gets, told)


def _fate_of_all(one: Judged, people: Sequence[str]) -> _Fate:
    gets: set[str] = set()
    for name, said in _named(one):
        if said.outcome == "granted":
            to = [key for key, own in said.each.items() if own.outcome == "granted"] if said.each else people
            gets |= {name, *(f"{name}/{key}" for key in to)}
    gets |= {name for name, outcome in one.verdict.by_result.items() if outcome == "pending"}
    return _Fate(one.verdict.outcome, frozenset(gets), tuple(said.results or {} for said in _parts(one)))


def _nobody_is_refused(one: Judged) -> bool:
    return all(own.outcome == "granted" for own in one.verdict.each.values())


def _is_apart(one: Judged) -> bool:
    """Whether every record is one subject's own, and says nothing of who else is kept."""
    model = one.model
    if model.subject is None:
        return False
    if model.result is not None and model.result.record:
        records = [(model.result.per, "/result/record/")]
    else:
        decided = {n: r for n, r in model.results.items() if r.record is not None and r.record.fields}
        records = [(r.per, f"/results/{n}/record/") for n, r in decided.items() if not r.is_allocated]
    places = [at for at in one.checked.expressions if any(at.startswith(start) for _, start in records)]
    return all(per is not None for per, _ in records) and not any(_speaks_of_kept(one.checked, at) for at in places)


def _speaks_of_kept(checked: CheckedRegulation, place: str) -> bool:
    model = checked.bundle.regulation.model
    assert model.subject is not None
    names, seen = list(checked.expressions[place].reads), set[str]()
    while names:
        name = names.pop()
        if name == model.subject.kept:
            return True
        if name not in seen and (name in model.definitions or name in model.criteria):
            starts = (f"/definitions/{name}", f"/criteria/{name}")
            below = [at for at in checked.expressions if at in starts or at.startswith(tuple(f"{s}/" for s in starts))]
            names += [read for at in below for read in checked.expressions[at].reads]
        seen.add(name)
    return False
