"""Parameters that are taken by keys."""

from abc import abstractmethod
from typing import Protocol

from regdsl.feel.strict.errors import Mismatch
from regdsl.feel.strict.values import Value, unknown_among
from regdsl.runtime.unknown import Unknown

__all__ = ["Figures", "figure"]


class Figures(Protocol):
    """What a keyed parameter is worth on its day."""

    @abstractmethod
    def at(self, keys: tuple[str, ...]) -> Value:
        """Return the figure for the keys, or an unknown that lacks the parameter where there is none."""
        ...


def figure(name: str, figures: Figures | Unknown | None, keys: tuple[Value, ...]) -> Value:
    """Return the figure of the parameter `name` for the keys: unknown where anything is, absent beside an absent key.
    Raises Mismatch for keys that are no texts."""
    unknown = unknown_among(figures, *keys)
    if unknown is not None:
        return unknown
    if figures is None or isinstance(figures, Unknown) or None in keys:
        return None
    codes = tuple(key for key in keys if isinstance(key, str))
    if len(codes) != len(keys):
        raise Mismatch(name)
    return figures.at(codes)
