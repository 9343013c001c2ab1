"""Writes a located tree with its comments, line by line."""

from regdsl.cli.layout.block_text import BlockText, folded, literal
from regdsl.cli.layout.spelling import spell, spell_key
from regdsl.cli.layout.tables import TABLE_KEY, aligned
from regdsl.document import Document, Mapping, Node, Scalar, ScalarStyle, Sequence
from regdsl.document.comments import Comment, comments_of, scalars_of
from regdsl.document.spoken import LINE, directives_of, reaches
from regdsl.text.columns import width

__all__ = ["Writer"]

_WIDEST = 120
_STEP = 2
_LEAST_ROOM = 40


class Writer:
    """Writes one document: `lines` hold it once `write` has been called.

    Every comment is written once: on its own line before what follows it (or after the last entry of the section that
    it is indented like), or at the end of the line that it stood on. What stands in brackets and is spoken of whole
    stays on one line, however long: opened it would be spoken of in part.
    """

    def __init__(self, document: Document) -> None:
        self.lines: list[str] = []
        self._text = document.text
        self._source_lines = document.text.splitlines()
        self._root = document.root
        self._comments = comments_of(document)
        allowed = [one for one in directives_of(document) if one.word == LINE]
        self._whole = {start for reach in reaches(document, allowed) for start in reach.brackets}
        self._leaves = [scalar.start for scalar in scalars_of(document.root)]
        self._written = 0

    def write(self) -> None:
        """Write everything."""
        self._block(self._root, 0, "")
        self._own_lines(self._take(len(self._text) + 1), 0, first=False)

    # Collections

    def _block(self, node: Node, indent: int, lead: str) -> None:
        """Write a collection that is not on one line; `lead` (`- `) stands before its first line."""
        if isinstance(node, Mapping):
            for number, entry in enumerate(node.entries):
                start = lead if number == 0 else ""
                if not start:
                    self._before(entry.key.start, indent, first=number == 0)
                self._entry(entry.key, entry.value, indent, start or " " * indent)
        elif isinstance(node, Sequence):
            for number, item in enumerate(node.items):
                start = lead if number == 0 else ""
                if not start:
                    self._before(self._first_leaf(item), indent, first=number == 0)
                self._item(item, indent, (start or " " * indent) + "- ")
        self._after(node, indent)

    def _entry(self, key: Scalar, value: Node, indent: int, lead: str) -> None:
        self._written += 1
        head = f"{lead}{spell_key(key, in_flow=False)}:"
        if (line := self._inline(value, width(head) + 1)) is not None:
            self._one_line(key, value, f"{head} {line}".rstrip())
        elif isinstance(value, Scalar):
            notes = self._between(key, value, indent)
            self._written += 1
            self._text_block(value, self._block_text(value, key.text, indent + _STEP), head, indent + _STEP, notes)
        else:
            self._line(head, self._trailing(key))
            self._block(value, indent + _STEP, "")

    def _item(self, item: Node, indent: int, lead: str) -> None:
        if (line := self._inline(item, width(lead))) is not None:
            self._one_line(None, item, f"{lead}{line}".rstrip())
        elif isinstance(item, Scalar):
            self._written += 1
            self._text_block(item, self._block_text(item, "", indent + _STEP), lead.rstrip(), indent + _STEP, [])
        else:
            self._block(item, indent + _STEP, lead)

    # Values

    def _inline(self, node: Node, column: int) -> str | None:
        """Return `node` as it stands on one line after `column` columns, or None where it needs more lines."""
        if isinstance(node, Scalar):
            return self._inline_scalar(node, column)
        if not self._children(node):
            return "{}" if isinstance(node, Mapping) else "[]"
        if self._is_block(node) or self._has_comments(node):
            return None
        whole = node.start in self._whole
        line = self._flow(node, whole=whole)
        if whole:
            return line
        return line if line is not None and column + width(line) <= _WIDEST else None

    def _inline_scalar(self, scalar: Scalar, column: int) -> str | None:
        line = spell(scalar, in_flow=False)
        if not isinstance(scalar.value, str):
            return line
        if "\n" in scalar.text:
            return line if self._block_text(scalar, "", 0) is None else None
        fits = column + width(line) <= _WIDEST
        return line if fits or folded(scalar.text, _WIDEST) is None else None

    def _flow(self, node: Node, *, whole: bool = False) -> str | None:
        """Return `node` in brackets, or None where a text of several lines forbids it, which it does not if the `whole`
        has to stay together."""
        if isinstance(node, Scalar):
            has_lines = isinstance(node.value, str) and "\n" in node.text
            return None if has_lines and not whole else spell(node, in_flow=True)
        parts: list[str] = []
        for key, value in self._children(node):
            part = self._flow(value, whole=whole)
            if part is None:
                return None
            parts.append(part if key is None else f"{spell_key(key, in_flow=True)}: {part}".rstrip())
        joined = ", ".join(parts)
        return f"{{{joined}}}" if isinstance(node, Mapping) else f"[{joined}]"

    def _block_text(self, scalar: Scalar, key: str, indent: int) -> BlockText | None:
        text = scalar.text
        if key == TABLE_KEY:
            text = aligned(text)
        room = max(_WIDEST - indent, _LEAST_ROOM)
        if "\n" not in text.removesuffix("\n") or scalar.style is ScalarStyle.FOLDED:
            block = folded(text, room)
            if block is not None and (len(block.lines) > 1 or not text.endswith("\n")):
                return block
        return literal(text)

    def _text_block(self, scalar: Scalar, block: BlockText | None, head: str, indent: int, notes: list[str]) -> None:
        notes = notes + self._trailing(scalar)
        if block is None:
            self._line(f"{head} {spell(scalar, in_flow=False)}", notes)
            return
        self._line(f"{head} {block.header}", notes)
        self.lines += [f"{' ' * indent}{line}" if line else "" for line in block.lines]

    # Comments and blank lines

    def _one_line(self, key: Scalar | None, node: Node, line: str) -> None:
        """Write a line that holds a value whole."""
        notes = [] if key is None else self._between(key, node, len(line) - len(line.lstrip()))
        self._written += sum(1 for _ in scalars_of(node))
        self._line(line, notes + self._trailing(node))

    def _between(self, key: Scalar, value: Node, indent: int) -> list[str]:
        """Write the comments between a key and its value that have lines for themselves; return the others."""
        inside = self._take_between(key.end, value.start)
        self._own_lines([one for one in inside if one.alone], indent, first=True)
        return [one.text for one in inside if not one.alone]

    def _line(self, line: str, notes: list[str]) -> None:
        self.lines.append("  ".join([line, *notes]))

    def _before(self, offset: int, indent: int, *, first: bool) -> None:
        """Write the comments that stand before `offset`, and a blank line where the source has one."""
        self._own_lines(self._take(offset), indent, first=first)
        self._blank(self._text.count("\n", 0, offset) + 1, first=first and not self._ends_with_comment())

    def _after(self, node: Node, indent: int) -> None:
        """Write the comments that close a section: those inside its brackets, or indented like its entries."""
        end = node.end
        limit = self._leaves[self._written] if self._written < len(self._leaves) else len(self._text) + 1
        closing: list[Comment] = []
        for comment in self._comments:
            if comment.offset >= limit:
                break
            own = comment.offset < end or (comment.alone and comment.column >= node.span.start.column and indent > 0)
            if not own:
                break
            closing.append(comment)
        del self._comments[: len(closing)]
        self._own_lines(closing, indent, first=False)

    def _own_lines(self, comments: list[Comment], indent: int, *, first: bool) -> None:
        for number, comment in enumerate(comments):
            self._blank(comment.line, first=first and number == 0)
            self.lines.append(f"{' ' * indent}{comment.text}")

    def _blank(self, line: int, *, first: bool) -> None:
        """Write a blank line where one stands before the source's `line`, never two, none where a section begins."""
        above = self._source_lines[line - 2] if 2 <= line <= len(self._source_lines) + 1 else "-"
        if not above.strip() and not first and self.lines and self.lines[-1]:
            self.lines.append("")

    def _ends_with_comment(self) -> bool:
        return bool(self.lines) and self.lines[-1].lstrip().startswith("#")

    def _take(self, before: int) -> list[Comment]:
        """Return the comments not written yet that stand before the offset; they count as written."""
        return self._take_between(0, before)

    def _take_between(self, start: int, end: int) -> list[Comment]:
        taken = [one for one in self._comments if start <= one.offset < end]
        self._comments = [one for one in self._comments if not start <= one.offset < end]
        return taken

    def _trailing(self, node: Node) -> list[str]:
        """Return the comment at the end of the line on which `node` ends (for a block, of its header)."""
        limit = self._leaves[self._written] if self._written < len(self._leaves) else len(self._text) + 1
        in_header = isinstance(node, Scalar) and node.style in (ScalarStyle.LITERAL, ScalarStyle.FOLDED)
        start = node.start if in_header else node.end
        line = node.span.start.line if in_header else node.span.end.line
        found = [one for one in self._comments if start <= one.offset < limit and one.line == line and not one.alone]
        self._comments = [one for one in self._comments if one not in found]
        return [one.text for one in found]

    # The tree

    def _is_block(self, node: Node) -> bool:
        return self._text[node.start] not in "[{"

    def _has_comments(self, node: Node) -> bool:
        return any(node.start < one.offset < node.end for one in self._comments)

    @staticmethod
    def _children(node: Node) -> list[tuple[Scalar | None, Node]]:
        if isinstance(node, Mapping):
            return [(entry.key, entry.value) for entry in node.entries]
        return [(None, item) for item in node.items] if isinstance(node, Sequence) else []

    @staticmethod
    def _first_leaf(node: Node) -> int:
        first = next(scalars_of(node), None)
        return first.start if first is not None else node.start
