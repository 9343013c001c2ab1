"""Telling how far a check has come."""

from typing import Protocol

__all__ = ["Progress"]


class Progress(Protocol):
    """Whoever wants to know how far a check has come."""

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` files have been checked."""
