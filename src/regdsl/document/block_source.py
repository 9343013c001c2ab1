"""Reading literal `|` and folded `>` scalars back, line by line (YAML 1.2, chapter 8.1)."""

import re

from regdsl.document.source_place import Place

__all__ = ["block_places"]

_HEADER = re.compile(r"[|>]([-+0-9]*)[^\r\n]*(\r\n|\r|\n|$)")
_LINE = re.compile(r"( *)([^\r\n]*)(\r\n|\r|\n|$)")


def block_places(text: str, start: int, *, folded: bool) -> list[list[Place]]:
    """Return the readings of the block scalar whose `|` or `>` stands at `start`, one for each possible indent.

    An indent that the header gives counts from the parent's, which is not known here: the caller knows the right
    reading by its content.
    """
    header = _HEADER.match(text, start)
    if header is None:
        return []
    marks, body = header.group(1), header.end()
    deepest = _first_indent(text, body)
    indents = range(deepest, -1, -1) if re.search("[0-9]", marks) else (deepest,)
    return [_read(text, body, indent, marks, folded=folded) for indent in indents]


def _first_indent(text: str, at: int) -> int:
    """Return the indent of the first line that is not blank; of the longest blank one if all are."""
    longest = 0
    for line in _LINE.finditer(text, at):
        if line.group(2) or line.end() == len(text):
            return max(longest, len(line.group(1))) if not line.group(2) else len(line.group(1))
        longest = max(longest, len(line.group(1)))
    return longest


def _read(text: str, at: int, indent: int, marks: str, *, folded: bool) -> list[Place]:
    places: list[Place] = []
    ending: list[Place] = []
    blank: list[Place] = []
    was_spaced = False
    while at < len(text):
        line = _LINE.match(text, at)
        if line is None:
            break
        spaces, content, ending_text = line.groups()
        if not content and len(spaces) <= indent:
            blank += _break(line, ending_text)
            at = line.end()
            continue
        if len(spaces) < indent:
            break
        begin = line.start() + indent
        spaced = text[begin] in " \t"
        if folded and ending and not was_spaced and not spaced:
            places += blank or [Place(" ", ending[0].start, begin)]
        else:
            places += ending + blank
        places += [Place(text[offset], offset, offset + 1) for offset in range(begin, line.start(3))]
        ending, blank, was_spaced = _break(line, ending_text), [], spaced
        at = line.end()
    if "-" not in marks:
        places += ending
    if "+" in marks:
        places += blank
    return places


def _break(line: "re.Match[str]", text: str) -> list[Place]:
    return [Place("\n", line.start(3), line.end(3))] if text else []
