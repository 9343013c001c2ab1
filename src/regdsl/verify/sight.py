"""A regulation as the solver sees it: on an application of which all is known, and on two views of which less is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from regdsl.compile.smt.case import Case, of_program
from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.decision import decided
from regdsl.compile.smt.flags import Flag
from regdsl.compile.smt.world import World
from regdsl.core.program import Program
from regdsl.corpus.bundle import Bundle
from regdsl.decide.engine import Engine
from regdsl.verify.reach import reach_of
from regdsl.verify.touched import Touched
from regdsl.verify.trials import Trials

__all__ = ["Sight"]


@dataclass
class Sight:
    """One program. `full`, `more` and `less` are one application: of `full` everything is known, `more` and `less` may
    lack data. `engine` decides by the program, and the `trials` have those whom it decided. `bundle` are the files it
    was read from and `versions` those that lie beside it, where whoever asks has them."""

    engine: Engine
    world: World = field(default_factory=World)
    trials: Trials = field(init=False)
    cases: list[Flag] = field(default_factory=list)
    taken: int = 0
    touched: Touched = field(default_factory=Touched)
    said: set[int] = field(default_factory=set)
    bundle: Bundle | None = None
    versions: tuple[Program, ...] = ()

    def __post_init__(self) -> None:
        """Nobody was met yet; lists are looked at as far as what is said of them reaches."""
        self.world.reach = reach_of(self.program)
        self.trials = Trials(self.engine)

    @property
    def program(self) -> Program:
        """The program."""
        return self.engine.program

    @cached_property
    def full(self) -> Decided:
        """Where every datum is known, or known to be absent."""
        return self.decided(of_program(self.world, self.program, partial=False))

    @cached_property
    def less(self) -> Decided:
        """Where data may be unknown."""
        return self.decided(of_program(self.world, self.program, partial=True, name="before"))

    @cached_property
    def more(self) -> Decided:
        """The same with data that may be unknown in another way."""
        return self.decided(of_program(self.world, self.program, partial=True, name="after"))

    def decided(self, case: Case) -> Decided:
        """The decision on a case; what the case is like holds from now on."""
        made = decided(self.world, self.program, case)
        self.told(case.holds)
        return made

    def told(self, flags: Iterable[Flag]) -> None:
        """Let flags hold from now on. Views of one application say much that others have said."""
        for flag in flags:
            if flag is not True and (flag is False or flag.get_id() not in self.said):
                self.said.add(0 if flag is False else flag.get_id())
                self.cases.append(flag)

    def cut_in(self, formula: Flag) -> dict[str, int]:
        """The lists, of those that may be longer than was looked at, that a formula rests on."""
        cut = self.world.cut
        if not cut or isinstance(formula, bool):
            return {}
        return {name: cut[name] for name in self.touched.among(cut, formula, self.holds())}

    def multiplies(self, formula: Flag) -> bool:
        """Whether a formula rests on a product, itself or through what holds of its terms: a model that takes the
        product for any function is no model of it then."""
        return self.touched.products(formula, self.holds())

    def holds(self) -> list[Flag]:
        """All that holds whatever is claimed, in the order in which it came up."""
        self.told(self.world.holds[self.taken :])
        self.taken = len(self.world.holds)
        return self.cases
