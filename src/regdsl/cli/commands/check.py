"""`regdsl check`: parse and check files."""

from argparse import Namespace

from regdsl.api import CheckReport, check
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn
from regdsl.diagnostics import Bilingual, Severity
from regdsl.lint.profile import BASE, PROFILES
from regdsl.report import render_json, render_summary, render_text
from regdsl.report.paint import Role
from regdsl.text import plural

__all__ = ["CHECK"]

_DESCRIPTION = Bilingual(
    "Разбирает и проверяет файлы: написание, имена, типы, закрытые перечни, даты, ссылки на закон. "
    "Папка — это все файлы .yaml в ней. Завершение: 0 — замечаний нет, 1 — есть, 2 — ни одного "
    "файла не удалось прочитать.",
    "Parses and checks files: spelling, names, types, closed lists, dates, places in the law. "
    "A folder stands for all .yaml files below it. Exit status: 0 no findings, 1 findings, 2 no file "
    "could be read.",
)
_PATHS = Bilingual("файлы и папки", "files and folders")
_FAIL_ON = Bilingual(
    "с чего начинается неудача: error — с ошибок (по умолчанию), warning — и с предупреждений",
    "what makes the check fail: error is errors only (the default), warning is warnings too",
)
_PROFILE = Bilingual(
    "по правилам какой юрисдикции проверять; base (по умолчанию) — только то, что неверно при любом законе",
    "by the rules of which jurisdiction; base (the default) is what is wrong under any law only",
)
_EMPTY = Bilingual("здесь нет файлов .yaml: {paths}", "there are no .yaml files here: {paths}")
_CLEAN = Bilingual("замечаний нет", "no findings")


def _arguments(parser: Parser) -> None:
    parser.argument("path", _PATHS, nargs="+")
    add_format(parser)
    parser.option("--profile", _PROFILE, choices=PROFILES, default=BASE)
    parser.option("--fail-on", _FAIL_ON, choices=("error", "warning"), default="error")


def _run(options: Namespace, console: Console) -> int:
    report = check(options.path, profile_name=options.profile)
    if not report.sources:
        paths = ", ".join(options.path)
        raise CannotGoOn(Bilingual(_EMPTY.ru.format(paths=paths), _EMPTY.en.format(paths=paths)))
    if console.as_json:
        console.write(render_json(report.diagnostics, console.lang))
    else:
        _print(report, console)
    if report.files_read == 0:
        return 2
    failing = {Severity.ERROR, Severity.WARNING} if options.fail_on == "warning" else {Severity.ERROR}
    return int(any(one.severity in failing for one in report.diagnostics))


def _print(report: CheckReport, console: Console) -> None:
    text = render_text(report.diagnostics, report.sources, console.lang, color=console.out_colour, width=console.width)
    if text:
        console.say(text)
    for file, cost in report.costs.items():
        console.say(f"{file}: {_cost(cost, console)}")
    role = Role.ERROR if report.errors else Role.HELP
    found = render_summary(report.diagnostics, console.lang) if report.diagnostics else console.tell(_CLEAN)
    console.say(f"{_files(report.files_read, console)}: {console.paint(role, found)}")


def _cost(cost: int, console: Console) -> str:
    """Say how many operations one decision takes at most: known before any application is seen."""
    if console.lang == "en":
        return f"a decision takes at most {cost} step{'' if cost == 1 else 's'}"
    return f"решение занимает не больше {cost} {plural(cost, 'шага', 'шагов', 'шагов')}"


def _files(count: int, console: Console) -> str:
    if console.lang == "en":
        return f"{count} file{'' if count == 1 else 's'} read"
    return f"прочитано файлов: {count}"


CHECK = Command(
    _DESCRIPTION,
    _arguments,
    ("regdsl check examples", "regdsl check услуга.yaml --format json --fail-on warning"),
    _run,
)
