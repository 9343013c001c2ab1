"""Explanations for each record of a list: whom they are about, and what their holes may name."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from regdsl.checker.each_findings import MALFORMED_EACH, NAME_SHADOWS, NOT_RECORDS
from regdsl.checker.names import sound_name
from regdsl.checker.workbench import Typed, Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.elaborate import Symbol
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.kernel import Origin
from regdsl.feel.names import fold
from regdsl.feel.tree import Name
from regdsl.feel.types import ListOf, Record, Static

__all__ = ["EACH", "About", "about", "check_each", "check_each_text"]

EACH: Final = "explain_each"
"""The key of a ground or limb under which the texts stand."""

_ABOUT: Final = re.compile(r"\s*(\S.*?)\s+in\s+(\S.*?)\s*")
_LIST: Final = Bilingual("списка записей", "list of records")


class About(NamedTuple):
    """What a text is about: `local` is an element of the list `source`."""

    local: str
    source: str


def about(key: str) -> About | None:
    """Read `x in list`; None for anything else."""
    match = _ABOUT.fullmatch(key)
    return About(*(" ".join(part.split()) for part in match.groups())) if match else None


def check_each(bench: Workbench, pointer: str, texts: Mapping[str, str]) -> list[Typed]:
    """Check the texts for each record of the ground or limb at `pointer`; returns what they read, typed."""
    found: list[Typed] = []
    for key, text in texts.items():
        at = join(pointer, EACH, key)
        named = about(key)
        if named is None:
            bench.report(MALFORMED_EACH, at, at_key=True, key=key)
            continue
        source = _source(bench, at, named, len(text))
        if source is not None:
            bench.keep(source)
            found += [source, *check_each_text(bench, at, at, named, text)]
    return found


def check_each_text(
    bench: Workbench, key: str, pointer: str, named: About, text: str, document: Document | None = None
) -> list[Typed]:
    """Check the holes of a text for each record of a list that is there; they are kept under `key`."""
    symbol = bench.symbols.get(named.source)
    if symbol is None or not isinstance(symbol.static.type, ListOf):
        return []
    local = Symbol(Origin.LOCAL, named.local, Static(symbol.static.type.element))
    return bench.text(key, pointer, text, document, {named.local: local})


def _source(bench: Workbench, pointer: str, named: About, length: int) -> Typed | None:
    """The list that a text is about, typed; None with the findings added."""
    names = {fold(name) for name in bench.vocabulary.names}
    if fold(named.local) in names:
        bench.report(NAME_SHADOWS, pointer, at_key=True, name=named.local)
        return None
    if not sound_name(bench, named.local, pointer):
        return None
    symbol = bench.symbols.get(named.source)
    if symbol is None:
        if named.source not in bench.broken:
            lists = [name for name, one in bench.symbols.items() if _is_of_records(one)]
            bench.reference(named.source, lists, _LIST, pointer, at_key=True)
        return None
    if not _is_of_records(symbol):
        found = type_name(symbol.static.type)
        bench.report(NOT_RECORDS, pointer, at_key=True, name=named.source, found=found)
        return None
    return bench.elaborate(pointer, Name(name=named.source, start=0, end=length))


def _is_of_records(symbol: Symbol) -> bool:
    kind = symbol.static.type
    return isinstance(kind, ListOf) and isinstance(kind.element, Record)
