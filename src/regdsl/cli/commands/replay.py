"""`regdsl replay`: repeat a decision from its receipt."""

from argparse import Namespace
from datetime import date

from regdsl.api import LoadError, Replay, Verdict, replay
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.input_file import read_bytes, shown_name
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.texts import json_text
from regdsl.diagnostics import Bilingual
from regdsl.report import render_text
from regdsl.report.paint import Role
from regdsl.text import VERDICTS, format_date

__all__ = ["REPLAY"]

_DESCRIPTION = Bilingual(
    "Повторяет решение по квитанции и сравнивает. Завершение: 0 — решение то же, 1 — другое или решали "
    "не по этому регламенту, 2 — квитанция изменена или её не проверить.",
    "Repeats a decision from its receipt and compares. Exit status: 0 the same decision, 1 another one, "
    "or another regulation than it was decided by, 2 the receipt was altered or cannot be verified.",
)
_RECEIPT = Bilingual("квитанция, которую записала `decide --receipt`", "the receipt that `decide --receipt` wrote")
_REG = Bilingual("файл регламента или папка с его версиями", "the regulation's file, or a folder of its versions")
_KEY = Bilingual("файл с ключом, которым квитанция скреплена", "a file with the key that the receipt is sealed with")
_SAID = {
    Verdict.SAME: Bilingual("Решение то же", "The same decision"),
    Verdict.DIFFERS: Bilingual("Решение другое", "Another decision"),
    Verdict.OTHER_BUNDLE: Bilingual("Решали не по этому", "It was decided by something else"),
    Verdict.ALTERED: Bilingual("Квитанция изменена", "The receipt was altered"),
    Verdict.UNVERIFIED: Bilingual("Квитанцию не проверить", "The receipt cannot be verified"),
}
_SUBJECT = Bilingual("{outcome}, регламент {id} версии {version}, на {day}", "{outcome}, {id} version {version}, {day}")
_SEALED = Bilingual("скреплена ключом", "sealed with the key")
_NOT_SEALED = Bilingual("ключом не скреплена", "not sealed with a key")


def _arguments(parser: Parser) -> None:
    parser.argument("receipt", _RECEIPT)
    parser.option("--reg", _REG, metavar="PATH", required=True)
    parser.option("--key", _KEY, metavar="FILE")
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    data = read_bytes(options.receipt)
    key = read_bytes(options.key) if options.key else None
    try:
        made = replay(data, options.reg, key, file=shown_name(options.receipt, console))
    except LoadError as error:
        console.refuse(error.diagnostics, error.sources)
        return 2
    if console.as_json:
        console.write(json_text(_json(made, console)))
    else:
        _print(made, console)
    if not made.is_reliable:
        return 2
    return int(made.verdict is not Verdict.SAME)


def _print(made: Replay, console: Console) -> None:
    role = Role.HELP if made.verdict is Verdict.SAME else Role.ERROR
    console.say(console.paint(role, f"{console.tell(_SAID[made.verdict])}."))
    if (subject := made.subject) is not None:
        outcome = VERDICTS[subject.outcome].get(console.lang) if subject.outcome in VERDICTS else subject.outcome
        day = format_date(subject.on, console.lang) if isinstance(subject.on, date) else str(subject.on)
        words = console.tell(_SUBJECT).format(outcome=outcome, id=subject.regulation, version=subject.version, day=day)
        console.say(f"{words}; {console.tell(_SEALED if subject.sealed else _NOT_SEALED)}")
    if made.findings:
        console.say("")
        console.write(
            render_text(made.findings, made.sources, console.lang, color=console.out_colour, width=console.width)
        )


def _json(made: Replay, console: Console) -> dict[str, object]:
    found = [
        {"code": one.kind.code, "slug": one.kind.slug, "message": one.message(console.lang), "pointer": one.pointer}
        for one in made.findings
    ]
    return {**made.to_dict(), "findings": found}


REPLAY = Command(
    _DESCRIPTION,
    _arguments,
    ("regdsl replay квитанция.json --reg услуга.yaml", "regdsl replay квитанция.json --reg услуга.yaml --key ключ"),
    _run,
)
