"""What a change does to outcomes, variants, grounds and subjects: each claim says that nobody is concerned."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.decided import Decided, OfSubject, Standing
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.values import Truth
from regdsl.core.program import Ground, Program
from regdsl.diagnostics import Bilingual, Kind
from regdsl.runtime.effects import Outcome
from regdsl.text.verdicts import VERDICTS
from regdsl.verify.change import findings
from regdsl.verify.change.pair import Pair
from regdsl.verify.property import Claim, Model, called, said
from regdsl.verify.replay import Shown

__all__ = ["Moves", "grounds_stay", "outcomes_stay", "subjects_stay", "variants_stay"]

_OUTCOME: Final = Bilingual("от «{old}» к «{new}» не переходит никто", "nobody moves from `{old}` to `{new}`")
_VARIANT: Final = Bilingual(
    "у кого был вариант «{name}» и исход прежний, у того и вариант прежний",
    "whoever had the variant `{name}` and keeps the outcome keeps the variant",
)
_NEW: Final = Bilingual(
    "ни к кому, чей исход прежний, не добавляется основание «{name}»",
    "the ground `{name}` is newly stated to nobody whose outcome stays",
)
_GONE: Final = Bilingual(
    "ни у кого, чей исход прежний, не отпадает основание «{name}»",
    "the ground `{name}` falls away for nobody whose outcome stays",
)
_REFUSED: Final = Bilingual(
    "где исход прежний, каждому, кому отказано и раньше, и теперь, отказано по прежним основаниям",
    "where the outcome stays, whoever of them is refused before and now is refused on the same grounds",
)
_SUBJECTS: Final = Bilingual(
    "если услуга предоставлена и раньше, и теперь, то тем же", "where both grant, they grant to the same"
)

_FALSE: Final = Truth()


def _claim(
    about: str, words: Bilingual, kind: Kind, formula: Flag, shows: Callable[[Shown], bool], **names: Bilingual
) -> Claim:
    return Claim(about, said(words, **names), kind, dict(names), formula, Model.COUNTEREXAMPLE, shows)


def outcomes_stay(pair: Pair) -> Iterator[Claim]:
    """Nobody comes from one outcome to another. One of every two that can be."""
    old, new = pair.old.outcomes, pair.new.outcomes
    for one, other in product(Outcome, Outcome):
        if one is other or old[one] is False or new[other] is False:
            continue
        names = {"old": VERDICTS[one.value], "new": VERDICTS[other.value]}
        formula, shows = both(old[one], new[other]), Moves(one.value, other.value)
        yield _claim(f"outcomes/{one.value}/{other.value}", _OUTCOME, findings.OUTCOME_MOVES, formula, shows, **names)


class Moves(Struct, frozen=True):
    """One outcome was, another is."""

    old: str
    new: str

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        return shown.before is not None and (shown.before.outcome, shown.outcome) == (self.old, self.new)


def variants_stay(pair: Pair) -> Iterator[Claim]:
    """Whoever keeps the outcome keeps the variant. One of every variant that was."""
    if len(pair.old.variants) < 2 and pair.old.variants.keys() == pair.new.variants.keys():
        return
    for variant in pair.old.program.variants:
        others = (flag for name, flag in pair.new.variants.items() if name != variant.id)
        formula = both(pair.same_outcome, pair.old.variants[variant.id], either(*others))
        name = called(variant.title, variant.id)
        shows = _Leaves(variant.id)
        yield _claim(f"variants/{variant.id}", _VARIANT, findings.VARIANT_MOVES, formula, shows, name=name)


class _Leaves(Struct, frozen=True):
    """A variant was, another is, and the outcome is the same."""

    variant: str

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        before = shown.before
        if before is None or before.outcome != shown.outcome or before.decision.variant != self.variant:
            return False
        return shown.decision.variant not in (None, self.variant)


def grounds_stay(pair: Pair) -> Iterator[Claim]:
    """Where the outcome stays, no ground comes and none goes. Two of every ground."""
    listed = {ground.id: ground for ground in (*pair.old.program.grounds, *pair.new.program.grounds)}
    for ground in listed.values():
        was, now = (_states(made, ground) for made in (pair.old, pair.new))
        name = called(ground.title, ground.id)
        for how, words, kind, formula in (
            ("new", _NEW, findings.GROUND_NEW, both(now, negation(was))),
            ("gone", _GONE, findings.GROUND_GONE, both(was, negation(now))),
        ):
            shows = _States(ground.id, how == "new")
            about = f"grounds/{ground.id}/{how}"
            yield _claim(about, words, kind, both(pair.same_outcome, formula), shows, name=name)


def _states(made: Decided, ground: Ground) -> Flag:
    return made.grounds.get(ground.id, Standing()).applies


class _States(Struct, frozen=True):
    """The ground is stated now and was not, or the other way round, and the outcome is the same."""

    ground: str
    now: bool

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        before = shown.before
        if before is None or before.outcome != shown.outcome:
            return False
        return (self.ground in shown.grounds, self.ground in before.grounds) == (self.now, not self.now)


def subjects_stay(pair: Pair) -> Iterator[Claim]:
    """Where both grant, they grant to the same subjects; whom both refuse, they refuse on the same grounds."""
    old, new = pair.old.program.subjects, pair.new.program.subjects
    if old is None or new is None or old.input != new.input or old.input in pair.apart:
        return
    if not pair.old.each or not pair.new.each:
        return  # several results: `notes` says so
    one_by_one = both(_one_by_one(pair.old), _one_by_one(pair.new))
    came = both(pair.both_granted, one_by_one)
    differ = (
        either(
            both(one.granted, other.there, negation(other.granted)),
            both(other.granted, one.there, negation(one.granted)),
        )
        for one, other in zip(pair.old.each, pair.new.each, strict=False)
    )
    yield _claim("each", _SUBJECTS, findings.SUBJECT_MOVES, both(came, either(*differ)), _otherwise)
    otherwise = (
        both(one.refused, other.refused, _others(one, other))
        for one, other in zip(pair.old.each, pair.new.each, strict=False)
    )
    formula = both(pair.same_outcome, one_by_one, either(*otherwise))
    yield _claim("each/grounds", _REFUSED, findings.SUBJECT_REFUSED_OTHERWISE, formula, _refused_otherwise)


def _others(old: OfSubject, new: OfSubject) -> Flag:
    """Whether a ground holds of a subject in one version alone."""
    pairs = ((old.grounds.get(name, _FALSE), new.grounds.get(name, _FALSE)) for name in {**old.grounds, **new.grounds})
    return either(*(either(both(a.true, negation(b.true)), both(b.true, negation(a.true))) for a, b in pairs))


def _one_by_one(made: Decided) -> Flag:
    """Whether a grant was made subject by subject, and not by silence."""
    program: Program = made.program
    assert program.subjects is not None
    only = program.subjects.only
    by_subject: Flag = True if only is None else made.chosen(only)
    if program.silence is None:
        return by_subject
    slot = next(one for one in program.events if one.key == program.silence.event)
    grants: Flag = True if program.silence.only is None else made.chosen(program.silence.only)
    return both(by_subject, negation(both(made.case.happened(made.world, slot).true, grants)))


def _otherwise(shown: Shown) -> bool:
    return shown.before is not None and shown.outcome == shown.before.outcome and _each(shown) != _each(shown.before)


def _refused_otherwise(shown: Shown) -> bool:
    if shown.before is None or shown.outcome != shown.before.outcome:
        return False
    before, after = _stated(shown.before), _stated(shown)
    return any(before[key] != grounds for key, grounds in after.items() if key in before)


def _stated(shown: Shown) -> dict[tuple[int, str], set[str]]:
    """The grounds on which each subject was refused, of several results in each."""
    return {
        (place, one.key): set(one.grounds)
        for place, verdict in enumerate(shown.verdicts)
        for one in verdict.each
        if one.grounds
    }


def _each(shown: Shown) -> dict[str, str]:
    return {one.key: one.outcome.value for one in shown.decision.verdict.each}
