"""What elaboration knows of a keyed parameter."""

from datetime import date

from msgspec import Struct

__all__ = ["InForce", "Key", "Keyed"]


class Key(Struct, frozen=True):
    """A key: what it is called, its codes, and the reference book they are of (None: the tables themselves list
    them)."""

    name: str
    codes: frozenset[str]
    book: str | None = None


class InForce(Struct, frozen=True):
    """The keys that have a figure from a day on, on which the parameter may be asked for."""

    since: date
    covered: frozenset[tuple[str, ...]]

    def has(self, keys: tuple[str | None, ...]) -> bool:
        """Whether there is a figure for the keys; None stands for any code."""
        if None not in keys:
            return keys in self.covered
        return any(all(key in (None, own) for key, own in zip(keys, row, strict=True)) for row in self.covered)


class Keyed(Struct, frozen=True):
    """The keys of a parameter in their order, and what it has figures for."""

    keys: tuple[Key, ...]
    in_force: tuple[InForce, ...] = ()
