"""argparse in two languages."""

import argparse
import shutil
import textwrap
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

from regdsl.cli.argument_errors import translate
from regdsl.cli.stop import Finished, UsageProblem
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang

__all__ = ["Parser", "Reader"]

Reader = Callable[[str], Any]
"""Turns the text of an argument into its value; raises `argparse.ArgumentTypeError` with a message in one language."""

_USAGE = Bilingual("использование: ", "usage: ")
_ARGUMENTS = Bilingual("что указать", "arguments")
_OPTIONS = Bilingual("параметры", "options")
_EXAMPLES = Bilingual("примеры", "examples")
_HELP = Bilingual("показать эту справку", "show this help")
_LANG = Bilingual("язык сообщений (иначе по настройкам системы)", "language of messages (else the locale decides)")
_COLOR = Bilingual(
    "цвет: auto — только на терминале (по умолчанию)", "colour: auto is on a terminal only (the default)"
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Writes the word before the usage in the parser's language."""

    prefix = _USAGE.en

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Add the usage, its first word in the right language."""
        super().add_usage(usage, actions, groups, self.prefix if prefix is None else prefix)


class _RussianFormatter(_Formatter):
    prefix = _USAGE.ru


class Parser(argparse.ArgumentParser):
    """The arguments of one command. Raises UsageProblem where argparse would print and exit, Finished after the help.

    Every parser has `--help`, `--lang` and `--color`.
    """

    def __init__(
        self, name: str, lang: Lang, description: Bilingual, examples: tuple[str, ...] = (), width: int | None = None
    ) -> None:
        formatter = _RussianFormatter if lang == "ru" else _Formatter
        super().__init__(
            prog=f"regdsl {name}",
            description=_paragraph(description.get(lang), width),
            epilog="\n".join([f"{_EXAMPLES.get(lang)}:", *(f"  {example}" for example in examples)]) or None,
            formatter_class=partial(formatter, width=width),
            add_help=False,
            allow_abbrev=False,
        )
        self.lang = lang
        self._arguments = self.add_argument_group(_ARGUMENTS.get(lang))
        self._own_options = self.add_argument_group(_OPTIONS.get(lang))

    def argument(self, name: str, words: Bilingual, **more: Any) -> None:
        """Add a positional argument, called `name` in upper case."""
        self._arguments.add_argument(name, metavar=name.upper(), help=_escaped(words.get(self.lang)), **more)

    def option(self, flag: str, words: Bilingual, *, short: str = "", **more: Any) -> None:
        """Add an option, under a `short` name too."""
        self._own_options.add_argument(*filter(None, (short, flag)), help=_escaped(words.get(self.lang)), **more)

    def common_options(self) -> None:
        """Add the options that every command has; called last, so that they stand last in the help."""
        self.option("--lang", _LANG, choices=("ru", "en"))
        self.option("--color", _COLOR, choices=("auto", "always", "never"), default="auto")
        self._own_options.add_argument("-h", "--help", action="help", help=_HELP.get(self.lang))

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End after the help was printed."""
        raise Finished(status)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments."""
        raise UsageProblem(translate(message, self._option_string_actions))


def _paragraph(text: str, width: int | None) -> str:
    return textwrap.fill(text, (width or shutil.get_terminal_size().columns) - 2)


def _escaped(text: str) -> str:
    return text.replace("%", "%%")
