"""How files are named where other programs read the findings."""

import os
from pathlib import PurePath
from urllib.parse import quote

__all__ = ["uri"]


def uri(file: str) -> str:
    """The path as a relative or `file:` reference of RFC 3986; letters beyond ASCII, and bytes
    that are no letters, are percent-encoded."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
