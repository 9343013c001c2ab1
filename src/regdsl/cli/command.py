"""What a command is."""

from argparse import Namespace
from collections.abc import Callable

from msgspec import Struct

from regdsl.cli.console import Console
from regdsl.cli.parser import Parser
from regdsl.diagnostics import Bilingual

__all__ = ["Command"]


class Command(Struct, frozen=True):
    """A command: what it does, its arguments, examples of its use, and the function that does it.

    `run` returns the exit status; it may raise UsageProblem and CannotGoOn (status 2).
    """

    description: Bilingual
    arguments: Callable[[Parser], None]
    examples: tuple[str, ...]
    run: Callable[[Namespace, Console], int]
