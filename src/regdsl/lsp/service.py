"""One regulation as an editor asks about it: its text now, what can be named in it, what may be written where."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field

from regdsl.corpus.files import mentioning
from regdsl.diagnostics.bilingual import Lang
from regdsl.document import Document, Mapping, Scalar, Sequence
from regdsl.document.compose import at_path
from regdsl.lsp.cursor import Cursor, cursor_at
from regdsl.lsp.names import EXPRESSION, Declared, Names, names_of
from regdsl.lsp.opened import Opened
from regdsl.lsp.spot import Spot, Writing, keys_named_at, spot_at
from regdsl.model.kinds import KINDS, class_of
from regdsl.model.regulation import Regulation

__all__ = ["Knowledge", "Service", "named_at", "owner_of"]


_SHARED: Final = re.compile(rb"""kind["']?\s*:\s*["']?(?:parameters|reference-book|legal-acts)\b""")


class Knowledge(Struct):
    """What was last known of each file that could be read: while a line is being typed, its file often cannot."""

    opened: Opened
    _known: dict[Path, "Service"] = field(default_factory=dict)

    def of(self, path: Path) -> "Service":
        """What is known of a file now."""
        text = self.opened.lines(path).text
        last = self._known.get(path)
        if last is not None and last.text == text:
            return last
        loaded = self.opened.load(path)
        document = loaded.document
        if document is None:
            made = Service(path, text, Regulation, Names()) if last is None else last.with_text(text)
        else:
            owner = owner_of(path, self.opened)
            about = document if owner == path else (self.opened.load(owner).document or document)
            used = tuple(self._used(owner, about)) or (() if last is None else last.used)
            made = Service(path, text, _class(document), names_of(about, used), used, _lang(document))
        self._known[path] = made
        return made

    def forget(self, path: Path) -> None:
        """Let go of what was known of a file."""
        self._known.pop(path, None)

    def _used(self, path: Path, document: Document, deep: bool = True) -> Iterator[Document]:
        """The shared files that a file uses, and the books that those use; told by the tree, for the file may be
        wrong otherwise."""
        node = at_path(document.root, "uses")
        items = node.items if isinstance(node, Sequence) else (node,)
        wanted = {item.text for item in items if isinstance(item, Scalar)}
        for candidate in mentioning(path, sorted(wanted), _SHARED, self.opened) if wanted else ():
            used = self.opened.load(candidate).document
            id_ = None if used is None else at_path(used.root, "id")
            kind = None if used is None else at_path(used.root, "kind")
            if used is None or not isinstance(id_, Scalar) or id_.text not in wanted:
                continue
            if isinstance(kind, Scalar) and kind.text in ("parameters", "reference-book", "legal-acts"):
                yield used
                if deep:
                    yield from self._used(candidate, used, deep=False)


class Service(Struct, frozen=True):
    """What is known of one file: its text now, of which class it is, the names in it, the files that it uses, the
    language that it is written in."""

    path: Path
    text: str
    root: type[Any]
    names: Names
    used: tuple[Document, ...] = ()
    lang: Lang = "ru"

    def with_text(self, text: str) -> "Service":
        """The same, its text changed."""
        return Service(self.path, text, self.root, self.names, self.used, self.lang)

    def cursor(self, offset: int) -> Cursor:
        """Where a cursor stands."""
        return cursor_at(self.text, offset)

    def spot(self, cursor: Cursor) -> Spot:
        """What may be written where a cursor stands."""
        return spot_at(self.root, cursor.path, cursor.is_key)


_ANYWHERE: Final = (*EXPRESSION, "variants", "sources", "legal_basis", "terms", "books", "codes", "files", "types")


def named_at(service: Service, offset: int) -> tuple[Declared, int, int] | None:
    """The name that stands at a place of a file, with where; None where it is not a place of names."""
    cursor = service.cursor(offset)
    if service.text[service.text.rfind("\n", 0, offset) + 1 : offset].lstrip().startswith("#"):
        return None
    if cursor.is_key and not (cursor.path and isinstance(cursor.path[-1], int)):
        groups = (str(cursor.path[0]),) if len(cursor.path) == 1 else keys_named_at(cursor.path)
        return service.names.at(service.text, offset, groups) if groups else None
    spot = service.spot(cursor)
    if spot.writing is Writing.EXPRESSION:
        return service.names.at(service.text, offset, (*spot.groups, "codes"))
    if spot.groups:
        return service.names.at(service.text, offset, spot.groups)
    if spot.writing is Writing.TEXT and _in_hole(cursor, service.text):
        return service.names.at(service.text, offset, (*EXPRESSION, "terms"))
    if spot.writing in (Writing.OTHER, Writing.NAMES):
        return service.names.at(service.text, offset, _ANYWHERE)
    return None


def _in_hole(cursor: Cursor, text: str) -> bool:
    return cursor.written.count("{") > cursor.written.count("}")


def owner_of(path: Path, opened: Opened) -> Path:
    """The regulation that a translation or a file of cases lies beside; the file itself where it is of its own."""
    stem, point, _ = path.stem.rpartition(".")
    beside = path.with_name(f"{stem}{path.suffix}")
    return beside if point and opened.has(beside) else path


def _lang(document: Document) -> Lang:
    said = at_path(document.root, "language")
    return "en" if isinstance(said, Scalar) and said.text == "en" else "ru"


def _class(document: Document) -> type[Any]:
    if not isinstance(document.root, Mapping):
        return Regulation
    said = {entry.key.text: entry.value for entry in document.root.entries}
    kind = said.get("kind")
    text = kind.text if isinstance(kind, Scalar) else ""
    return class_of(text, said) if text in KINDS else Regulation
