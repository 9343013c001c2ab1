"""`regdsl new`: start a regulation, or a rule of an agency's own."""

import argparse
import re
import shlex
from argparse import Namespace
from pathlib import Path

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.draft import Wanted, draft
from regdsl.cli.new_rule import new_rule
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser, Reader
from regdsl.cli.questions import ask, choose, confirm
from regdsl.cli.service_kinds import KINDS, LEVELS, ServiceKind
from regdsl.cli.stop import CannotGoOn, UsageProblem
from regdsl.cli.texts import json_text
from regdsl.cli.write_file import create_files
from regdsl.diagnostics import Bilingual

__all__ = ["NEW"]

_DESCRIPTION = Bilingual(
    "Начинает новый регламент: спрашивает, что это за услуга, и пишет NAME.yaml, дела к нему "
    "NAME.cases.yaml и перевод NAME.en.yaml. Всё проверяется и проходит сразу, дальше остаётся заменить "
    "содержание своим. `new rule NAME` начинает правило проверки: модуль, дела и пакет вокруг них. Файлы, которые "
    "уже есть, не перезаписывает.",
    "Starts a regulation: asks what kind of service it is and writes NAME.yaml, its cases "
    "NAME.cases.yaml and its translation NAME.en.yaml. They check clean and pass at once; what remains is "
    "to put the own content in. `new rule NAME` starts a rule of the linter: a module, its cases, the package around "
    "them. Files that are there already are never written over.",
)
_NAME = Bilingual(
    "имя файла латиницей без .yaml, можно с папкой", "the file's name without .yaml, a folder may stand before it"
)
_RULE = Bilingual(
    "после слова rule — имя правила, можно с папкой",
    "after the word rule: the name of a rule, a folder may stand before",
)
_PREFIX = Bilingual(
    "три буквы, с которых начинаются коды правил (по умолчанию OWN)",
    "the three letters that codes of rules begin with (default: OWN)",
)
_ONE_NAME = Bilingual(
    "имя одно: {name}; второе бывает только после слова rule", "one name only: {name}; a second one follows `rule`"
)
_NO_PREFIX = Bilingual("--prefix бывает только у правил: new rule NAME", "`--prefix` is for rules: new rule NAME")
_TEMPLATE = Bilingual("вид услуги", "the kind of service")
_TITLE = Bilingual("название услуги", "the service's title")
_LEVEL = Bilingual("чья это услуга", "whose service it is")
_YES = Bilingual("ничего не спрашивать", "ask nothing")
_BAD_NAME = Bilingual(
    "имя «{name}» не годится: нужны латинские строчные буквы, цифры и дефисы, например child-benefit",
    "the name `{name}` does not do: small Latin letters, digits and hyphens are needed, such as child-benefit",
)
_NO_TERMINAL = Bilingual(
    "спросить некого: укажите `--template` ({kinds}) и `--yes`",
    "nobody is there to ask: add `--template` ({kinds}) and `--yes`",
)
_NO_QUESTIONS = Bilingual(
    "с `--format json` вопросов не задают: укажите `--template` и `--yes`",
    "`--format json` asks no questions: add `--template` and `--yes`",
)
_WHICH = Bilingual("Что это за услуга?", "What kind of service is it?")
_ASK_TITLE = Bilingual("Как она называется?", "What is it called?")
_WHOSE = Bilingual("Чья она?", "Whose is it?")
_ENGLISH = Bilingual("Нужен английский перевод рядом?", "Is an English translation to lie beside it?")
_NO_FOLDER = Bilingual("нет папки {folder}", "there is no folder {folder}")
_MAKE_FOLDER = Bilingual("создайте её или назовите другую", "make it or name another")
_WRITTEN = Bilingual("записано: {file}", "written: {file}")
_NEXT = Bilingual("дальше:", "next:")
_FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _arguments(parser: Parser) -> None:
    parser.argument("name", _NAME, type=_path(parser))
    parser.argument("rule", _RULE, nargs="?")
    parser.option("--template", _TEMPLATE, choices=tuple(kind.name for kind in KINDS))
    parser.option("--title", _TITLE, metavar="TITLE")
    parser.option("--level", _LEVEL, choices=tuple(level for level, _ in LEVELS))
    parser.option("--prefix", _PREFIX, metavar="ABC")
    parser.option("--yes", _YES, action="store_true")
    add_format(parser)


