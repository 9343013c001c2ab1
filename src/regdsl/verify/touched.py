"""Which lists a formula rests on, itself or through what holds of its terms."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from regdsl.compile.smt.flags import Flag
from regdsl.compile.smt.shapes import list_of
from regdsl.verify.used import unknowns_in

__all__ = ["Touched"]


@dataclass(slots=True)
class Touched:
    """What is one with what, since something that holds speaks of both: two formulas that share nothing so say nothing
    of each other. `taken` is how much of what holds was looked at."""

    chief: dict[str, str] = field(default_factory=dict)
    taken: int = 0

    def among(self, lists: Collection[str], formula: Flag, holds: Sequence[Flag]) -> list[str]:
        """Those of some lists, by their paths, that a formula rests on, where all of `holds` does. It only grows."""
        for flag in holds[self.taken :]:
            first, *others = unknowns_in(flag) or ("",)
            for other in others:
                self.chief[self._chief(other)] = self._chief(first)
        self.taken = len(holds)
        groups = {self._chief(name) for name in unknowns_in(formula)}
        found = {name for name in self.chief if self._chief(name) in groups} | groups
        places = {list_of(name) for name in found if "[" in name or name.endswith(".length")}
        return [one for one in lists if any(f"{place}.".startswith(f"{one}.") for place in places)]

    def _chief(self, name: str) -> str:
        while (above := self.chief.get(name, name)) != name:
            self.chief[name] = self.chief.get(above, above)
            name = above
        return name
