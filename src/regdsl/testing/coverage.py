"""What the cases exercise: which grounds and limbs were true, which limbs false, which variants were taken, by which
grounds a grant was annulled."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from regdsl.core.program import Ground, Program
from regdsl.report.tested import Coverage, Covered, LimbsCovered

__all__ = ["Observed", "coverage_of"]


class Observed(Struct):
    """What all decisions by one regulation came to together. Its versions are seen as one: a name is exercised when any
    version's is."""

    id: str
    grounds: dict[str, bool] = field(default_factory=dict)
    limbs_true: dict[str, bool] = field(default_factory=dict)
    limbs_false: dict[str, bool] = field(default_factory=dict)
    variants: dict[str, bool] = field(default_factory=dict)
    annulments: dict[str, bool] = field(default_factory=dict)

    def expect(self, program: Program) -> None:
        """Enter what there is to exercise in a program."""
        for ground in program.grounds:
            self.grounds.setdefault(ground.id, False)
            for limb in ground.limbs:
                if limb.id:
                    self.limbs_true.setdefault(f"{ground.id}/{limb.id}", False)
                    self.limbs_false.setdefault(f"{ground.id}/{limb.id}", False)
        for variant in program.variants:
            if variant.id:
                self.variants.setdefault(variant.id, False)
        for annulment in program.annulments:
            self.annulments.setdefault(annulment.id, False)

    def see_annulled(self, program: Program, grounds: Iterable[str]) -> None:
        """Enter the grounds for annulment that held."""
        self.expect(program)
        self.annulments.update(dict.fromkeys(grounds, True))

    def see(self, program: Program, decision: Mapping[str, Any]) -> None:
        """Enter what a decision (its JSON) says of each stage that was looked at."""
        self.expect(program)
        variant = decision["variant"]
        if variant is not None:
            self.variants[variant] = True
        undetermined = frozenset(decision["undetermined"])
        grounds = {ground.id: ground for ground in program.grounds}
        for step in decision["trace"]:
            own = decision["each"].get(step.get("subject"))
            open_ids = undetermined if own is None else frozenset(own["undetermined"])
            for entry in step.get("grounds", ()):
                ground = grounds.get(entry["id"])  # another version may have decided on a subject
                if ground is not None and ground.id not in open_ids and _applies(ground.only, variant):
                    self._see_ground(ground, entry, variant)

    def _see_ground(self, ground: Ground, step: Mapping[str, Any], variant: str | None) -> None:
        if step["value"] is True:
            self.grounds[ground.id] = True
        values = step.get("limbs", {})
        for limb in ground.limbs:
            if not limb.id or not _applies(limb.only, variant):
                continue
            value = values.get(limb.id, step["value"])
            if value is True:
                self.limbs_true[f"{ground.id}/{limb.id}"] = True
            elif value is False:
                self.limbs_false[f"{ground.id}/{limb.id}"] = True


def coverage_of(observed: Iterable[Observed]) -> Coverage:
    """The coverage of all regulations together; names stand behind their regulation's id where there are several."""
    seen = tuple(observed)
    several = len(seen) > 1
    grounds = _flags(seen, several, "grounds")
    limbs_true, limbs_false = _flags(seen, several, "limbs_true"), _flags(seen, several, "limbs_false")
    variants, annulments = _flags(seen, several, "variants"), _flags(seen, several, "annulments")
    return Coverage(
        grounds=Covered(len(grounds), _false(grounds)),
        limbs=LimbsCovered(len(limbs_true), _false(limbs_true), _false(limbs_false)),
        variants=Covered(len(variants), _false(variants)),
        annulments=Covered(len(annulments), _false(annulments)),
    )


def _flags(seen: Iterable[Observed], several: bool, name: str) -> dict[str, bool]:
    flags: dict[str, bool] = {}
    for one in seen:
        own: Mapping[str, bool] = getattr(one, name)
        flags.update({f"{one.id}: {key}" if several else key: value for key, value in own.items()})
    return flags


def _false(flags: Mapping[str, bool]) -> tuple[str, ...]:
    return tuple(name for name, flag in flags.items() if not flag)


def _applies(only: frozenset[str] | None, variant: str | None) -> bool:
    return only is None or variant in only
