"""What would change in a file, line by line."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from regdsl.cli.console import Console
from regdsl.report.paint import Role

__all__ = ["unified"]

_ROLES = {"+": Role.HELP, "-": Role.ERROR, "@": Role.FRAME}


def unified(path: str | Path, before: str, after: str, console: Console) -> Iterator[str]:
    """The lines of a unified diff, as `git apply` reads them, painted for a terminal."""
    name = Path(path).as_posix().lstrip("/")
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{name}", f"b/{name}")
    for line in lines:
        role = _ROLES.get(line[:1])
        text = line.rstrip("\r\n")
        yield (console.paint(role, text) if role else text) + "\n"
