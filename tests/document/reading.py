"""What the tests of this area share."""

from regdsl.diagnostics import Diagnostic, Span
from regdsl.document import Document, parse, to_python

__all__ = ["codes", "document", "one", "under", "value"]


def document(text: str, file: str = "a.yaml") -> Document:
    """Parse a text that must have nothing wrong in it."""
    parsed = parse(text.encode(), file)
    assert parsed.diagnostics == ()
    assert parsed.document is not None
    return parsed.document


def value(text: str, file: str = "a.yaml") -> object:
    """Parse a good text to plain Python."""
    return to_python(document(text, file).root)


def codes(text: str | bytes, file: str = "a.yaml") -> list[str]:
    """Return the slugs of what is found in a text."""
    data = text.encode() if isinstance(text, str) else text
    return [found.kind.slug for found in parse(data, file).diagnostics]


def one(text: str | bytes, file: str = "a.yaml") -> Diagnostic:
    """Return the one thing that is found in a text, which then has no document if it is an error."""
    parsed = parse(text.encode() if isinstance(text, str) else text, file)
    (found,) = parsed.diagnostics
    assert (parsed.document is None) == (found.severity == "error")
    return found


def under(text: str, span: Span | None) -> str:
    """Return what `span` underlines, once its lines and columns have been found to say the same as its offsets."""
    assert span is not None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for position in (span.start, span.end):
        assert 1 <= position.line <= len(lines)
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1
        if "\r" not in text:
            assert sum(len(line) + 1 for line in lines[: position.line - 1]) + position.column - 1 == position.offset
    assert 0 <= span.start.offset <= span.end.offset <= len(text)
    return text[span.start.offset : span.end.offset]
