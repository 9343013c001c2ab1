"""How cases call grounds: by id, or one limb of a ground as `ground/limb`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from regdsl.core.program import Ground, Program

__all__ = ["GroundNames"]


class GroundNames:
    """The names of a program's grounds and of their named limbs."""

    __slots__ = ("_grounds",)

    def __init__(self, program: Program) -> None:
        self._grounds: Mapping[str, Ground] = {ground.id: ground for ground in program.grounds}

    @property
    def all(self) -> tuple[str, ...]:
        """Every name that a case may expect."""
        return (*self._grounds, *self.limbs)

    @property
    def limbs(self) -> tuple[str, ...]:
        """Every named limb, as `ground/limb`."""
        return tuple(f"{ground.id}/{limb.id}" for ground in self._grounds.values() for limb in ground.limbs if limb.id)

    def split(self, name: str) -> tuple[str, str]:
        """The ground and the limb ("" for the whole ground) that `name` calls; the ground is "" where it calls none."""
        if name in self._grounds:
            return name, ""
        for ground in self._grounds.values():
            limb = name.removeprefix(f"{ground.id}/")
            if limb != name and any(limb == one.id for one in ground.limbs):
                return ground.id, limb
        return "", ""

    def written(self, decided: Iterable[Mapping[str, Any]], expected: Sequence[str]) -> list[str]:
        """The decision's true grounds as the case would write them: by its limbs where the case names limbs of that
        ground or does not expect it at all, else by its id."""
        whole = {name for name in expected if name in self._grounds}
        made: list[str] = []
        for ground in decided:
            limbs = [limb["id"] for limb in ground.get("limbs", ()) if limb["id"]]
            if ground["id"] in whole or not limbs:
                made.append(ground["id"])
            else:
                made += [f"{ground['id']}/{limb}" for limb in limbs]
        return made
