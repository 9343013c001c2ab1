"""A file that was read: its text, its tree, and where everything stands."""

from msgspec import Struct

from regdsl.diagnostics import Diagnostic, Span
from regdsl.document import pointer as pointers
from regdsl.document.scalar_source import content_places
from regdsl.document.tree import Entry, Mapping, Node, Scalar, Sequence

__all__ = ["Document", "Parsed", "ParsedAll"]


class Document(Struct, frozen=True):
    """One YAML or JSON document of `file`. `text` is the whole file without its byte order mark; offsets count in it.

    A document may be put together of parts of several files: every node says itself of which file it is, `file` is the
    one that asked for the others, and `text` holds the texts of all.

    Places are found by JSON pointer; a pointer that leads nowhere stands for its nearest existing ancestor, and one
    that is no pointer raises ValueError.
    """

    file: str
    text: str
    root: Node

    def node(self, pointer: str) -> Node | None:
        """Return the node at `pointer`, or None."""
        node, _, exact = self._walk(pointer)
        return node if exact else None

    def locate(self, pointer: str) -> Span:
        """Return the span of the value at `pointer`."""
        return self._walk(pointer)[0].span

    def locate_key(self, pointer: str) -> Span:
        """Return the span of the key that `pointer` ends with; of the value where there is no key (a list's item)."""
        node, entry, _ = self._walk(pointer)
        return entry.key.span if entry else node.span

    def locate_text(self, pointer: str, start: int, end: int) -> Span:
        """Return the source of the characters `start` to `end` of the scalar's content at `pointer`.

        The content is `Scalar.text`; quotes, escapes, folded lines and indents are stepped over, offsets beyond the
        content are clamped. Anything but a scalar gives its whole span.
        """
        node, _, exact = self._walk(pointer)
        if not exact or not isinstance(node, Scalar):
            return node.span
        ranges = content_places(node.places.text, node)
        if ranges is None:
            return node.span
        start = max(0, min(start, len(ranges)))
        end = max(start, min(end, len(ranges)))
        after = ranges[-1][1] if ranges else _content_start(node)
        first = ranges[start][0] if start < len(ranges) else after
        last = ranges[end - 1][1] if end > start else first
        return node.places.span(first, last)

    def _walk(self, pointer: str) -> tuple[Node, Entry | None, bool]:
        """Return the node, the entry whose value it is, and whether `pointer` was followed to its end."""
        node, entry = self.root, None
        for token in pointers.split(pointer):
            found = _child(node, token)
            if found is None:
                return node, entry, False
            node, entry = found
        return node, entry, True


class Parsed(Struct, frozen=True):
    """What became of one file: its document, or None with at least one error. `text` is what could be read of it, for
    excerpts."""

    document: Document | None
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""


class ParsedAll(Struct, frozen=True):
    """What became of a file that may hold several documents: all of them, or none with at least one error."""

    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""


def _child(node: Node, token: str) -> tuple[Node, Entry | None] | None:
    if isinstance(node, Mapping):
        return next(((entry.value, entry) for entry in node.entries if entry.key.text == token), None)
    if isinstance(node, Sequence) and token.isascii() and token.isdigit() and str(int(token[:9])) == token:
        index = int(token)
        return (node.items[index], None) if index < len(node.items) else None
    return None


def _content_start(node: Scalar) -> int:
    quoted = node.style in ("single", "double")
    return node.start + (1 if quoted else 0)
