"""Where each character of a scalar's content stands in the source: quotes, escapes, folding and indents undone."""

from regdsl.document.block_source import block_places
from regdsl.document.flow_source import double_places, plain_places, single_places
from regdsl.document.source_place import Place, normalised, plain_text
from regdsl.document.tree import Scalar, ScalarStyle

__all__ = ["content_places"]


def content_places(text: str, scalar: Scalar) -> list[tuple[int, int]] | None:
    """Return for each character of `scalar.text` the offsets in `text` that it was read from.

    None if the source does not read back as the content: then nobody should underline a part of it.
    """
    start, end = scalar.start, scalar.end
    if text[start:end] == scalar.text:
        return [(at, at + 1) for at in range(start, end)]
    for places in _readings(text, scalar.style, start, end):
        if plain_text(places) == scalar.text:
            return [(place.start, place.end) for place in places]
        composed = normalised(places)
        if plain_text(composed) == scalar.text:
            return [(place.start, place.end) for place in composed]
    return None


def _readings(text: str, style: ScalarStyle, start: int, end: int) -> list[list[Place]]:
    match style:
        case ScalarStyle.PLAIN:
            return [plain_places(text, start, end)]
        case ScalarStyle.SINGLE_QUOTED:
            return [single_places(text, start + 1, end - 1)]
        case ScalarStyle.DOUBLE_QUOTED:
            return [double_places(text, start + 1, end - 1)]
        case ScalarStyle.LITERAL | ScalarStyle.FOLDED:
            return block_places(text, start, folded=style is ScalarStyle.FOLDED)
