"""How large a text may be: refused at once beyond that, so that no file can stall a pipeline."""

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_DIGITS", "MAX_FINDINGS", "MAX_NODES"]

MAX_BYTES = 4 * 1024 * 1024
"""Size of a file; checked before a byte of it is decoded."""

MAX_DEPTH = 64
"""Lists and mappings inside one another."""

MAX_NODES = 50_000
"""Values in one file, keys counted."""

MAX_DIGITS = 40
"""Digits of a number, written out in full."""

MAX_FINDINGS = 100
"""Findings after which reading stops: nobody reads the hundred and first."""
