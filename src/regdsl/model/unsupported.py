"""What the language has and the engine does not run yet: each construct gets a located "not supported yet"."""

from collections.abc import Iterator

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join

__all__ = ["UNSUPPORTED", "Found", "Unsupported", "find_unsupported"]


class Unsupported(Struct, frozen=True):
    """One construct: the pointer pattern of the key that starts it (`*` is any token) in files of `kind`, and its name.

    Other complaints about the same node would only confuse: those at or below the node `up` levels above the key are
    left out.
    """

    kind: str
    pattern: str
    name: Bilingual
    up: int = 0


_QUEUE = ("распределение ограниченного ресурса", "allocation of a limited resource")

UNSUPPORTED: tuple[Unsupported, ...] = (
    Unsupported("cases", "/cases/*/allocate", Bilingual(*_QUEUE), up=1),
    Unsupported("cases", "/cases/*/queue", Bilingual(*_QUEUE), up=1),
)
"""Every construct that is told by a key."""


_AS_REGULATION = {"template": "regulation"}
"""The kinds of files that hold the constructs of another kind."""


class Found(Struct, frozen=True):
    """A construct at `pointer`; complaints at or below the pointers in `covers` are left out."""

    construct: Unsupported
    pointer: str
    covers: tuple[str, ...]


def find_unsupported(kind: str, data: object) -> tuple[Found, ...]:
    """Everything in `data`, the plain value of a file of `kind`, that the engine does not run yet, in table order."""
    found: list[Found] = []
    same = _AS_REGULATION.get(kind, kind)
    for construct in UNSUPPORTED:
        if construct.kind != same:
            continue
        tokens = construct.pattern.split("/")[1:]
        for path in _matches(data, tokens):
            covers = (join("", *path[: len(path) - construct.up]),)
            found.append(Found(construct, join("", *path), covers))
    return tuple(found)


def _matches(data: object, tokens: list[str], path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of the nodes in `data` that the pattern's `tokens` fit."""
    if not tokens:
        yield path
        return
    token, *rest = tokens
    if isinstance(data, dict):
        for key in tuple(data) if token == "*" else (token,) if token in data else ():
            yield from _matches(data[key], rest, (*path, key))
    elif isinstance(data, list) and token == "*":
        for index, item in enumerate(data):
            yield from _matches(item, rest, (*path, index))
