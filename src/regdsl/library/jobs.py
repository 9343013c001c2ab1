"""When it pays to check files otherwise than one after another."""

import os
from typing import Final

__all__ = ["FEW", "processors"]

FEW: Final = 16
"""So many files are checked before another process would be at work, or a cache read."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
