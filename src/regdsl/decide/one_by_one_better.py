"""The better of several versions for each subject: everyone is decided on by the version that is better for him."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from regdsl.core.under_way import Preference
from regdsl.decide.stand import Stand, best, everyone, is_apart, is_final, of_subjects
from regdsl.runtime.effects import Outcome

if TYPE_CHECKING:
    from regdsl.decide.decision import Decision

__all__ = ["OPEN", "Given", "Picks", "by_picks", "given_by_each", "picks_of"]


class Picks(NamedTuple):
    """By which version everyone is decided on: the place of its decision, by his key; `OPEN` where that is not known
    yet."""

    by: Mapping[str, int]
    granted: bool


class Given(NamedTuple):
    """What the version at a `place` has given: its decision, to whom, which results ("" for the only one)."""

    place: int
    decision: "Decision"
    to: tuple[str, ...]
    results: tuple[str, ...]


OPEN = -1


def picks_of(decisions: Sequence["Decision"], preference: Sequence[Preference]) -> Picks | None:
    """The best version for everyone; None where they have to be compared as a whole: what one gets may turn on what
    another gets, no version has come to deciding one by one, or one has granted it as a whole."""
    if not all(is_apart(one.plan.program) for one in decisions):
        return None
    each = [of_subjects(one) for one in decisions]
    whole = [one.outcome for one, own in zip(decisions, each, strict=True) if not own]
    if len(whole) == len(decisions) or Outcome.GRANTED in whole:
        return None
    waiting = Outcome.NEEDS_DATA in whole
    picked: dict[str, int] = {}
    for key in everyone(decisions):
        stands = [own.get(key) for own in each]
        place = _pick(stands, preference, waiting)
        open_ = [one for one, stand in zip(decisions, stands, strict=True) if _is_open(one, stand)]
        final = place == OPEN or not open_ or is_final(decisions[place], open_, preference)
        picked[key] = place if final else OPEN
    granted = [place != OPEN and each[place][key].outcome is Outcome.GRANTED for key, place in picked.items()]
    return Picks(picked, any(granted))


def _pick(stands: Sequence[Stand | None], preference: Sequence[Preference], waiting: bool) -> int:
    """The place of the best of those that there are. Nobody is refused while a version is open that may grant him."""
    there = [(place, stand) for place, stand in enumerate(stands) if stand is not None]
    granted = [(place, stand) for place, stand in there if stand.outcome is Outcome.GRANTED]
    if not granted and (waiting or any(stand.outcome is Outcome.NEEDS_DATA for _, stand in there)):
        return OPEN
    # one by whom the application ended as a whole, or goes on, says nothing of him alone
    compared = granted or [one for one in there if one[1].outcome is Outcome.REFUSED] or there
    return compared[best([stand for _, stand in compared], preference)][0]


def _is_open(decision: "Decision", stand: Stand | None) -> bool:
    """Whether a version cannot tell yet how one fares."""
    return (decision.outcome if stand is None else stand.outcome) is Outcome.NEEDS_DATA


def by_picks(decisions: Sequence["Decision"], picks: Picks) -> "Decision":
    """The decision whose subjects are decided on each by his own version: that of the newest one by which somebody is
    granted, with the outcome of all."""
    granting = {
        place for key, place in picks.by.items() if of_subjects(decisions[place])[key].outcome is Outcome.GRANTED
    }
    return _granting(decisions[min(granting)])


def given_by_each(decisions: Sequence["Decision"], picks: Mapping[str, int]) -> Iterator[Given]:
    """What each version has given to those who are decided on by it, where it gave anything."""
    for place in sorted(set(picks.values())):
        stands, own = of_subjects(decisions[place]), [key for key, picked in picks.items() if picked == place]
        given = {result for key in own for result, _ in stands[key].given}
        turn = decisions[place].turn
        looked_at = ("",) if turn is None else (*(link.id for link, _ in turn.granted), turn.link.id)
        if results := tuple(name for name in looked_at if name in given):
            to = tuple(key for key in own if any(result in results for result, _ in stands[key].given))
            yield Given(place, _granting(decisions[place]), to, results)


def _granting(decision: "Decision") -> "Decision":
    """The decision of a version by which somebody is granted, without what it leaves open of the others."""
    verdict = msgspec.structs.replace(
        decision.verdict, outcome=Outcome.GRANTED, certain=None, undetermined=(), missing=frozenset()
    )
    return msgspec.structs.replace(decision, verdict=verdict)
