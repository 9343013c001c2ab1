"""The conditions of the closed lists, each with where it stands and what it says."""

from collections.abc import Iterator

from msgspec import Struct

from regdsl.document.pointer import join, split
from regdsl.lint.condition_key import Key, key_of, negated
from regdsl.lint.draft import Draft
from regdsl.lint.sound import Sound
from regdsl.model.ground import Ground
from regdsl.model.words import Effect, EventType

__all__ = ["Condition", "conditions_of", "events_of"]


class Condition(Struct, frozen=True):
    """One way in which a ground holds: `holds` is the key of what is true then; `only` are its variants (empty: all);
    `read` tells that the author gave a reading of it."""

    pointer: str
    effect: Effect
    ground: Ground
    limb: str
    holds: Key
    only: frozenset[str]
    read: bool

    @property
    def title(self) -> str:
        """What people call it: the ground, and the criterion where there are several."""
        named = self.ground.unless.limbs[self.limb].title if self.ground.unless is not None and self.limb else None
        return f"{self.ground.title}: {named or self.limb}" if self.limb else self.ground.title

    @property
    def result(self) -> str:
        """The result whose list it stands in; empty where there is one result."""
        tokens = split(self.pointer)
        return tokens[1] if tokens[1] not in {effect.value for effect in Effect} else ""

    def meets(self, other: "Condition") -> bool:
        """Whether both count for one application: of the same result and subject, with a variant in common."""
        together = not self.only or not other.only or bool(self.only & other.only)
        return together and self.result == other.result and self.ground.about == other.ground.about


def conditions_of(sound: Sound) -> Iterator[Condition]:
    """Every condition that is an expression, in the order of the lists."""
    known = sound.checked.expressions
    for pointer, effect, ground in sound.draft.model.grounds.located():
        own, read = frozenset(ground.only), ground.reading is not None
        if ground.when is not None:
            at = join(pointer, "when")
            yield Condition(at, effect, ground, "", key_of(known[at].kernel), own, read)
        if ground.unless is None:
            continue
        base = join(pointer, "unless")
        if ground.unless.expr is not None:
            yield Condition(base, effect, ground, "", negated(key_of(known[base].kernel)), own, read)
        for name, limb in ground.unless.limbs.items():
            at = join(base, name) if limb.short else join(base, name, "expr")
            narrowed = frozenset(limb.only) & own if limb.only and own else frozenset(limb.only) or own
            told = read or limb.reading is not None
            yield Condition(at, effect, ground, name, negated(key_of(known[at].kernel)), narrowed, told)


def events_of(draft: Draft) -> Iterator[Condition]:
    """Every condition that is an event. Missing data are not among them: which effect they have, each input says."""
    for pointer, effect, ground in draft.model.grounds.located():
        event = ground.event
        if event is not None and event.type is not EventType.MISSING_REQUIRED:
            holds = ("event", event.type, event.about, ground.until)
            only, read = frozenset(ground.only), ground.reading is not None
            yield Condition(join(pointer, "event"), effect, ground, "", holds, only, read)
