"""What commands that ask the solver share: that it is there, and how much it may take."""

import argparse
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn
from regdsl.diagnostics import Bilingual

if TYPE_CHECKING:
    from regdsl.verify.solving import Limits

__all__ = ["above_zero", "add_limits", "limits_of", "need_solver"]

_TIMEOUT = Bilingual("сколько секунд на один ответ (10)", "how many seconds for one answer (10)")
_MEMORY = Bilingual("сколько мегабайт памяти (2048)", "how many megabytes of memory (2048)")
_NO_SOLVER = Bilingual("для доказательств нужен пакет z3-solver", "proofs need the package z3-solver")
_INSTALL = Bilingual("установите его: pip install 'regdsl[verify]'", "install it: pip install 'regdsl[verify]'")
_POSITIVE = Bilingual("нужно число больше нуля, а не «{text}»", "a number above zero is needed, not `{text}`")


def need_solver() -> None:
    """Raise CannotGoOn where the extra that has the solver is not installed: before anything else is begun."""
    try:
        import z3  # noqa: F401  # whether it is there is all that is asked
    except ModuleNotFoundError as error:
        raise CannotGoOn(_NO_SOLVER, _INSTALL) from error


def add_limits(parser: Parser) -> None:
    """Add `--timeout` and `--memory`."""
    parser.option("--timeout", _TIMEOUT, metavar="SECONDS", type=above_zero(parser, float), default=10.0)
    parser.option("--memory", _MEMORY, metavar="MB", type=above_zero(parser, int), default=2048)


def limits_of(options: Namespace) -> "Limits":
    """The limits that were asked for."""
    from regdsl.verify.solving import Limits

    return Limits(options.timeout, int(options.memory))


def above_zero(parser: Parser, kind: type[int] | type[float]) -> Callable[[str], float]:
    """Return the reader of a number above zero."""

    def read(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = 0
        if not 0 < value < 1_000_000:
            raise argparse.ArgumentTypeError(_POSITIVE.get(parser.lang).format(text=text))
        return value

    return read
