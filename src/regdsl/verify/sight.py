"""A regulation as the solver sees it: on an application of which all is known, and on two views of which less is."""

from dataclasses import dataclass, field
from functools import cached_property

from regdsl.compile.smt.case import of_program
from regdsl.compile.smt.decision import Decided, decided
from regdsl.compile.smt.world import World
from regdsl.core.program import Program

__all__ = ["Sight"]


@dataclass
class Sight:
    """One program of one result. `full`, `more` and `less` are one application: of `full` everything is known, `more`
    and `less` may lack data."""

    program: Program
    world: World = field(default_factory=World)

    @cached_property
    def full(self) -> Decided:
        """Where every datum is known, or known to be absent."""
        return decided(self.world, self.program, of_program(self.world, self.program, partial=False))

    @cached_property
    def less(self) -> Decided:
        """Where data may be unknown."""
        return decided(self.world, self.program, of_program(self.world, self.program, partial=True, name="before"))

    @cached_property
    def more(self) -> Decided:
        """The same with data that may be unknown in another way."""
        return decided(self.world, self.program, of_program(self.world, self.program, partial=True, name="after"))
