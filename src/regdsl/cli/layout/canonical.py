"""A document in the canonical layout, and the proof that nothing was lost."""

from regdsl.cli.layout.same import same
from regdsl.cli.layout.writer import Writer
from regdsl.document import Document, Scalar, parse
from regdsl.document.comments import comments_of

__all__ = ["MeaningChanged", "canonical"]


class MeaningChanged(Exception):
    """The layout would not say the same as the file: a defect, found before anything is written."""


def canonical(document: Document) -> str:
    """Return the text of `document` in the canonical layout.

    Two spaces a level, hyphens of a list indented under their key; braces and brackets while they fit in 120 columns;
    quotes only where needed; texts over a line as blocks; pipe tables aligned; at most one blank line; keys in their
    order, every comment kept. Raises MeaningChanged when the text would be read otherwise than `document`.
    """
    if isinstance(document.root, Scalar):
        return document.text
    writer = Writer(document)
    writer.write()
    text = "\n".join(writer.lines) + "\n"
    _compare(document, text)
    return text


def _compare(document: Document, text: str) -> None:
    again = parse(text.encode(), document.file).document
    if again is None or not same(document.root, again.root):
        raise MeaningChanged
    if sorted(one.text for one in comments_of(document)) != sorted(one.text for one in comments_of(again)):
        raise MeaningChanged
