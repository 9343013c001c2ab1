"""A part of a program without words, and without places in expressions: two that are equal decide alike."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

__all__ = ["bare"]

_SAID: Final = frozenset(
    {
        "basis",
        "codes",
        "display_scale",
        "each",
        "explain",
        "fallback",
        "keeps",
        "publisher",
        "question",
        "reason",
        "remedy",
        "title",
        "under_way_basis",
    }
)
"""Fields that are said to people. The codes of a closed list stand in its type too."""

_PLACE: Final = frozenset({"start", "end"})
"""Where an expression stands in its text; other things have a `start` that counts."""


def bare(value: object) -> object:
    """What is left of a value of `regdsl.core.program`; to be compared only."""
    if isinstance(value, Struct):
        names = set(value.__struct_fields__)
        left_out = _SAID | _PLACE if names >= _PLACE | {"static"} else _SAID
        return (type(value), *((name, bare(getattr(value, name))) for name in sorted(names - left_out)))
    if isinstance(value, tuple):
        return tuple(bare(one) for one in value)
    if isinstance(value, Mapping):
        return {key: bare(one) for key, one in value.items()}
    return value
