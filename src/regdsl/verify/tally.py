"""What was proved of one regulation, counted: for those who need neither the solver nor its terms."""

from collections.abc import Mapping

from msgspec import Struct, field

from regdsl.diagnostics import Bilingual

__all__ = ["Proofs", "Tally"]


class Tally(Struct, frozen=True):
    """What the claims of the property `id` came to; `why` are the reasons of those that were not decided, each once;
    `of_cut_lists` are those of the proved that hold of lists no longer than was looked at only."""

    id: str
    title: Bilingual
    proved: int = 0
    refuted: int = 0
    undecided: int = 0
    why: tuple[Bilingual, ...] = ()
    of_cut_lists: int = 0

    @property
    def all(self) -> int:
        """How many claims there are."""
        return self.proved + self.refuted + self.undecided


class Proofs(Struct, frozen=True):
    """What proofs came to, property by property. Lists that were `cut` were looked at up to so many elements; where the
    proofs were `stopped`, this is why nothing more was looked at."""

    tallies: tuple[Tally, ...]
    cut: Mapping[str, int] = field(default_factory=dict)
    stopped: Bilingual | None = None

    @property
    def proved(self) -> int:
        """How many claims were proved."""
        return sum(one.proved for one in self.tallies)

    @property
    def refuted(self) -> int:
        """How many claims were refuted."""
        return sum(one.refuted for one in self.tallies)

    @property
    def undecided(self) -> int:
        """How many claims could not be decided."""
        return sum(one.undecided for one in self.tallies)
