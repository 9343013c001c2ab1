"""What would change in a file, line by line."""

import os
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from regdsl.cli.console import Console
from regdsl.report.paint import Role

__all__ = ["unified"]

_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_ROLES = {"+": Role.HELP, "-": Role.ERROR, "@": Role.FRAME}


def unified(path: str | Path, before: str, after: str, console: Console) -> Iterator[str]:
    """The lines of a unified diff, as `git apply` reads them, painted for a terminal."""
    name = Path(path).as_posix().lstrip("/")
    old, new = _quoted(f"a/{name}"), _quoted(f"b/{name}")
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), old, new)
    for line in lines:
        role = _ROLES.get(line[:1])
        text = line.rstrip("\r\n")
        yield (console.paint(role, text) if role else text) + "\n"


def _quoted(name: str) -> str:
    """A name as git writes it: with what could not stand on a line escaped, in quotes."""
    if name.isprintable():
        return name
    return '"' + "".join(map(_escaped, name)) + '"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    return char if char.isprintable() else "".join(f"\\{byte:03o}" for byte in os.fsencode(char))
