"""Comparing two versions for every applicant whom both allow; what was settled stays, whatever becomes of the rest."""

from collections.abc import Callable, Iterator
from datetime import date
from time import monotonic
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.flags import Flag
from regdsl.decide.engine import Engine
from regdsl.diagnostics import Bilingual
from regdsl.verify.change.amounts import Amount, amount_of
from regdsl.verify.change.comparer import Comparer
from regdsl.verify.change.days import Days, days_of
from regdsl.verify.change.findings import NOBODY_IN_BOTH
from regdsl.verify.change.moves import grounds_stay, outcomes_stay, subjects_stay, variants_stay
from regdsl.verify.change.notes import Note, notes_on
from regdsl.verify.change.pair import Pair, pair_of
from regdsl.verify.change.records import entries, records_stay
from regdsl.verify.limits import Limits
from regdsl.verify.property import Claim, Model
from regdsl.verify.replay import Shown
from regdsl.verify.verdict import Proved, Refuted, Verdict

__all__ = ["BOTH", "Answer", "Comparison", "Group", "compare"]

_SOMEBODY: Final = Bilingual("есть заявитель, которого допускают обе версии", "there is an applicant whom both allow")
_ANYBODY: Flag = True


class Group(Struct, frozen=True):
    """Claims of one kind: that nothing of the kind changes for anybody."""

    id: str
    title: Bilingual
    claims: Callable[[Pair], Iterator[Claim]]


def _somebody(pair: Pair) -> Iterator[Claim]:
    """Without an applicant to compare, all that follows would be proved of nobody."""
    yield Claim("", _SOMEBODY, NOBODY_IN_BOTH, {}, _ANYBODY, Model.EXAMPLE, _asked_both)


def _asked_both(shown: Shown) -> bool:
    return shown.before is not None


BOTH: Final = Group("both", Bilingual("Есть кого сравнивать", "There is somebody to compare"), _somebody)
"""What all other claims rest on."""

_GROUPS: Final = (
    Group("outcomes", Bilingual("Исход прежний у всех", "Everybody's outcome stays"), outcomes_stay),
    Group(
        "variants",
        Bilingual("Где исход прежний, прежний и вариант", "Where the outcome stays, the variant does"),
        variants_stay,
    ),
    Group(
        "grounds",
        Bilingual("Где исход прежний, прежние и основания", "Where the outcome stays, the grounds do"),
        grounds_stay,
    ),
    Group("each", Bilingual("Предоставлено тем же", "The same are granted"), subjects_stay),
    Group("result", Bilingual("В записи то же", "The record says the same"), records_stay),
)


class Answer(Struct, frozen=True):
    """A claim that nothing changes, the group it is of, what it came to, how many seconds that took."""

    group: Group
    claim: Claim
    verdict: Verdict
    seconds: float


class Comparison(Struct, frozen=True):
    """What two versions decide differently: on which days, what has to be told beside the proofs, the claims in their
    order, the amounts of what changes in the record."""

    old: Engine
    new: Engine
    days: Days
    notes: tuple[Note, ...]
    answers: tuple[Answer, ...]
    amounts: tuple[Amount, ...]
    seconds: float

    @property
    def can_change(self) -> bool:
        """Whether a decision can change: whatever is not proved to stay."""
        return any(note.counts for note in self.notes) or any(
            not isinstance(one.verdict, Proved) for one in self.answers
        )


def compare(
    old: Engine, new: Engine, limits: Limits | None = None, longest: int = 3, on: date | None = None
) -> Comparison:
    """Compare two versions; lists of records are looked at up to `longest` elements, applications `on` one day alone if
    it is given. Nothing is raised for what cannot be told: it is undecided."""
    began = monotonic()
    days = days_of(old.program, new.program, on)
    pair = pair_of(old, new, days, longest)
    comparer = Comparer.of(pair, limits or Limits())
    (first,) = BOTH.claims(pair)
    answers = [Answer(BOTH, first, comparer.somebody(first), monotonic() - began)]
    amounts: list[Amount] = []
    if not isinstance(answers[0].verdict, Refuted):
        answers += [answer for group in _GROUPS for answer in _settled(comparer, group)]
        amounts += _amounts(comparer, answers)
    notes = tuple(notes_on(old.program, new.program))
    return Comparison(old, new, days, notes, tuple(answers), tuple(amounts), monotonic() - began)


def _settled(comparer: Comparer, group: Group) -> Iterator[Answer]:
    """Every claim of a group, all at once if nothing changes."""
    since = monotonic()
    claims = list(group.claims(comparer.pair))
    proved = comparer.none_of(claims) if len(claims) > 1 else None
    for claim in claims:
        verdict = proved or comparer.settle(claim)
        yield Answer(group, claim, verdict, monotonic() - since)
        since = monotonic()


def _amounts(comparer: Comparer, answers: list[Answer]) -> Iterator[Amount]:
    """By how much the numbers change that do."""
    changed = {one.claim.about for one in answers if isinstance(one.verdict, Refuted) and one.verdict.shown}
    for entry in entries(comparer.pair):
        if f"result/{entry.name}" in changed and (amount := amount_of(comparer, comparer.pair, entry)) is not None:
            yield amount
