"""Canonical JSON (RFC 8785): one value, one run of bytes, whoever writes it.

Only what the scheme holds without loss is taken: texts, whole numbers that a binary double holds exactly, true, false,
null, lists and records. A decimal is written as a text by whoever calls.
"""

from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring
from typing import Final

from regdsl.document.limits import MAX_DEPTH
from regdsl.document.pointer import join

__all__ = ["MAX_WHOLE", "NotCanonical", "canonical"]

MAX_WHOLE: Final = 2**53 - 1
"""The largest whole number that every reader of JSON keeps (RFC 8785, appendix D; RFC 7493, section 2.2)."""


class NotCanonical(ValueError):
    """A value that canonical JSON cannot hold; `pointer` says where it stands."""

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


def canonical(value: object) -> bytes:
    """Return the canonical JSON of `value`. Raises NotCanonical for a number with a point, one beyond `MAX_WHOLE`, half
    of a surrogate pair, a key that is no text, too deep a nesting, or any other type."""
    try:
        return _write(value, 0).encode()
    except (TypeError, UnicodeEncodeError):
        raise NotCanonical(_fault(value, "", 0) or "") from None


def _write(value: object, depth: int) -> str:
    """Write `value`. Raises TypeError for one that cannot be written, without saying where."""
    kind = type(value)
    if kind is str:
        return encode_basestring(value)  # type: ignore[arg-type]  # `kind` is no narrowing
    if depth > MAX_DEPTH:
        raise TypeError
    if isinstance(value, Mapping):
        below = depth + 1
        return "{" + ",".join([f"{encode_basestring(k)}:{_write(value[k], below)}" for k in _in_order(value)]) + "}"
    if kind is list or kind is tuple:
        below = depth + 1
        return "[" + ",".join([_write(item, below) for item in value]) + "]"  # type: ignore[attr-defined]  # nor here
    return _word(value)


def _word(value: object) -> str:
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if type(value) is int and -MAX_WHOLE <= value <= MAX_WHOLE:
        return str(value)
    raise TypeError


def _in_order(keys: Mapping[str, object]) -> Sequence[str]:
    """Keys in the order of their UTF-16 code units (RFC 8785, 3.2.3), which is that of code points while all of them
    fit into one unit."""
    together = "".join(keys)
    if together.isascii() or max(together) <= "\uffff":
        return sorted(keys)
    return sorted(keys, key=lambda key: key.encode("utf-16-be"))


def _fault(value: object, pointer: str, depth: int) -> str | None:
    """Return the pointer of the first value that cannot be written; None where there is none."""
    try:
        _write(value, depth).encode()
    except (TypeError, UnicodeEncodeError):
        if depth > MAX_DEPTH:
            return pointer
        entries: Sequence[tuple[object, object]] = ()
        if isinstance(value, Mapping):
            entries = tuple(value.items())
        elif isinstance(value, list | tuple):
            entries = tuple(enumerate(value))
        below = (_fault(item, join(pointer, str(key)), depth + 1) for key, item in entries)
        return next((found for found in below if found is not None), pointer)
    return None
