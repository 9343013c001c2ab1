"""Names that hold blanks which nobody can tell from a space: what is read aloud the same has to be the same."""

from collections.abc import Iterator
from typing import Any

from regdsl.diagnostics import Diagnostic
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.findings import ODD_BLANK
from regdsl.text import odd_blank, plain_name

__all__ = ["odd_names"]

_ID = "id"


def odd_names(document: Document, data: dict[str, Any]) -> Iterator[Diagnostic]:
    """A finding for every key and id with a blank that is not a single ordinary space, or with what is not seen."""
    for path, name, is_key in _names(data):
        odd = odd_blank(name)
        if odd is not None:
            pointer = join("", *path)
            span = document.locate_key(pointer) if is_key else document.locate(pointer)
            yield Diagnostic(ODD_BLANK, span, pointer, {"name": plain_name(name), "odd": odd})


def _names(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str, bool]]:
    """Every key and every id with its path, and whether it is a key."""
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    for token, value in entries:
        here = (*path, token)
        if isinstance(token, str):
            yield here, token, True
        if isinstance(value, dict | list):
            yield from _names(value, here)
        elif token == _ID and isinstance(value, str):
            yield here, value, False
