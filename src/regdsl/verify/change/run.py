"""Comparing two versions for every applicant whom both allow; what was settled stays, whatever becomes of the rest."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from time import monotonic
from typing import Final

from msgspec import Struct
from z3 import Z3Exception

from regdsl.compile.smt.flags import Flag
from regdsl.decide.engine import Engine
from regdsl.diagnostics import Bilingual
from regdsl.verify.change.amounts import Amount, amount_of
from regdsl.verify.change.comparer import Comparer
from regdsl.verify.change.days import Days, days_of
from regdsl.verify.change.fills import Fill
from regdsl.verify.change.findings import NOBODY_IN_BOTH
from regdsl.verify.change.incomplete import incomplete_stays
from regdsl.verify.change.moves import grounds_stay, outcomes_stay, subjects_stay, variants_stay
from regdsl.verify.change.notes import Note, notes_on, notes_on_days, notes_on_fills, notes_on_writing
from regdsl.verify.change.pair import Pair, pair_of
from regdsl.verify.change.records import entries, records_stay
from regdsl.verify.change.uncompared import alike
from regdsl.verify.change.written import Change
from regdsl.verify.interrupts import listening
from regdsl.verify.limits import Limits
from regdsl.verify.property import Claim, Model
from regdsl.verify.replay import Shown
from regdsl.verify.verdict import Proved, Refuted, Undecided, Verdict, Why

__all__ = ["BOTH", "INCOMPLETE", "Answer", "Comparison", "Group", "compare"]

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


INCOMPLETE: Final = Group(
    "incomplete",
    Bilingual("Пока известно не всё, говорится то же", "While not all is known, the same is said"),
    incomplete_stays,
)
"""What is asked where nothing else changes: whoever is decided on otherwise by complete data is told of anyway."""


class Answer(Struct, frozen=True):
    """A claim that nothing changes, the group it is of, what it came to, how many seconds that took."""

    group: Group
    claim: Claim
    verdict: Verdict
    seconds: float


class Comparison(Struct, frozen=True):
    """What two versions decide differently: on which days, what has to be told beside the proofs, the claims in their
    order, the amounts of what changes in the record, the data that each version fills by its own. Where lists are
    `bounded`, somebody said how many elements are enough. `alike` tells that the versions say the same but for words,
    `incomplete` that applications of which data are missing were compared; `stopped` why not everything was looked
    at."""

    old: Engine
    new: Engine
    days: Days
    notes: tuple[Note, ...]
    answers: tuple[Answer, ...]
    amounts: tuple[Amount, ...]
    seconds: float
    fills: tuple[Fill, ...] = ()
    bounded: bool = False
    alike: bool = False
    incomplete: bool = False
    stopped: Why | None = None

    @property
    def is_proved(self) -> bool:
        """Whether every claim was proved."""
        return self.stopped is None and all(isinstance(one.verdict, Proved) for one in self.answers)

    @property
    def of_all(self) -> bool:
        """Whether what is proved holds of every application, whatever is known of it."""
        return self.alike or self.incomplete

    @property
    def cut(self) -> Mapping[str, int]:
        """The lists that something proved rests on and that may be longer than was looked at, with how many elements
        were; none where the versions say the same, and so decide alike on lists of any length."""
        verdicts = () if self.alike else [one.verdict for one in self.answers]
        return {name: at for one in verdicts if isinstance(one, Proved | Undecided) for name, at in one.cut.items()}

    @property
    def is_cut(self) -> bool:
        """Whether longer lists than were looked at, and than anybody asked for, may be decided otherwise."""
        return bool(self.cut) and not self.bounded

    @property
    def can_change(self) -> bool:
        """Whether a decision can change: whatever is not proved to stay."""
        return not self.is_proved or self.is_cut or any(note.counts for note in self.notes)


@dataclass(slots=True)
class _Work:
    """What has been settled so far; `incomplete` tells that applications of which data are missing were compared."""

    answers: list[Answer] = dataclass_field(default_factory=list)
    amounts: list[Amount] = dataclass_field(default_factory=list)
    fills: tuple[Fill, ...] = ()
    incomplete: bool = False
    stopped: Why | None = None


def compare(
    old: Engine,
    new: Engine,
    limits: Limits | None = None,
    longest: int | None = None,
    on: date | None = None,
    written: Sequence[Change] = (),
) -> Comparison:
    """Compare two versions; lists of records are looked at up to `longest` elements where whoever asks bounds them,
    applications `on` one day alone if it is given; `written` is what they say differently. Nothing is raised for what
    cannot be told: it is undecided; where somebody interrupts, what was settled stays."""
    began = monotonic()
    days = days_of(old.program, new.program, on)
    work = _Work()
    try:
        with listening() as ears:
            _settle_all(work, old, new, days, limits or Limits(), longest)
            ears.pass_on()  # what was raised while an object was being deleted is dropped
    except KeyboardInterrupt:
        work.stopped = Why.INTERRUPTED
    except MemoryError:
        work.stopped = Why.MEMORY
    except Z3Exception as error:  # the solver's own: it ran out of memory
        if "mem" not in str(error):
            raise
        work.stopped = Why.MEMORY
    notes = (
        *notes_on_days(old.program, new.program, on),
        *notes_on(old.program, new.program),
        *notes_on_writing(written),
        *notes_on_fills(work.fills),
    )
    return Comparison(
        old,
        new,
        days,
        notes,
        tuple(work.answers),
        tuple(work.amounts),
        monotonic() - began,
        work.fills,
        longest is not None,
        alike(old.program, new.program),
        work.incomplete,
        work.stopped,
    )


def _settle_all(work: _Work, old: Engine, new: Engine, days: Days, limits: Limits, longest: int | None) -> None:
    """Settle everything. Raises KeyboardInterrupt where somebody interrupts between two claims."""
    began = monotonic()
    pair = pair_of(old, new, days, longest)
    work.fills = pair.fills
    comparer = Comparer.of(pair, limits)
    (first,) = BOTH.claims(pair)
    work.answers.append(Answer(BOTH, first, comparer.somebody(first), monotonic() - began))
    if not isinstance(work.answers[0].verdict, Refuted):
        for group in _GROUPS:
            for answer in _settled(comparer, group):
                work.answers.append(answer)
        if not alike(old.program, new.program) and all(isinstance(one.verdict, Proved) for one in work.answers):
            for answer in _settled(comparer, INCOMPLETE):
                work.answers.append(answer)
            work.incomplete = True
        for amount in _amounts(comparer, work.answers):
            work.amounts.append(amount)
    work.stopped = comparer.stopped


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
