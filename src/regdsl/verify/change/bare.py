"""A part of a program without words, and without places in expressions: two that are equal decide alike."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from regdsl.feel.kernel import Collect, Extend, Origin, Quantify, Ref, Select

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


_NO_NAMES: Final[Mapping[str, str]] = {}


def bare(value: object, names: Mapping[str, str] = _NO_NAMES) -> object:
    """What is left of a value of `regdsl.core.program`; to be compared only. What an expression calls the elements of a
    list by itself is no difference: `names` has what such names stand for, by how many are around them."""
    if isinstance(value, Ref) and value.origin is Origin.LOCAL:
        return Ref, names.get(value.name, value.name)
    if isinstance(value, Quantify | Select | Collect | Extend):
        names = {**names, value.local: str(len(names))}
    if isinstance(value, Struct):
        fields = set(value.__struct_fields__)
        left_out = _SAID | _PLACE | {"local"} if fields >= _PLACE | {"static"} else _SAID
        return (type(value), *((name, bare(getattr(value, name), names)) for name in sorted(fields - left_out)))
    if isinstance(value, tuple):
        return tuple(bare(one, names) for one in value)
    if isinstance(value, Mapping):
        return {key: bare(one, names) for key, one in value.items()}
    return value
