"""What a formula rests on, itself or through what holds of its terms: lists, products."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from regdsl.compile.smt.flags import Flag
from regdsl.compile.smt.numbers import PRODUCT
from regdsl.compile.smt.shapes import list_of
from regdsl.verify.used import has_products, unknowns_in

__all__ = ["Touched"]


@dataclass(slots=True)
class Touched:
    """What is one with what, since something that holds speaks of both: two formulas that share nothing so say nothing
    of each other. `taken` is how much of what holds was looked at, `multiplies` whether a product was met there."""

    chief: dict[str, str] = field(default_factory=dict)
    taken: int = 0
    multiplies: bool = False

    def among(self, lists: Collection[str], formula: Flag, holds: Sequence[Flag]) -> list[str]:
        """Those of some lists, by their paths, that a formula rests on, where all of `holds` does. It only grows."""
        self._learn(holds)
        found = self._with(formula)
        places = {list_of(name) for name in found if "[" in name or name.endswith(".length")}
        return [one for one in lists if any(f"{place}.".startswith(f"{one}.") for place in places)]

    def products(self, formula: Flag, holds: Sequence[Flag]) -> bool:
        """Whether a formula rests on a product that stands for itself only, where all of `holds` does."""
        if has_products(formula):
            return True
        self._learn(holds)
        return self.multiplies and any(name.startswith(PRODUCT) for name in self._with(formula))

    def _learn(self, holds: Sequence[Flag]) -> None:
        for flag in holds[self.taken :]:
            names = unknowns_in(flag) or {""}
            self.multiplies = self.multiplies or any(name.startswith(PRODUCT) for name in names)
            first, *others = names
            for other in others:
                self.chief[self._chief(other)] = self._chief(first)
        self.taken = len(holds)

    def _with(self, formula: Flag) -> set[str]:
        """All that a formula speaks of, and what holds speaks of together with that."""
        groups = {self._chief(name) for name in unknowns_in(formula)}
        return {name for name in self.chief if self._chief(name) in groups} | groups

    def _chief(self, name: str) -> str:
        while (above := self.chief.get(name, name)) != name:
            self.chief[name] = self.chief.get(above, above)
            name = above
        return name
