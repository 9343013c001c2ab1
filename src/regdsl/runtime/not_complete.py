"""The way out of the fast path."""

from regdsl.runtime.unknown import Unknown

__all__ = ["NotComplete", "decided", "settled"]


class NotComplete(Exception):
    """Raised by the fast path when something turns out not to be known after all: the careful path must be taken."""


def settled(value: object) -> object:
    """Return a value that is not unknown. Raises NotComplete for one that is."""
    if type(value) is Unknown:
        raise NotComplete
    return value


def decided(value: object) -> bool:
    """Return a truth value that is neither unknown nor absent. Raises NotComplete otherwise."""
    if value is True or value is False:
        return value
    raise NotComplete
