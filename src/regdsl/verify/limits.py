"""How far the solver may go."""

from msgspec import Struct

__all__ = ["Limits"]


class Limits(Struct, frozen=True):
    """How long one claim may take, in seconds, and how much memory all may, in megabytes."""

    seconds: float = 10.0
    megabytes: int = 2048
