"""How far proofs may go."""

from msgspec import Struct

__all__ = ["ProofLimits"]


class ProofLimits(Struct, frozen=True):
    """How many seconds one claim may take, how many megabytes all may, and how many elements of a list of records are
    looked at. Whoever has these asks for proofs."""

    seconds: float = 10.0
    megabytes: int = 2048
    items: int = 3
