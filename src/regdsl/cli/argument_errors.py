"""What argparse says of wrong arguments, in both languages."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from regdsl.diagnostics import Bilingual

__all__ = ["translate"]

# argparse has no catalogue to be given: its sentences are known by their form, and an unknown one stays as it is.
_FORMS: Final = (
    (
        re.compile(r"the following arguments are required: (?P<names>.*)", re.DOTALL),
        Bilingual("не указано: {names}", "missing: {names}"),
    ),
    (
        re.compile(r"argument (?P<name>.*?): expected (?:one|at least one) argument"),
        Bilingual("после `{name}` не указано значение", "`{name}` lacks its value"),
    ),
    (
        re.compile(r"argument (?P<name>.*?): invalid choice: '?(?P<value>.*?)'? \(choose from (?P<options>.*)\)", re.S),
        Bilingual("`{name}` не может быть `{value}`: возможно {options}", "`{name}` cannot be `{value}`: {options}"),
    ),
    (
        re.compile(r"argument (?P<name>.*?): ignored explicit argument '(?P<value>.*)'", re.DOTALL),
        Bilingual("`{name}` пишут без значения, а не `{value}`", "`{name}` takes no value such as `{value}`"),
    ),
    (
        re.compile(r"argument (?P<name>.*?): not allowed with argument (?P<other>.*)"),
        Bilingual("`{name}` и `{other}` исключают друг друга", "`{name}` and `{other}` exclude each other"),
    ),
    (
        re.compile(r"argument (?P<name>.*?): (?P<rest>.*)", re.DOTALL),
        Bilingual("`{name}`: {rest}", "`{name}`: {rest}"),
    ),
)
_UNRECOGNISED: Final = "unrecognized arguments: "


def translate(message: str, options: Iterable[str]) -> Bilingual:
    """Return argparse's `message` in both languages; of an unknown option, the nearest of `options`."""
    if message.startswith(_UNRECOGNISED):
        return _unknown(message.removeprefix(_UNRECOGNISED), options)
    for form, words in _FORMS:
        if match := form.fullmatch(message):
            values = {name: text.replace("', '", ", ").strip("'") for name, text in match.groupdict().items()}
            return Bilingual(words.ru.format_map(values), words.en.format_map(values))
    return Bilingual(message, message)


def _unknown(arguments: str, options: Iterable[str]) -> Bilingual:
    first = arguments.partition(" ")[0]
    if first.startswith("-"):
        near = get_close_matches(first.partition("=")[0], list(options), n=1, cutoff=0.6)
        if near:
            return Bilingual(
                f"нет параметра `{first}`; возможно, имелось в виду `{near[0]}`",
                f"there is no option `{first}`; did you mean `{near[0]}`",
            )
        return Bilingual(f"нет параметра `{first}`", f"there is no option `{first}`")
    return Bilingual(f"лишнее: `{arguments}`", f"superfluous: `{arguments}`")
