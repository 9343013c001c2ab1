"""`regdsl test`: run the cases."""

from argparse import Namespace

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.texts import json_text
from regdsl.diagnostics import Bilingual
from regdsl.report.owed_text import render_owed
from regdsl.report.test_text import render_coverage, render_report
from regdsl.testing import measure, run

__all__ = ["TEST"]

_DESCRIPTION = Bilingual(
    "Прогоняет дела (*.cases.yaml): решает каждое обращение и сравнивает с тем, что записано. "
    "Завершение: 0 — всё совпало, 1 — не совпало хоть одно дело, 2 — дела или регламент негодны.",
    "Runs the cases (*.cases.yaml): decides every application and compares with what is written. "
    "Exit status: 0 all agree, 1 some case does not, 2 the cases or the regulation are unusable.",
)
_PATHS = Bilingual("файлы дел, регламенты или папки", "files of cases, regulations or folders")
_COVERAGE = Bilingual(
    "показать, каких оснований, критериев, вариантов, условий и границ не касается ни одно дело",
    "show which grounds, limbs, variants, conditions and limits no case exercises",
)


def _arguments(parser: Parser) -> None:
    parser.argument("path", _PATHS, nargs="+")
    parser.option("--coverage", _COVERAGE, action="store_true")
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    report = measure(options.path) if options.coverage else run(options.path)
    if console.as_json:
        console.write(json_text(report.to_dict(console.lang)))
    else:
        console.write(render_report(report, console.lang, console.out_colour))
        if options.coverage:
            console.write("\n" + render_coverage(report, console.lang, console.out_colour))
        if report.owed is not None:
            console.write("\n" + render_owed(report.owed, console.lang, console.out_colour))
    if report.ok:
        return 0
    return 1 if report.cases and report.usable else 2


TEST = Command(_DESCRIPTION, _arguments, ("regdsl test examples --coverage", "regdsl test услуга.cases.yaml"), _run)
