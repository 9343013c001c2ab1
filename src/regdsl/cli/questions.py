"""Questions put to a person at a terminal."""

from collections.abc import Sequence

from regdsl.cli.console import Console
from regdsl.cli.stop import CannotGoOn
from regdsl.diagnostics import Bilingual

__all__ = ["ask", "choose", "confirm"]

_ENDED = Bilingual("ответа нет, ничего не записано", "no answer, nothing was written")
_NUMBER = Bilingual("ответьте числом от 1 до {count}", "answer with a number from 1 to {count}")
_YES = frozenset({"y", "yes", "д", "да"})
_NO = frozenset({"n", "no", "н", "нет"})
_YES_NO = Bilingual("да/нет", "yes/no")
_WORDS = {True: Bilingual("да", "yes"), False: Bilingual("нет", "no")}


def ask(question: str, default: str, console: Console) -> str:
    """Ask for a line of text; an empty answer is `default`. Raises CannotGoOn when the input ends."""
    console.write(f"{question} [{default}]: ")
    console.out.flush()
    try:
        answer = input()
    except (EOFError, UnicodeDecodeError) as error:
        console.say("")
        raise CannotGoOn(_ENDED) from error
    return " ".join(answer.split()) or default


def choose(question: str, options: Sequence[str], default: int, console: Console) -> int:
    """Ask which of `options`; return its index. Asks again until the answer is one of them."""
    console.say(question)
    for number, option in enumerate(options, 1):
        console.say(f"  {number}. {option}")
    while True:
        answer = ask("", str(default + 1), console)
        if answer.isdecimal() and 1 <= int(answer) <= len(options):
            return int(answer) - 1
        console.say(console.tell(_NUMBER).format(count=len(options)))


def confirm(question: str, default: bool, console: Console) -> bool:
    """Ask for a yes or a no. Asks again until the answer is one."""
    while True:
        answer = ask(f"{question} ({console.tell(_YES_NO)})", console.tell(_WORDS[default]), console).lower()
        if answer in _YES | _NO:
            return answer in _YES
