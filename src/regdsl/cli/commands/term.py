"""`regdsl term`: when a term ends, day by day."""

from argparse import Namespace
from datetime import date, datetime, time
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from regdsl.api import ApplicationError, RegulationSet
from regdsl.calendar import Stand, merged
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.loading import open_versions
from regdsl.cli.options import add_format, day_or_moment, days_between
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn, UsageProblem
from regdsl.cli.term_view import print_links
from regdsl.cli.terms import Asked, HoursStand, Link, NoSuchTerm, NotInVariant, Undetermined, UndeterminedChannel, links
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
_EXTEND = Bilingual("продление, с которым считать; можно несколько раз", "an extension to count with; may be repeated")
_STOOD = Bilingual(
    "когда срок стоял: день события, которое его остановило, и день возобновления (2026-03-12..2026-03-17); можно "
    "несколько раз",
    "when the clock stood: the day of the event that stopped it and that of the one that let it run on "
    "(2026-03-12..2026-03-17); may be repeated",
)


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG)
    parser.argument("term", _TERM)
    parser.option("--from", _FROM, metavar="DATE", dest="start", type=day_or_moment(parser), required=True)
    parser.option("--channel", _CHANNEL, metavar="C")
    parser.option("--variant", _VARIANT, metavar="V")
    parser.option("--extend", _EXTEND, metavar="NAME", action="append", default=[])
    parser.option("--stood", _STOOD, metavar="FROM..TO", action="append", default=[], type=days_between(parser))
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    program = _program(options.reg, options.start, console)
    if program is None:
        return 2
    _known(options.channel, program.channels, Bilingual("канала", "channel"))
    _known(options.variant, [one.id for one in program.variants if one.id], Bilingual("варианта", "variant"))
    _known_extensions(options.extend, program)
    zone = ZoneInfo(program.time_zone)
    stood = merged(Stand(_moment(since, zone), _moment(until, zone)) for since, until in options.stood)
    asked = Asked(options.start, options.channel, options.variant, tuple(options.extend), stood)
    try:
        found = links(program, options.term, asked)
    except NoSuchTerm as error:
        raise _no_such("срока", "term", error.name, [one.id for one in program.terms]) from error
    except NotInVariant as error:
        raise CannotGoOn(
            Bilingual(
                f"в варианте `{error.variant}` нет срока `{error.name}`",
                f"the variant `{error.variant}` has no term `{error.name}`",
            ),
            Bilingual("назовите вариант, в котором он есть", "name a variant that has it"),
        ) from error
    except HoursStand as error:
        raise CannotGoOn(
            Bilingual("срок в часах стоит по минутам, днями его не сказать", "a term in hours stands by the minute"),
            Bilingual("уберите --stood", "leave out --stood"),
        ) from error
    except Undetermined as error:
        names = ", ".join(f"`{one}`" for one in error.variants)
        raise UsageProblem(
            Bilingual(
                f"длительность зависит от варианта, укажите `--variant`: {names}",
                f"the length depends on the variant, add `--variant`: {names}",
            )
        ) from error
    except UndeterminedChannel as error:
        names = ", ".join(f"`{one}`" for one in error.channels)
        raise UsageProblem(
            Bilingual(
                f"длительность зависит от канала, укажите `--channel`: {names}",
                f"the length depends on the channel, add `--channel`: {names}",
            )
        ) from error
    _extended(options.extend, found, program)
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


def _moment(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _known_extensions(names: list[str], program: Program) -> None:
    for name in names:
        _known(name, [one.id for one in program.extensions], Bilingual("продления", "extension"))


def _extended(names: list[str], found: list[Link], program: Program) -> None:
    """Every extension asked for has to be one of the terms counted."""
    clocks = {one.id: one.clock for one in program.extensions}
    counted = {link.term.id for link in found}
    for name in names:
        if clocks[name] not in counted:
            raise CannotGoOn(
                Bilingual(f"продление `{name}` — другого срока", f"the extension `{name}` is of another term"),
                Bilingual(f"оно продлевает срок `{clocks[name]}`", f"it extends the term `{clocks[name]}`"),
            )


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
        "regdsl term услуга.yaml решение --from 2026-03-12 --stood 2026-03-12..2026-03-17 --extend продление",
    ),
    _run,
)
