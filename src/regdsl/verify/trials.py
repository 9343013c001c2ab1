"""Applicants that were met while other claims were settled: most of what is possible, one of them shows already."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Final

from regdsl.core.interesting import Interesting, interesting
from regdsl.core.program import Input
from regdsl.decide.engine import Engine
from regdsl.runtime.effects import Outcome
from regdsl.verify.other_values import others
from regdsl.verify.reduce import Applicant, reduced
from regdsl.verify.replay import Shown, replayed
from regdsl.verify.witness import Witness

__all__ = ["Trials"]

_MOST_MET: Final = 300
"""So many applicants are kept in mind: each is looked at for every claim."""

_FEW: Final = 6
_MOST_PAIRS: Final = 1_000
"""So many pairs of applicants are tried for a datum before the solver is asked."""


@dataclass(slots=True)
class Trials:
    """The applicants whom `engine` has decided, newest first, with what it said of each and the inputs that are known
    to matter to that."""

    engine: Engine
    met: list[tuple[Applicant, Shown, frozenset[str]]] = field(default_factory=list)
    near: Interesting = field(init=False)

    def __post_init__(self) -> None:
        """Collect the values at which the regulation may turn."""
        self.near = interesting(self.engine.program)

    def meet(self, applicant: Applicant, shown: Shown, matter: frozenset[str] = frozenset()) -> None:
        """Keep an applicant in mind, and forget the oldest of many."""
        self.met.insert(0, (applicant, shown, matter))
        del self.met[_MOST_MET:]

    def example(self, shows: Callable[[Shown], bool]) -> Witness | None:
        """An applicant of those met who shows something, as plain as can be; None where nobody does."""
        for applicant, shown, _ in self.met:
            if shows(shown):
                return self.plain(applicant, shows)
        return None

    def plain(self, applicant: Applicant, shows: Callable[[Shown], bool]) -> Witness:
        """An applicant who shows something, made as plain as he can be, as a witness."""
        made, matter = reduced(self.engine.program, applicant, partial(self._shows, shows))
        shown = self._shown(made)
        assert shown is not None
        self.meet(made, shown, frozenset(path.partition(".")[0] for path in matter))
        return Witness(made.application, made.on, matter, outcome=shown.outcome)

    def pair(self, slot: Input, shows: Callable[[Shown], bool]) -> Witness | None:
        """Two applicants who differ in one datum alone and show something; None where none were found."""
        for tried, (applicant, shown, other) in enumerate(self._pairs(slot)):
            if tried > _MOST_PAIRS:
                break
            found = replayed(self.engine, other.application, other.on, shown)
            if found is not None and shows(found):
                return Witness(other.application, other.on, (slot.name,), applicant.application, shown.outcome)
        return None

    def _pairs(self, slot: Input) -> Iterator[tuple[Applicant, Shown, Applicant]]:
        """Applicants who were met, each with others who differ in a datum: first those to whom it is known to matter,
        who would not be what they are were it plain, then those who were granted; a few others of each, then more."""
        kind, nullable = slot.static.type, slot.nullable or slot.required is not None
        granted = Outcome.GRANTED.value
        met = sorted(self.met, key=lambda one: (slot.name not in one[2], one[1].outcome != granted))
        for since, until in ((0, _FEW), (_FEW, None)):
            for applicant, shown, _ in met:
                value = applicant.application["inputs"].get(slot.name)
                for own in islice(others(value, kind, nullable, self.near, applicant.on), since, until):
                    if own != value:
                        yield applicant, shown, applicant.having(slot.name, own)

    def _shows(self, shows: Callable[[Shown], bool], applicant: Applicant) -> bool:
        shown = self._shown(applicant)
        return shown is not None and shows(shown)

    def _shown(self, applicant: Applicant) -> Shown | None:
        return replayed(self.engine, applicant.application, applicant.on)
