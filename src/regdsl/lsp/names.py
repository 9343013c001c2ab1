"""What a regulation declares, and where: read off the tree, so that names are known of a file that does not check."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Span
from regdsl.document import Document, Entry, Mapping, Node, Scalar, Sequence
from regdsl.document.compose import at_path

__all__ = ["EXPRESSION", "GROUPS", "Declared", "Names", "names_of"]

GROUPS: Final = {
    "features": Bilingual("признак", "feature"),
    "inputs": Bilingual("сведение", "input"),
    "parameters": Bilingual("норматив", "parameter"),
    "periods": Bilingual("период", "period"),
    "definitions": Bilingual("вычисление", "definition"),
    "criteria": Bilingual("критерий", "criterion"),
    "variants": Bilingual("вариант", "variant"),
    "sources": Bilingual("источник", "source"),
    "legal_basis": Bilingual("правовой акт", "legal act"),
    "terms": Bilingual("срок", "term"),
    "applicants": Bilingual("категория заявителя", "category of applicants"),
    "channels": Bilingual("канал", "channel"),
    "types": Bilingual("тип записи", "record type"),
    "documents": Bilingual("документ", "document"),
    "procedures": Bilingual("процедура", "procedure"),
    "results": Bilingual("результат", "result"),
    "grounds": Bilingual("основание", "ground"),
    "extend": Bilingual("продление", "extension"),
    "books": Bilingual("справочник", "reference book"),
    "codes": Bilingual("код", "code"),
    "files": Bilingual("файл", "file"),
}
"""What is declared by name, by the key that it is declared under; `codes` and `files` are of other files."""

EXPRESSION: Final = ("inputs", "features", "definitions", "criteria", "parameters", "periods")
"""What an expression may name."""

_NO_NAMES: Final = {
    "variants": frozenset({"table", "basis", "reading", "verified", "excluded", "default"}),
    "procedures": frozenset({"standard", "not_provided"}),
}
"""The keys of a section that say something of all of it."""
_OF_FILES: Final = (
    ("parameters", "parameters"), ("books", "books"), ("legal_basis", "legal_basis"), ("acts", "legal_basis"),
)  # fmt: skip
"""The sections of shared files, and of which group the names there are."""


class Declared(Struct, frozen=True):
    """A name: of which group, where it is written, and what is said of it there."""

    name: str
    group: str
    span: Span
    title: str = ""
    type: str = ""
    expr: str = ""
    basis: tuple[str, ...] = ()
    reading: str = ""
    of: str = ""


@dataclass(frozen=True)
class Names:
    """Everything that can be named in a file, the nearest declaration first."""

    all: tuple[Declared, ...] = ()
    _found: dict[tuple[str, ...], re.Pattern[str]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def by_group(self) -> dict[str, dict[str, Declared]]:
        """The names of each group."""
        made: dict[str, dict[str, Declared]] = {}
        for one in self.all:
            made.setdefault(one.group, {}).setdefault(one.name, one)
        return made

    def among(self, groups: tuple[str, ...]) -> Iterator[Declared]:
        """The names of some groups."""
        for group in groups:
            yield from self.by_group.get(group, {}).values()

    def at(self, text: str, offset: int, groups: tuple[str, ...]) -> tuple[Declared, int, int] | None:
        """The name that stands at `offset` of a text, the longest one, with the place of its occurrence; a name may go
        on in the next line."""
        pattern = self._found.get(groups)
        if pattern is None:
            names = sorted({one.name for one in self.among(groups)}, key=len, reverse=True)
            words = (r"\s+".join(map(re.escape, name.split())) for name in names if name.strip())
            pattern = re.compile(rf"(?<!\w)(?:{'|'.join(words) or '(?!)'})(?!\w)")
            self._found[groups] = pattern
        start = text.rfind("\n", 0, max(0, text.rfind("\n", 0, offset))) + 1
        end = text.find("\n", text.find("\n", offset) + 1) if "\n" in text[offset:] else len(text)
        for found in pattern.finditer(text, start, end if end >= 0 else len(text)):
            if found.start() <= offset <= found.end():
                name = " ".join(found[0].split())
                one = next((one for one in self.among(groups) if one.name == name), None)
                return None if one is None else (one, found.start(), found.end())
        return None


def names_of(document: Document | None, used: tuple[Document, ...] = ()) -> Names:
    """What a document declares, and what the shared files that it uses do."""
    found: list[Declared] = []
    if document is not None:
        for group in GROUPS:
            found += _group(document.root, group, group)
    for file in used:
        for section, group in _OF_FILES:
            found += _group(file.root, section, group)
        id_ = _entry(file.root, "id")
        if id_ is not None and isinstance(id_.value, Scalar):
            title = _text(file.root, "title")
            found.append(Declared(id_.value.text, "files", id_.value.span, title))
    return Names(tuple(found))


def _group(root: Node, section: str, group: str) -> Iterator[Declared]:
    node = at_path(root, section)
    if isinstance(node, Sequence):
        yield from _listed(node, group)
    if not isinstance(node, Mapping):
        return
    for entry in node.entries:
        if entry.key.text in _NO_NAMES.get(group, ()):
            continue
        if group == "grounds":
            yield from _listed(entry.value, group)
            continue
        yield _declared(entry, group)
        if group == "books":
            yield from _codes(entry)
        elif group in ("inputs", "features"):
            yield from _values(entry)


def _listed(node: Node, group: str) -> Iterator[Declared]:
    """The names of a list, and the ids of its entries."""
    for item in node.items if isinstance(node, Sequence) else ():
        named = at_path(item, "id")
        if isinstance(item, Scalar):
            yield Declared(item.text, group, item.span)
        elif isinstance(named, Scalar):
            yield Declared(named.text, group, named.span, _text(item, "title"), basis=_basis(item))


def _declared(entry: Entry, group: str) -> Declared:
    value = entry.value
    if isinstance(value, Scalar):
        return Declared(entry.key.text, group, entry.key.span, value.text)
    title = _text(value, "title") or _text(value, "act") or _text(value, "agency") or _text(value, "register")
    type_ = _text(value, "type") or ("code" if group == "features" else "")
    reading = _text(value, "reading", "text") or _text(value, "reading")
    expr = _text(value, "expr") or _text(value, "length")
    return Declared(entry.key.text, group, entry.key.span, title, type_, expr, _basis(value), reading)


def _values(entry: Entry) -> Iterator[Declared]:
    """The codes that an input or feature lists itself."""
    node = at_path(entry.value, "values")
    for code in node.entries if isinstance(node, Mapping) else ():
        title = code.value.text if isinstance(code.value, Scalar) else ""
        yield Declared(code.key.text, "codes", code.key.span, title, of=entry.key.text)


def _codes(book: Entry) -> Iterator[Declared]:
    """The codes of all versions of a book, those of the last one first."""
    versions = at_path(book.value, "versions")
    for version in reversed(versions.items) if isinstance(versions, Sequence) else ():
        codes = at_path(version, "codes")
        for code in codes.entries if isinstance(codes, Mapping) else ():
            title = code.value.text if isinstance(code.value, Scalar) else _text(code.value, "title")
            yield Declared(code.key.text, "codes", code.key.span, title, of=book.key.text)


def _entry(node: Node, key: str) -> Entry | None:
    entries = node.entries if isinstance(node, Mapping) else ()
    return next((entry for entry in entries if entry.key.text == key), None)


def _text(node: Node, *keys: str) -> str:
    found = at_path(node, *keys)
    return found.text if isinstance(found, Scalar) else ""


def _basis(node: Node) -> tuple[str, ...]:
    found = at_path(node, "basis")
    items = found.items if isinstance(found, Sequence) else (found,)
    return tuple(item.text for item in items if isinstance(item, Scalar))
