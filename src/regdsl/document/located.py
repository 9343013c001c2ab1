"""Building nodes at speed.

The constructor of a frozen dataclass goes through `object.__setattr__` by name; writing to the slots directly takes
half the time, which matters where a file has ten thousand values. Only the parsers use it.
"""

from collections.abc import Callable
from typing import Any, Final, cast

from regdsl.document.places import Places
from regdsl.document.tree import Entry, Node, Scalar, ScalarStyle, ScalarValue

__all__ = ["entry", "scalar"]


def _setter(owner: type, name: str) -> Callable[[object, object], None]:
    return cast(Callable[[object, object], None], cast(Any, owner).__dict__[name].__set__)


_new: Final = object.__new__
_places, _start, _end = (_setter(Scalar, name) for name in ("places", "start", "end"))
_text, _value, _style = (_setter(Scalar, name) for name in ("text", "value", "style"))
_key, _of_key = (_setter(Entry, name) for name in ("key", "value"))


def scalar(places: Places, start: int, end: int, text: str, value: ScalarValue, style: ScalarStyle) -> Scalar:
    """Return the scalar; the same as its constructor."""
    made = _new(Scalar)
    _places(made, places)
    _start(made, start)
    _end(made, end)
    _text(made, text)
    _value(made, value)
    _style(made, style)
    return made


def entry(key: Scalar, value: Node) -> Entry:
    """Return the entry; the same as its constructor."""
    made = _new(Entry)
    _key(made, key)
    _of_key(made, value)
    return made
