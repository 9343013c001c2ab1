"""How deep this run goes: `REGDSL_DEPTH` is `1` (the default) or `deep`."""

import os
from typing import TypeVar

__all__ = ["DEEP", "at_depth"]

T = TypeVar("T")

_DEPTH = os.environ.get("REGDSL_DEPTH", "1")
if _DEPTH not in ("1", "deep"):
    raise ValueError(f"REGDSL_DEPTH is `1` or `deep`, not `{_DEPTH}`")

DEEP = _DEPTH == "deep"


def at_depth(shallow: T, deep: T) -> T:
    """Return `shallow` at depth 1 and `deep` in the deep run: for counts that a hypothesis profile does not govern."""
    return deep if DEEP else shallow
