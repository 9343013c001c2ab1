"""Where a command writes, in which language, and whether in colour."""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.paint import PAINTED, PLAIN, Paint

__all__ = ["Console", "is_terminal", "open_console"]

_PIPE_WIDTH = 100


class Console(Struct, frozen=True):
    """The two streams of a process with what decides how they look; `as_json` is what `--format json` asks for."""

    out: TextIO
    err: TextIO
    lang: Lang
    out_colour: bool
    err_colour: bool
    width: int
    as_json: bool = False

    @property
    def paint(self) -> Paint:
        """The colours of what is printed."""
        return PAINTED if self.out_colour else PLAIN

    @property
    def on_terminal(self) -> bool:
        """Whether a person sees what is printed at once."""
        return is_terminal(self.out)

    def say(self, text: str) -> None:
        """Print `text` with a newline."""
        self.out.write(text + "\n")

    def write(self, text: str) -> None:
        """Print `text` as it is."""
        self.out.write(text)

    def complain(self, text: str) -> None:
        """Write `text` with a newline to the stream of errors; what was printed before comes first."""
        self.out.flush()
        self.err.write(text + "\n")

    def tell(self, words: Bilingual) -> str:
        """Return `words` in the language of this console."""
        return words.get(self.lang)

    def fill(self, words: Bilingual, **values: object) -> str:
        """Return `words` with their holes filled, as one line: names of files may hold anything."""
        return one_line(words.get(self.lang).format(**values))

    def refuse(self, diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> None:
        """Say why there is nothing usable: findings as JSON where JSON was asked for, else to the stream of errors."""
        from regdsl.report import render_json, render_text

        if self.as_json:
            self.write(render_json(diagnostics, self.lang))
            return
        text = render_text(diagnostics, sources, self.lang, color=self.err_colour, width=self.width)
        self.complain(text.rstrip("\n"))


def is_terminal(stream: TextIO) -> bool:
    """Say whether `stream` is a terminal; a closed stream is none."""
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def open_console(lang: Lang, color: str, as_json: bool = False) -> Console:
    """Return the console of this process; `color` is `auto`, `always` or `never` (NO_COLOR is heeded by `auto`)."""
    width = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns
    out, err = sys.stdout, sys.stderr
    return Console(out, err, lang, _colour(out, color), _colour(err, color), width or _PIPE_WIDTH, as_json)


def _colour(stream: TextIO, color: str) -> bool:
    if color != "auto":
        return color == "always"
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and is_terminal(stream)
