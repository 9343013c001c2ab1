"""What a name or a key means, and where it is declared."""

from pathlib import Path

from lsprotocol import types

from regdsl.diagnostics.bilingual import Lang
from regdsl.lsp.cursor import cursor_at
from regdsl.lsp.found import uri_of
from regdsl.lsp.lines import Lines
from regdsl.lsp.opened import Opened
from regdsl.lsp.service import Service, named_at
from regdsl.lsp.words import described, described_key
from regdsl.model.shape import concept_at

__all__ = ["definition", "hover"]


def hover(service: Service, lines: Lines, place: types.Position, lang: Lang) -> types.Hover | None:
    """What stands at a place: the name's title, type, article and reading, or what the key means."""
    offset = lines.offset(place)
    named = named_at(service, offset)
    if named is not None:
        one, start, end = named
        return _said(described(one, lang), lines.range(start, end))
    start, end = _word(service.text, offset)
    cursor = cursor_at(service.text, start)
    if not cursor.is_key:
        return None
    concept = concept_at(service.root, cursor.path)
    key = service.text[start:end].strip("\"'")
    field = next((one for one in concept.keys if one.key == key), None) if concept is not None else None
    return None if field is None else _said(described_key(field, lang), lines.range(start, end))


def definition(service: Service, lines: Lines, place: types.Position, opened: Opened) -> types.Location | None:
    """Where the name at a place is declared, be it in another file."""
    named = named_at(service, lines.offset(place))
    if named is None:
        return None
    span = named[0].span
    path = Path(span.file)
    return types.Location(uri_of(path), opened.lines(path).range_of(span))


def _said(text: str, where: types.Range) -> types.Hover:
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), where)


def _word(text: str, offset: int) -> tuple[int, int]:
    """The key around an offset: letters, digits and underscores."""
    start = end = offset
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return start, end
