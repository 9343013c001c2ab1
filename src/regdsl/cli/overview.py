"""What `regdsl --help` says."""

from collections.abc import Iterable

from regdsl.cli.registry import Entry
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang

__all__ = ["overview"]

_ABOUT = Bilingual(
    "regdsl — язык, на котором закон одной услуги записан так, что его исполняет машина",
    "regdsl: the language in which the law of one public service is written so that a machine can execute it",
)
_USAGE = Bilingual("использование: regdsl КОМАНДА ...", "usage: regdsl COMMAND ...")
_COMMANDS = Bilingual("команды", "commands")
_OPTIONS = Bilingual("параметры", "options")
_FLAGS = (
    ("--lang ru|en", Bilingual("язык сообщений (иначе по настройкам системы)", "language of messages")),
    ("--color auto|always|never", Bilingual("цвет", "colour")),
    ("--version", Bilingual("показать версию", "show the version")),
    ("--help", Bilingual("показать справку; `regdsl КОМАНДА --help` — о команде", "show this help, or a command's")),
)
_STATUS = Bilingual(
    "завершение: 0 — всё в порядке (`decide` — любой исход), 1 — есть замечания или не прошли дела,\n"
    "2 — неверный вызов или негодные файлы",
    "exit status: 0 fine (`decide`: any outcome), 1 findings or failed cases, 2 wrong usage or unusable files",
)


def overview(entries: Iterable[Entry], lang: Lang) -> str:
    """Return the help of the whole command line, without a newline at the end."""
    lines = [_ABOUT.get(lang), "", _USAGE.get(lang), "", f"{_COMMANDS.get(lang)}:"]
    lines += [f"  {entry.name:<10}{entry.summary.get(lang)}" for entry in entries]
    lines += ["", f"{_OPTIONS.get(lang)}:"]
    lines += [f"  {flag:<28}{words.get(lang)}" for flag, words in _FLAGS]
    return "\n".join([*lines, "", _STATUS.get(lang)])