def _path(parser: Parser) -> Reader:
    def read(text: str) -> Path:
        path = Path(text.removesuffix(".yaml"))
        if not _FORM.fullmatch(path.name):
            raise argparse.ArgumentTypeError(_BAD_NAME.get(parser.lang).format(name=path.name))
        return path

    return read


def _run(options: Namespace, console: Console) -> int:
    path: Path = options.name
    if options.rule is not None:
        if str(path) != "rule":
            raise UsageProblem(_filled(_ONE_NAME, options.rule))
        return new_rule(options, console)
    if options.prefix is not None:
        raise UsageProblem(_NO_PREFIX)
    if not path.parent.is_dir():
        folder = str(path.parent)
        raise CannotGoOn(
            Bilingual(_NO_FOLDER.ru.format(folder=folder), _NO_FOLDER.en.format(folder=folder)), _MAKE_FOLDER
        )
    wanted = _without_questions(options) if options.yes else _with_questions(options, console)
    contents = {path.parent / name: content for name, content in draft(wanted).items()}
    create_files(contents)
    regulation = shlex.quote(str(path.parent / f"{path.name}.yaml"))
    then = [f"regdsl check {regulation}", f"regdsl test {regulation}"]
    if console.as_json:
        console.write(json_text({"written": [str(file) for file in contents], "next": then}))
        return 0
    for file in contents:
        console.say(console.fill(_WRITTEN, file=file))
    console.say(f"{console.tell(_NEXT)} {' && '.join(then)}")
    return 0


def _filled(words: Bilingual, name: str) -> Bilingual:
    return Bilingual(words.ru.format(name=name), words.en.format(name=name))


def _without_questions(options: Namespace) -> Wanted:
    if options.template is None:
        raise UsageProblem(_lacks_template())
    kind = next(kind for kind in KINDS if kind.name == options.template)
    return _wanted(options, kind, options.title or kind.title.ru, options.level or kind.level, english=True)


def _with_questions(options: Namespace, console: Console) -> Wanted:
    import sys

    from regdsl.cli.console import is_terminal

    if console.as_json:
        raise UsageProblem(_NO_QUESTIONS)
    if not is_terminal(sys.stdin):
        raise UsageProblem(_lacks_template())
    if options.template is None:
        kind = KINDS[choose(console.tell(_WHICH), [console.tell(kind.what) for kind in KINDS], 0, console)]
    else:
        kind = next(kind for kind in KINDS if kind.name == options.template)
    title = options.title or ask(console.tell(_ASK_TITLE), kind.title.ru, console)
    level = options.level
    if level is None:
        names = [level for level, _ in LEVELS]
        words = [console.tell(words) for _, words in LEVELS]
        level = names[choose(console.tell(_WHOSE), words, names.index(kind.level), console)]
    return _wanted(options, kind, title, level, english=confirm(console.tell(_ENGLISH), True, console))


def _wanted(options: Namespace, kind: ServiceKind, title: str, level: str, *, english: bool) -> Wanted:
    plain = " ".join("".join(char for char in title if char.isprintable()).split()) or kind.title.ru
    return Wanted(kind.name, options.name.name, plain, kind.title.en, level, english)


def _lacks_template() -> Bilingual:
    kinds = ", ".join(kind.name for kind in KINDS)
    return Bilingual(_NO_TERMINAL.ru.format(kinds=kinds), _NO_TERMINAL.en.format(kinds=kinds))


NEW = Command(
    _DESCRIPTION,
    _arguments,
    (
        "regdsl new child-benefit",
        "regdsl new child-benefit --template benefit --yes",
        "regdsl new rule short-remedy --prefix PRM",
    ),
    _run,
)
