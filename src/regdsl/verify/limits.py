"""How far the solver may go."""

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long one claim may take, in seconds, and how much memory all may, in megabytes."""

    seconds: float = 10.0
    megabytes: int = 2048
