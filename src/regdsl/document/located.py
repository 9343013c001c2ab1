"""Building positions and nodes at speed.

The constructor of a frozen dataclass goes through `object.__setattr__` by name; writing to the slots directly takes
half the time, which matters where a file has ten thousand values. Only the parsers use it.
"""

from collections.abc import Callable
from typing import Any, Final, Protocol, cast

from regdsl.diagnostics import Position, Span
from regdsl.document.tree import Scalar, ScalarStyle, ScalarValue

__all__ = ["Mark", "position", "scalar", "span"]


class Mark(Protocol):
    """A place as PyYAML gives it, all three counted from zero."""

    line: int
    column: int
    index: int


def _setter(owner: type, name: str) -> Callable[[object, object], None]:
    return cast(Callable[[object, object], None], cast(Any, owner).__dict__[name].__set__)


_new: Final = object.__new__
_line, _column, _offset = (_setter(Position, name) for name in ("line", "column", "offset"))
_file, _start, _end = (_setter(Span, name) for name in ("file", "start", "end"))
_span, _text, _value, _style = (_setter(Scalar, name) for name in ("span", "text", "value", "style"))


def position(line: int, column: int, offset: int) -> Position:
    """Return the position; the same as its constructor."""
    made = _new(Position)
    _line(made, line)
    _column(made, column)
    _offset(made, offset)
    return made


def span(file: str, start: Mark, end: Mark) -> Span:
    """Return the span between two marks."""
    first, last, made = _new(Position), _new(Position), _new(Span)
    _line(first, start.line + 1)
    _column(first, start.column + 1)
    _offset(first, start.index)
    _line(last, end.line + 1)
    _column(last, end.column + 1)
    _offset(last, end.index)
    _file(made, file)
    _start(made, first)
    _end(made, last)
    return made


def scalar(place: Span, text: str, value: ScalarValue, style: ScalarStyle) -> Scalar:
    """Return the scalar; the same as its constructor."""
    made = _new(Scalar)
    _span(made, place)
    _text(made, text)
    _value(made, value)
    _style(made, style)
    return made
