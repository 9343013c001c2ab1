"""Where what a receipt says and what is found now part ways."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import zip_longest
from typing import Final

from msgspec import Struct

from regdsl.document.pointer import join

__all__ = ["Change", "Difference", "decision_differences", "part_differences"]


class Change(StrEnum):
    """What became of a value since the receipt was made."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Difference(Struct, frozen=True):
    """One value that is not the same; `pointer` is its place in the receipt. `recorded` is None where it was added,
    `now` where it was removed."""

    pointer: str
    change: Change
    recorded: object
    now: object

    def to_dict(self) -> dict[str, object]:
        """The difference as JSON-ready data."""
        return {"pointer": self.pointer, "change": self.change.value, "recorded": self.recorded, "now": self.now}


_STEP: Final = frozenset({"step", "subject", "value", "grounds", "facts", "not_needed"})
_GROUND: Final = frozenset({"id", "effect", "basis", "facts", "limbs"})
_LIMB: Final = frozenset({"id", "facts"})
# The records of a decision whose fields the format names, with their fields in format 1: a field that a later package
# adds to one of them is no difference. Everywhere else every key is data.
_RECORDS: Final = {
    (): frozenset(
        {"regulation", "on", "outcome", "certain", "complete", "deemed", "undetermined", "variant", "grounds", "needs"}
        | {"results", "each", "deadline", "trace"}
    ),
    ("regulation",): frozenset({"id", "version", "digest"}),
    ("grounds", "#"): _GROUND,
    ("grounds", "#", "limbs", "#"): _LIMB,
    ("each", "#"): frozenset({"outcome", "certain", "complete", "undetermined", "grounds", "results"}),
    ("each", "#", "grounds", "#"): _GROUND,
    ("each", "#", "grounds", "#", "limbs", "#"): _LIMB,
    ("needs", "#"): frozenset({"input", "source"}),
    ("trace", "#"): _STEP,
    ("trace", "#", "grounds", "#"): frozenset({"id", "value", "limbs"}),
}
_ABSENT: Final = object()


def decision_differences(recorded: object, now: object, pointer: str) -> tuple[Difference, ...]:
    """Compare the decision of a receipt, which stands at `pointer` in it, with the one made now."""
    return tuple(_differences(recorded, now, pointer, ()))


def part_differences(recorded: object, now: object, pointer: str) -> tuple[Difference, ...]:
    """Compare digests of parts: every key counts."""
    return tuple(_differences(recorded, now, pointer, None))


def _differences(recorded: object, now: object, pointer: str, path: tuple[str, ...] | None) -> Iterator[Difference]:
    """`path` is the way from the decision's root, lists and subjects as `#`; None where nothing may be left out."""
    if recorded is _ABSENT:
        yield Difference(pointer, Change.ADDED, None, now)
    elif now is _ABSENT:
        yield Difference(pointer, Change.REMOVED, recorded, None)
    elif isinstance(recorded, dict) and isinstance(now, dict):
        known = None if path is None else _RECORDS.get(path)
        for key in (*recorded, *(key for key in now if key not in recorded)):
            if key in recorded or known is None or key in known:
                below = None if path is None else (*path, "#" if path == ("each",) else key)
                yield from _differences(recorded.get(key, _ABSENT), now.get(key, _ABSENT), join(pointer, key), below)
    elif isinstance(recorded, list) and isinstance(now, list):
        below = None if path is None else (*path, "#")
        for index, (one, other) in enumerate(zip_longest(recorded, now, fillvalue=_ABSENT)):
            yield from _differences(one, other, join(pointer, index), below)
    elif type(recorded) is not type(now) or recorded != now:
        yield Difference(pointer, Change.CHANGED, recorded, now)
