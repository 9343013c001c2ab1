"""`regdsl diff`: what a change of a regulation changes."""

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.loading import open_versions
from regdsl.cli.options import day
from regdsl.cli.parser import Parser
from regdsl.cli.proof_options import add_items, add_limits, ask_for_solver, limits_of
from regdsl.cli.stop import INTERRUPTED, CannotGoOn
from regdsl.cli.texts import json_text
from regdsl.cli.write_file import replace_file
from regdsl.diagnostics import Bilingual

if TYPE_CHECKING:
    from regdsl.library.regulation import Regulation
    from regdsl.report.sheet import Sheet
from regdsl.verify.limits import Limits

__all__ = ["DIFF"]

_DESCRIPTION = Bilingual(
    "Сравнивает две версии регламента: что написано иначе и что это меняет для заявителей. Для каждой пары исходов — "
    "доказательство, что от одного к другому не переходит никто, или самый простой заявитель, который переходит; для "
    "чисел в записи — на сколько они меняются самое большее. Завершение: 0 — сравнение сделано, 1 — с --expect same "
    "решение может измениться, 2 — сравнивать нечего, 130 — прервано, и показано то, что успели решить.",
    "Compares two versions of a regulation: what is written differently, and what that changes for applicants. For "
    "every pair of outcomes it proves that nobody moves from one to the other, or shows the plainest applicant who "
    "does; for numbers of the record, by how much they change at most. Exit status: 0 the comparison is made, 1 with "
    "--expect same a decision can change, 2 there is nothing to compare, 130 interrupted, and what was settled is "
    "shown.",
)
_OLD = Bilingual("прежняя версия: файл или папка с версиями", "the old version: a file, or a folder of versions")
_NEW = Bilingual("новая версия: файл или папка с версиями", "the new version: a file, or a folder of versions")
_EXPECT = Bilingual(
    "same — неудача, если решение может измениться или не доказано, что не может",
    "same fails where a decision can change, or where that it cannot is not proved",
)
_ON = Bilingual(
    "сравнить обращения одного дня (иначе всех дней, когда действуют обе версии, или всех дней новой)",
    "compare applications of one day (else of all days on which both are in force, or all days of the new one)",
)
_ITEMS = Bilingual(
    "сколько элементов списка записей довольно рассмотреть (иначе столько, сколько нужно числам регламента, от 3; о "
    "более длинных тогда ничего не доказано)",
    "how many elements of a list of records are enough (else as many as the numbers of the regulation need, from 3 on; "
    "of longer ones nothing is proved then)",
)
_FORMAT = Bilingual(
    "text — людям (по умолчанию), json — программам, html — страница для чтения и печати",
    "text for people (default), json for programs, html is a page to be read and printed",
)
_OUTPUT = Bilingual("записать в файл", "write into a file")
_WRITTEN = Bilingual("записано: {file}", "written: {file}")
_INTERRUPTED = Bilingual("прервано: сравнить ничего не успели", "interrupted: nothing was compared yet")
_NO_PAIR = Bilingual("нет ни одной версии, которая есть в обеих папках", "there is no version that both folders have")
_NAME_FILES = Bilingual("назовите два файла", "name two files")
_ONLY_OLD = Bilingual("только в прежней папке: {versions}", "in the old folder only: {versions}")
_ONLY_NEW = Bilingual("только в новой папке: {versions}", "in the new folder only: {versions}")


def _arguments(parser: Parser) -> None:
    parser.argument("old", _OLD)
    parser.argument("new", _NEW)
    parser.option("--expect", _EXPECT, choices=("same",))
    parser.option("--on", _ON, metavar="DATE", type=day(parser))
    add_limits(parser)
    add_items(parser, _ITEMS)
    parser.option("--format", _FORMAT, choices=("text", "json", "html"), default="text")
    parser.option("--output", _OUTPUT, short="-o")


def _run(options: Namespace, console: Console) -> int:
    ask_for_solver()
    work = _Work([], [])
    try:
        if not _compared_all(work, options, console):
            return 2
    except KeyboardInterrupt:  # what was settled is told all the same
        work.interrupted = True
    if work.interrupted and not work.made:
        console.complain(console.tell(_INTERRUPTED))
    _told(work, options, console)
    if work.interrupted:
        return INTERRUPTED
    can_change = bool(work.alone) or any(one["can_change"] for _, one in work.made)
    return int(options.expect == "same" and can_change)


@dataclass(slots=True)
class _Work:
    """What was compared so far, each pair as a sheet and as JSON; versions that one side has alone."""

    made: "list[tuple[Sheet, dict[str, Any]]]"
    alone: "list[tuple[Bilingual, tuple[Regulation, ...]]]"
    interrupted: bool = False


def _compared_all(work: _Work, options: Namespace, console: Console) -> bool:
    """Compare every pair; False where there are no two versions. Raises KeyboardInterrupt where somebody interrupts
    before anything of a pair was settled."""
    old = open_versions(options.old, console)
    new = open_versions(options.new, console) if old is not None else None
    if old is None or new is None:
        return False
    from regdsl.library.version_pairs import version_pairs

    found = version_pairs(old, new)
    if not found.pairs:
        raise CannotGoOn(_NO_PAIR, _NAME_FILES)
    work.alone += [(words, side) for words, side in ((_ONLY_OLD, found.only_old), (_ONLY_NEW, found.only_new)) if side]
    for pair in found.pairs:
        if not work.interrupted:
            _compared(work, *pair, options, console)
    return True


def _compared(work: _Work, old: "Regulation", new: "Regulation", options: Namespace, console: Console) -> None:
    from regdsl.library.version_pairs import written_changes
    from regdsl.report.change_json import comparison_to_dict
    from regdsl.report.change_sheet import change_sheet
    from regdsl.verify.change.run import compare
    from regdsl.verify.verdict import Why

    asked = limits_of(options)
    bounds = Limits(asked.seconds, asked.megabytes)
    written = written_changes(old, new)
    made = compare(old.engine, new.engine, bounds, options.items, options.on, written)
    work.interrupted = made.stopped is Why.INTERRUPTED
    work.made.append((change_sheet(made, written, console.lang), comparison_to_dict(made, written, console.lang)))


def _told(work: _Work, options: Namespace, console: Console) -> None:
    made = work.made
    sheets = [sheet for sheet, _ in made]
    told = [console.tell(words).format(versions=_versions(side)) for words, side in work.alone]
    if options.format == "json":
        text = json_text({"pairs": [one for _, one in made], "alone": told})
    else:
        text = _rendered(sheets, options.format, console)
        for line in told:
            console.complain(line)
    if options.output in (None, "-"):
        console.write(text)
        return
    replace_file(Path(options.output), text.encode())
    console.say(console.fill(_WRITTEN, file=options.output))


def _rendered(sheets: "list[Sheet]", form: str, console: Console) -> str:
    from regdsl.report.sheet_html import render_sheet_html
    from regdsl.report.sheet_text import render_sheet_text

    if form == "html":
        return render_sheet_html(sheets, console.lang)
    return "\n".join(render_sheet_text(one, console.width) for one in sheets)


def _versions(side: "tuple[Regulation, ...]") -> str:
    return ", ".join(f"{one.id} {one.version}" for one in side)


DIFF = Command(
    _DESCRIPTION,
    _arguments,
    (
        "regdsl diff услуга-2025.yaml услуга-2026.yaml",
        "regdsl diff main/услуга.yaml услуга.yaml --expect same",
        "regdsl diff услуга-2025.yaml услуга-2026.yaml --format html -o отличия.html",
    ),
    _run,
)
