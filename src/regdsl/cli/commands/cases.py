"""`regdsl cases`: a suite of cases that leaves nothing out."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.layout import canonical
from regdsl.cli.loading import open_one
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.proof_options import add_items, add_limits, ask_for_solver, limits_of
from regdsl.cli.stop import UsageProblem
from regdsl.cli.texts import json_text
from regdsl.cli.write_file import create_files, replace_file
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.document import parse

if TYPE_CHECKING:
    from regdsl.library.obligation_words import ObligationWords
    from regdsl.verify.suite import Suite
from regdsl.verify.limits import Limits

__all__ = ["CASES"]

_DESCRIPTION = Bilingual(
    "Составляет дела: каждое основание, исход, условие и граница с обеих сторон. Обращения находит решатель, ожидания "
    "заполняет движок и помечает «подтвердите»: прав ли регламент, решает человек. Завершение: 0 — найдено всё, что "
    "бывает, 1 — что-то не найдено и не опровергнуто, 2 — регламент негоден.",
    "Makes cases: every ground, outcome, condition and limit from both sides. A solver finds the applications, the "
    "engine fills in what is expected and marks it to be confirmed: whether the regulation is right is for a person to "
    "say. Exit status: 0 all was found that can happen, 1 something was neither found nor refuted, 2 the regulation "
    "is unusable.",
)
_REG = Bilingual("файл регламента", "the regulation's file")
_GENERATE = Bilingual("составить дела", "make the cases")
_OUTPUT = Bilingual("записать в файл, а не печатать", "write a file instead of printing")
_OVERWRITE = Bilingual("заменить файл, если он уже есть", "replace the file if there is one")
_NOTHING = Bilingual("добавьте --generate", "add --generate")
_ALONE = Bilingual("--overwrite бывает только с --output", "`--overwrite` goes with `--output` only")
_SUMMARY = Bilingual(
    "дел: {cases}, показано: {shown} из {all}, не бывает: {impossible}, не найдено: {open}",
    "cases: {cases}, shown: {shown} of {all}, impossible: {impossible}, not found: {open}",
)


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG)
    parser.option("--generate", _GENERATE, action="store_true")
    parser.option("--output", _OUTPUT, metavar="FILE")
    parser.option("--overwrite", _OVERWRITE, action="store_true")
    add_limits(parser)
    add_items(parser)
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    if not options.generate:
        raise UsageProblem(_NOTHING)
    if options.overwrite and options.output is None:
        raise UsageProblem(_ALONE)
    ask_for_solver()
    from regdsl.library.obligation_words import words_of
    from regdsl.report.suite_yaml import suite_yaml
    from regdsl.verify.suite import suite_of

    regulation = open_one(options.reg, console)
    if regulation is None:
        return 2
    asked = limits_of(options)
    suite = suite_of(regulation.engine, Limits(asked.seconds, asked.megabytes), asked.items)
    words = words_of(regulation, suite.gauge.yardstick.conditions)
    text = _laid_out(suite_yaml(suite, words.title))
    if options.output is not None:
        path = Path(options.output)
        if options.overwrite:
            replace_file(path, text.encode())
        else:
            create_files({path: text.encode()})
    if console.as_json:
        console.write(json_text(_told(suite, words, console.lang, text)))
    else:
        if options.output is None:
            console.write(text)
        console.complain(_summary(suite, console))
    return int(bool(suite.open))


def _laid_out(text: str) -> str:
    document = parse(text.encode(), "generated.cases.yaml").document
    assert document is not None, "what was written is YAML"
    return canonical(document)


def _summary(suite: "Suite", console: Console) -> str:
    every = len(suite.gauge.yardstick.obligations)
    shown = every - len(suite.impossible) - len(suite.open)
    numbers = {"cases": len(suite.applicants), "shown": shown, "all": every}
    return console.tell(_SUMMARY).format(**numbers, impossible=len(suite.impossible), open=len(suite.open))


def _told(suite: "Suite", words: "ObligationWords", lang: Lang, text: str) -> dict[str, object]:
    return {
        "summary": {
            "cases": len(suite.applicants),
            "obligations": len(suite.gauge.yardstick.obligations),
            "impossible": len(suite.impossible),
            "open": len(suite.open),
        },
        "impossible": [{"id": one.id, "title": words.title(one).get(lang)} for one in suite.impossible],
        "open": [{"id": one.id, "title": words.title(one).get(lang)} for one, _ in suite.open],
        "lists_up_to": dict(suite.cut),
        "text": text,
    }


CASES = Command(
    _DESCRIPTION,
    _arguments,
    (
        "regdsl cases услуга.yaml --generate",
        "regdsl cases услуга.yaml --generate --output услуга.new.cases.yaml",
        "regdsl cases examples/hunting-ticket/hunting-ticket.yaml --generate --format json",
    ),
    _run,
)
