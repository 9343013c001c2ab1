"""What the commands that prove have in common: the solver, and its limits."""

import argparse
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn
from regdsl.diagnostics import Bilingual

if TYPE_CHECKING:
    from regdsl.verify.solving import Limits

__all__ = ["add_limits", "limits_of", "need_solver"]

_TIMEOUT = Bilingual("сколько секунд на одно утверждение (10)", "how many seconds for one claim (10)")
_MEMORY = Bilingual("сколько мегабайт памяти (2048)", "how many megabytes of memory (2048)")
_ITEMS = Bilingual("сколько элементов списка записей рассмотреть (3)", "how many elements of a list of records (3)")
_NO_SOLVER = Bilingual("для доказательств нужен пакет z3-solver", "proofs need the package z3-solver")
_INSTALL = Bilingual("установите его: pip install 'regdsl[verify]'", "install it: pip install 'regdsl[verify]'")
_POSITIVE = Bilingual("нужно число больше нуля, а не «{text}»", "a number above zero is needed, not `{text}`")


def add_limits(parser: Parser) -> None:
    """Add `--timeout`, `--memory` and `--items`."""
    parser.option("--timeout", _TIMEOUT, metavar="SECONDS", type=_above_zero(parser, float), default=10.0)
    parser.option("--memory", _MEMORY, metavar="MB", type=_above_zero(parser, int), default=2048)
    parser.option("--items", _ITEMS, metavar="N", type=_above_zero(parser, int), default=3)


def limits_of(options: Namespace) -> "Limits":
    """The limits of one claim that were asked for."""
    from regdsl.verify.solving import Limits

    return Limits(options.timeout, int(options.memory))


def need_solver() -> None:
    """Say that the solver is missing, before anything is begun: it is an extra. Raises CannotGoOn."""
    try:
        import z3  # noqa: F401
    except ModuleNotFoundError as error:
        raise CannotGoOn(_NO_SOLVER, _INSTALL) from error


def _above_zero(parser: Parser, kind: type[int] | type[float]) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = 0
        if not 0 < value < 1_000_000:
            raise argparse.ArgumentTypeError(_POSITIVE.get(parser.lang).format(text=text))
        return value

    return read
