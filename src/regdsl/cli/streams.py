"""The streams of the process, made fit for Russian text whatever the locale."""

import io
import os
import sys
from typing import TextIO

__all__ = ["give_up_output", "use_utf8"]


def use_utf8() -> None:
    """Make the standard streams UTF-8: a C locale must not turn a decision into an error. A character that is no text
    (half of a file's name in another encoding) is printed as an escape. A stream that was closed leads nowhere."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def give_up_output() -> None:
    """Let what is still buffered go nowhere: its reader has left, and Python would complain at its end."""
    for stream in (sys.stdout, sys.stderr):
        _to_nowhere(stream)


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")


def _to_nowhere(stream: TextIO) -> None:
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):  # Not a stream of the process: it was replaced.
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
