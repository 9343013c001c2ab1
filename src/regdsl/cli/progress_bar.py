"""How far a long check has come, on a terminal."""

import time
from typing import Final, TextIO

from msgspec import Struct, field

from regdsl.cli.console import Console, is_terminal
from regdsl.diagnostics import Bilingual

__all__ = ["ProgressBar"]

_PATIENCE: Final = 1.0
"""Seconds that nobody needs to be told about."""
_BEAT: Final = 0.1
_WIDTH: Final = 30
_WORDS: Final = Bilingual("проверено {done} из {total}", "{done} of {total} checked")


def _now() -> float:
    return time.monotonic()


class ProgressBar(Struct):
    """A line that is written over and over; nothing where the stream of errors is no terminal, or all is done soon."""

    console: Console
    _started: float = field(default_factory=_now)
    _told: float = 0.0
    _length: int = 0

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` files have been checked."""
        now = _now()
        if not is_terminal(self._stream) or now - self._started < _PATIENCE:
            return
        if now - self._told < _BEAT and done < total:
            return
        self._told = now
        full = done * _WIDTH // total if total else _WIDTH
        words = self.console.tell(_WORDS).format(done=done, total=total)
        line = f"[{'#' * full}{'-' * (_WIDTH - full)}] {words}"
        self._write(line)

    def clear(self) -> None:
        """Take the line away: what comes next is what was asked for."""
        if self._length:
            self._write("")
            self._stream.write("\r")
            self._stream.flush()

    @property
    def _stream(self) -> TextIO:
        return self.console.err

    def _write(self, line: str) -> None:
        self._stream.write("\r" + line.ljust(self._length))
        self._stream.flush()
        self._length = len(line)
