"""What a change does while data are missing: each claim says that it does nothing. Where decisions on complete data
change, they are told of; of these claims only the rest has use."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from regdsl.compile.smt.case import of_program
from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.decision import decided
from regdsl.compile.smt.flags import Flag, both, either, equal, negation
from regdsl.diagnostics import Bilingual, Kind
from regdsl.runtime.effects import Outcome
from regdsl.runtime.figures import PARAMETERS
from regdsl.text.verdicts import VERDICTS
from regdsl.verify.change import findings
from regdsl.verify.change.asking import Asking, is_plain
from regdsl.verify.change.moves import Moves
from regdsl.verify.change.pair import Pair
from regdsl.verify.property import Claim, Model, called, said
from regdsl.verify.replay import Shown

__all__ = ["incomplete_stays"]

_OUTCOME: Final = Bilingual(
    "пока известно не всё, от «{old}» к «{new}» не переходит никто",
    "while not all is known, nobody moves from `{old}` to `{new}`",
)
_SAYS: Final = Bilingual(
    "где исход прежний, пока известно не всё, о «{name}» говорится то же",
    "where the outcome stays, the same is said of `{name}` while not all is known",
)
_ASKED: Final = Bilingual(
    "где исход прежний, пока известно не всё, «{name}» запрашивают обе версии или ни одна",
    "where the outcome stays, both versions or neither ask for `{name}` while not all is known",
)
_OTHERS: Final = Bilingual("прочие сведения", "other data")
_VARIANT: Final = Bilingual("вариант", "the variant")


class _Views(Struct, frozen=True):
    """What each version decides on one application of which data may be missing, to both the same."""

    old: Decided
    new: Decided

    @property
    def same_outcome(self) -> Flag:
        """Whether both decide with one outcome."""
        return either(*(both(self.old.outcomes[one], self.new.outcomes[one]) for one in Outcome))

    def claim(
        self,
        about: str,
        words: Bilingual,
        kind: Kind,
        formula: Flag,
        shows: Callable[[Shown], bool],
        **names: Bilingual,
    ) -> Claim:
        """A claim about these views."""
        counterexample, case, before = Model.COUNTEREXAMPLE, self.new.case, self.old.case
        return Claim(about, said(words, **names), kind, dict(names), formula, counterexample, shows, case, before)

    def claims(self) -> Iterator[Claim]:
        """Nothing that is said while data are missing changes."""
        yield from self._outcomes()
        yield from self._variants()
        yield from self._grounds()
        programs = self.old.program, self.new.program
        if all(map(is_plain, programs)) and not any(one.links for one in programs):
            yield from self._deemed()
        if not any(one.links for one in programs):
            yield from self._asked()

    def _outcomes(self) -> Iterator[Claim]:
        old, new = self.old.outcomes, self.new.outcomes
        for one, other in product(Outcome, Outcome):
            if one is not other:
                names = {"old": VERDICTS[one.value], "new": VERDICTS[other.value]}
                about, shows = f"incomplete/outcomes/{one.value}/{other.value}", Moves(one.value, other.value)
                formula, kind = both(_one_alone(old[one], new[one]), old[one], new[other]), findings.INCOMPLETE_MOVES
                if formula is not False:
                    yield self.claim(about, _OUTCOME, kind, formula, shows, **names)

    def _variants(self) -> Iterator[Claim]:
        old, new = self.old.variants, self.new.variants
        differ = either(*(_one_alone(old.get(name, False), new.get(name, False)) for name in {**old, **new}))
        formula, kind = both(self.same_outcome, differ), findings.INCOMPLETE_SAYS
        if formula is not False:
            yield self.claim("incomplete/variants", _SAYS, kind, formula, _VariantMoves(), name=_VARIANT)

    def _grounds(self) -> Iterator[Claim]:
        grounds = {ground.id: ground for ground in (*self.old.program.grounds, *self.new.program.grounds)}
        for ground in grounds.values():
            pairs = (
                (one.get(ground.id, False), other.get(ground.id, False))
                for one, other in (
                    (self.old.stated, self.new.stated),
                    (self.old.undetermined, self.new.undetermined),
                )
            )
            formula = both(self.same_outcome, either(*(_one_alone(*pair) for pair in pairs)))
            if formula is not False:
                about, name = f"incomplete/grounds/{ground.id}", called(ground.title, ground.id)
                yield self.claim(about, _SAYS, findings.INCOMPLETE_SAYS, formula, _Says(ground.id), name=name)

    def _deemed(self) -> Iterator[Claim]:
        """Silence grants what of the record is known."""
        old = {one.name: one for one in self.old.program.results}
        new = {one.name: one for one in self.new.program.results}
        for name in [one for one in new if one in old]:
            states = [
                view.expression(results[name].value, f"result/{name}").unknown
                for view, results in ((self.old, old), (self.new, new))
            ]
            formula = both(self.old.deemed, self.new.deemed, _one_alone(states[0], states[1]))
            if formula is not False:
                title = called(new[name].title, name)
                shows = _Records(name)
                yield self.claim(
                    f"incomplete/results/{name}", _SAYS, findings.INCOMPLETE_SAYS, formula, shows, name=title
                )

    def _asked(self) -> Iterator[Claim]:
        asking = Asking()
        old, new = asking.of(self.old), asking.of(self.new)
        titles: dict[str, Bilingual] = {}
        for program in (self.old.program, self.new.program):
            titles |= {one.name: called(one.title, one.name) for one in program.parameters}
            titles |= {one.name: called(one.title, one.name) for one in program.inputs}
        for name in sorted({*old.data, *new.data}):
            differ = _one_alone(old.data.get(name, old.others), new.data.get(name, new.others))
            formula = both(self.same_outcome, differ)
            if formula is not False:
                title = titles[name.removeprefix(PARAMETERS)]
                yield self.claim(
                    f"incomplete/needs/{name}", _ASKED, findings.ASKED_OTHERWISE, formula, _Asks(name), name=title
                )
        formula = both(self.same_outcome, _one_alone(old.others, new.others))
        if formula is not False:
            yield self.claim("incomplete/needs", _ASKED, findings.ASKED_OTHERWISE, formula, _Asks(""), name=_OTHERS)


def incomplete_stays(pair: Pair) -> Iterator[Claim]:
    """While data are missing, both versions say the same: the outcome, the variant, which grounds hold and which are
    open, and what is asked for."""
    yield from _views(pair).claims()


def _views(pair: Pair) -> _Views:
    """The same applications as of the pair, each with some of its data left out."""
    sight = pair.sight
    was = of_program(sight.world, pair.former.program, partial=True, but=pair.own)
    was = replace(was, name=pair.old.case.name)  # what is missing is one, when events are too late each version's own
    now = of_program(sight.world, pair.latter.program, partial=True)
    missing = ((path, path.replace("~", ""), flag) for path, flag in was.unknown.items())
    sight.told(
        equal(flag, now.unknown[other])
        for path, other, flag in missing
        if other in now.unknown and path.partition("~")[0] not in pair.apart
    )
    sight.told(was.holds)
    return _Views(decided(sight.world, pair.former.program, was), sight.decided(now))


def _one_alone(one: Flag, other: Flag) -> Flag:
    """Whether one of two flags holds alone; of what both versions say in the same terms that is told at once."""
    if not isinstance(one, bool) and not isinstance(other, bool) and one.eq(other):
        return False
    return either(both(one, negation(other)), both(other, negation(one)))


def _same_outcome(shown: Shown) -> bool:
    return shown.before is not None and shown.before.outcome == shown.outcome


class _VariantMoves(Struct, frozen=True):
    """The outcome is the same, and the variant is not, or is known to one version alone."""

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        before = shown.before
        return before is not None and _same_outcome(shown) and before.decision.variant != shown.decision.variant


class _Says(Struct, frozen=True):
    """The outcome is the same, and the ground holds, or is open, for one version alone."""

    ground: str

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        before = shown.before
        return before is not None and _same_outcome(shown) and self._said(before) != self._said(shown)

    def _said(self, shown: Shown) -> tuple[bool, bool]:
        return self.ground in shown.grounds, self.ground in shown.decision.verdict.undetermined


class _Records(Struct, frozen=True):
    """The outcome is the same, and a field is recorded by one version alone."""

    name: str

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        before = shown.before
        return before is not None and _same_outcome(shown) and self._recorded(before) != self._recorded(shown)

    def _recorded(self, shown: Shown) -> bool:
        results = shown.decision.to_dict(None)["results"]
        assert isinstance(results, dict)
        return self.name in results


class _Asks(Struct, frozen=True):
    """The outcome is the same, and a datum is asked for by one version alone; without a name, any."""

    name: str

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        if shown.before is None or not _same_outcome(shown):
            return False
        differ = _asked(shown.before) ^ _asked(shown)
        return self.name in differ if self.name else bool(differ)


def _asked(shown: Shown) -> frozenset[str]:
    needs = shown.decision.to_dict(None)["needs"]
    assert isinstance(needs, list)
    return frozenset(str(one["input"]) for one in needs)
