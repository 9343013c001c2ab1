"""`regdsl term`: when a term ends, day by day."""

from argparse import Namespace
from datetime import date
from difflib import get_close_matches

from regdsl.api import ApplicationError, RegulationSet
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.loading import open_versions
from regdsl.cli.options import add_format, day_or_moment
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn, UsageProblem
from regdsl.cli.term_view import print_links
from regdsl.cli.terms import Asked, NoSuchTerm, Undetermined, links
from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual

__all__ = ["TERM"]

_DESCRIPTION = Bilingual(
    "Считает срок день за днём: какие дни считаются, какие нет и почему. Если срок начинается с "
    "окончания другого срока, считает их один за другим. Завершение 1 — календарь нужного года ещё "
    "не опубликован.",
    "Counts a term day by day: which days count, which do not and why. A term that starts at the end "
    "of another is counted after it. Exit status 1: the calendar of a year it needs is not published.",
)
_REG = Bilingual("файл регламента или папка с его версиями", "the regulation's file, or a folder of its versions")
_TERM = Bilingual("имя срока", "the term's name")
_FROM = Bilingual(
    "день события, с которого идёт отсчёт (2026-03-16), для часов и время (2026-03-16T10:00)",
    "the day of the event that starts the count (2026-03-16); for hours, the moment (2026-03-16T10:00)",
)
_CHANNEL = Bilingual(
    "канал подачи, если от него зависит длительность", "the channel of filing, if the length depends on it"
)
_VARIANT = Bilingual("вариант, если от него зависит длительность", "the variant, if the length depends on it")


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG)
    parser.argument("term", _TERM)
    parser.option("--from", _FROM, metavar="DATE", dest="start", type=day_or_moment(parser), required=True)
    parser.option("--channel", _CHANNEL, metavar="C")
    parser.option("--variant", _VARIANT, metavar="V")
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    program = _program(options.reg, options.start, console)
    if program is None:
        return 2
    _known(options.channel, program.channels, Bilingual("канала", "channel"))
    _known(options.variant, [one.id for one in program.variants if one.id], Bilingual("варианта", "variant"))
    asked = Asked(options.start, options.channel, options.variant)
    try:
        found = links(program, options.term, asked)
    except NoSuchTerm as error:
        raise _no_such("срока", "term", error.name, [one.id for one in program.terms]) from error
    except Undetermined as error:
        names = ", ".join(f"`{one}`" for one in error.variants)
        raise UsageProblem(
            Bilingual(
                f"длительность зависит от варианта, укажите `--variant`: {names}",
                f"the length depends on the variant, add `--variant`: {names}",
            )
        ) from error
    return print_links(found, program, console)


def _program(path: str, start: date, console: Console) -> Program | None:
    versions = open_versions(path, console)
    if isinstance(versions, RegulationSet):
        try:
            return versions.at(date(start.year, start.month, start.day)).program
        except ApplicationError as error:
            console.refuse(error.diagnostics, error.sources)
            return None
    return None if versions is None else versions.program


def _known(name: str | None, names: list[str] | tuple[str, ...], what: Bilingual) -> None:
    if name is not None and name not in names:
        raise _no_such(what.ru, what.en, name, list(names))


def _no_such(what_ru: str, what_en: str, name: str, names: list[str]) -> CannotGoOn:
    near = get_close_matches(name, names, n=1, cutoff=0.5)
    all_names = ", ".join(f"`{one}`" for one in names) or "—"
    hint = (
        Bilingual(f"возможно, имелось в виду `{near[0]}`", f"did you mean `{near[0]}`")
        if near
        else Bilingual(f"есть: {all_names}", f"there are: {all_names}")
    )
    return CannotGoOn(
        Bilingual(f"в регламенте нет {what_ru} `{name}`", f"the regulation has no {what_en} `{name}`"), hint
    )


TERM = Command(
    _DESCRIPTION,
    _arguments,
    (
        "regdsl term услуга.yaml решение --from 2026-02-27",
        "regdsl term услуга.yaml решение --from 2026-02-27 --channel mfc",
    ),
    _run,
)
