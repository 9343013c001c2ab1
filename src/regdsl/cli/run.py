"""One run of the command line: which command, in which language, and how it ends."""

import os
import sys
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import pairwise
from typing import NamedTuple

from regdsl.cli.command import Command
from regdsl.cli.console import Console, open_console
from regdsl.cli.overview import overview
from regdsl.cli.parser import Parser
from regdsl.cli.registry import ENTRIES, Entry
from regdsl.cli.stop import INTERRUPTED, CannotGoOn, Finished, UsageProblem
from regdsl.cli.streams import give_up_output, use_utf8
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.text.lang import detect_lang
from regdsl.text.os_reasons import os_reason

__all__ = ["command_parser", "run"]

_UNUSABLE = 2
_NO_READER = 141

_VALUED = ("--lang", "--color")
_ALONE = ("--version", "-V", "--help", "-h")
_ERROR = Bilingual("ошибка", "error")
_HINT = Bilingual("помощь", "help")
_SEE = Bilingual("что и как указать, покажет `{command} --help`", "`{command} --help` shows what to write")
_NO_COMMAND = Bilingual("нет команды `{name}`", "there is no command `{name}`")
_DID_YOU_MEAN = Bilingual("; возможно, имелось в виду `{near}`", "; did you mean `{near}`")
_OPTION_FIRST = Bilingual(
    "`{option}` нельзя указать до команды: сначала команда, потом её параметры",
    "`{option}` cannot stand before the command: first the command, then its options",
)
_NUL = Bilingual(
    "в параметре есть нулевой символ (U+0000): ни имени файла, ни значения с ним не бывает",
    "an argument holds the character U+0000: there is no file name and no value with it",
)
_NOT_WRITTEN = Bilingual("вывод не удалось записать: {reason}", "the output could not be written: {reason}")
_NOT_USED = Bilingual("файл {file} недоступен: {reason}", "the file {file} cannot be used: {reason}")
_BUG = Bilingual(
    "внутренняя ошибка regdsl ({error}): это ошибка программы, а не вашего файла",
    "internal error of regdsl ({error}): a defect of the program, not of your file",
)
_BUG_HINT = Bilingual(
    "сообщите о ней авторам; подробности покажет переменная окружения REGDSL_TRACEBACK=1",
    "tell the authors; the environment variable REGDSL_TRACEBACK=1 shows the details",
)


class _Called(NamedTuple):
    """The command line cut up: what stands before the command, its name, what stands after."""

    before: list[str]
    name: str | None
    after: list[str]


def run(arguments: Sequence[str]) -> int:
    """Run the command line `arguments` and return the exit status; nothing is raised for bad input."""
    use_utf8()
    lang = _language(arguments)
    try:
        status = _dispatch(_cut(arguments), lang)
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        give_up_output()
        return _NO_READER
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        reason = os_reason(error)
        if error.filename is not None:  # what is written to has no name
            return _complain(lang, "regdsl", _fill(_NOT_USED, file=str(error.filename), reason=reason), None)
        return _complain(lang, "regdsl", _fill(_NOT_WRITTEN, reason=reason), None)
    except Exception as error:  # The last resort: a defect of ours is no traceback for a lawyer.
        if os.environ.get("REGDSL_TRACEBACK"):
            traceback.print_exc()
        return _complain(lang, "regdsl", _fill(_BUG, error=type(error).__name__), _BUG_HINT)
    return status


def command_parser(entry: Entry, command: Command, lang: Lang, width: int | None = None) -> Parser:
    """Return the parser of the arguments of one command; its help is `width` columns wide, else as the terminal."""
    parser = Parser(entry.name, lang, command.description, command.examples, width)
    command.arguments(parser)
    parser.common_options()
    return parser


def _dispatch(called: _Called, lang: Lang) -> int:
    if any("\0" in one for one in (*called.before, called.name or "", *called.after)):
        return _complain(lang, "regdsl", _NUL, _fill(_SEE, command="regdsl"))
    if stray := next((one for one in called.before if _is_stray(one)), None):
        return _complain(lang, "regdsl", _fill(_OPTION_FIRST, option=stray), _fill(_SEE, command="regdsl"))
    if called.name is None:
        return _without_command(called.before, lang)
    entry = next((one for one in ENTRIES if one.name == called.name), None)
    if entry is None:
        return _complain(lang, "regdsl", _no_command(called.name), _fill(_SEE, command="regdsl"))
    command = entry.load()
    parser = command_parser(entry, command, lang)
    see = _fill(_SEE, command=parser.prog)
    try:
        options = parser.parse_args([*called.before, *called.after])
        console = open_console(lang, options.color, getattr(options, "format", "text") == "json")
        return command.run(options, console)
    except Finished as finished:
        return finished.status
    except UsageProblem as problem:
        return _complain(lang, parser.prog, problem.message, see)
    except CannotGoOn as end:
        return _complain(lang, parser.prog, end.message, end.hint)


def _without_command(before: list[str], lang: Lang) -> int:
    if "--version" in before or "-V" in before:
        from regdsl.version import __version__

        print(f"regdsl {__version__}")
        return 0
    if "--help" in before or "-h" in before:
        print(overview(ENTRIES, lang))
        return 0
    print(overview(ENTRIES, lang), file=sys.stderr)
    return _UNUSABLE


def _is_stray(argument: str) -> bool:
    """Whether an argument before the command is an option that only commands have."""
    return argument.startswith("-") and argument.partition("=")[0] not in (*_VALUED, *_ALONE)


def _cut(arguments: Sequence[str]) -> _Called:
    """Find the command: the first argument that is neither an option nor the value of one."""
    skip = False
    for index, argument in enumerate(arguments):
        if skip:
            skip = False
        elif not argument.startswith("-"):
            return _Called(list(arguments[:index]), argument, list(arguments[index + 1 :]))
        else:
            skip = argument in _VALUED
    return _Called(list(arguments), None, [])


def _language(arguments: Sequence[str]) -> Lang:
    """Return the language asked for by `--lang`, before anything is parsed; else that of the locale."""
    asked = [one.partition("=")[2] for one in arguments if one.startswith("--lang=")]
    asked += [value for flag, value in pairwise(arguments) if flag == "--lang"]
    if "en" in asked:
        return "en"
    return "ru" if "ru" in asked else detect_lang(os.environ)


def _no_command(name: str) -> Bilingual:
    near = get_close_matches(name, [entry.name for entry in ENTRIES], n=1, cutoff=0.5)
    words = _fill(_NO_COMMAND, name=name)
    more = _fill(_DID_YOU_MEAN, near=near[0]) if near else Bilingual("", "")
    return Bilingual(words.ru + more.ru, words.en + more.en)


def _fill(words: Bilingual, **values: str | Bilingual) -> Bilingual:
    def filled(lang: Lang) -> str:
        own = {name: value if isinstance(value, str) else value.get(lang) for name, value in values.items()}
        return words.get(lang).format_map(own)

    return Bilingual(filled("ru"), filled("en"))


def _complain(lang: Lang, who: str, message: Bilingual, hint: Bilingual | None) -> int:
    """Say in one line what is wrong, in another what to do; return the status for it."""
    console: Console = open_console(lang, "auto")
    console.complain(f"{who}: {console.tell(_ERROR)}: {one_line(console.tell(message))}")
    if hint is not None:
        console.complain(f" {console.tell(_HINT)}: {one_line(console.tell(hint))}")
    return _UNUSABLE
