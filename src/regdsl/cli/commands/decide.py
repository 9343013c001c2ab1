"""`regdsl decide`: decide one application."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regdsl.api import RegdslError, Regulation, submit
from regdsl.cli.annulled import ask_later
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.deciding import ask_whatif, open_both, refuse_application, versions_for
from regdsl.cli.input_file import read_bytes
from regdsl.cli.loading import acts_of
from regdsl.cli.options import add_format, day
from regdsl.cli.parser import Parser
from regdsl.cli.proof_options import ask_for_solver
from regdsl.cli.stop import UsageProblem
from regdsl.cli.texts import json_text
from regdsl.cli.write_file import replace_file
from regdsl.decide import Decision
from regdsl.diagnostics import Bilingual
from regdsl.report.decision_text import render_decision
from regdsl.report.decision_titles import titles_of

if TYPE_CHECKING:
    from regdsl.verify.whatif import WhatIf

__all__ = ["DECIDE"]

_DESCRIPTION = Bilingual(
    "Решает по одному обращению и объясняет решение. Завершение 0 — при любом исходе.",
    "Decides one application and explains the decision. Any outcome is exit status 0.",
)
_REG = Bilingual("файл регламента или папка с его версиями", "the regulation's file, or a folder of its versions")
_INPUT = Bilingual("файл обращения (JSON), `-` — стандартный ввод", "the application (JSON); `-` is the standard input")
_ON = Bilingual("на какой день решать (иначе день подачи)", "as of which day (else the day of filing)")
_SUBMIT = Bilingual(
    "сначала подать: чего заявитель не указал сам, того нет (иначе — пока неизвестно)",
    "file it first: what the applicant himself left out is absent (else it is unknown yet)",
)
_RECEIPT = Bilingual("записать квитанцию, по которой решение можно повторить", "write a receipt to repeat it by")
_KEY = Bilingual(
    "файл с ключом: с ним отпечатки личных данных в квитанции нельзя подобрать",
    "a file with a key that keeps the digests of personal data in the receipt from being guessed",
)
_LATER = Bilingual(
    "что стало известно после решения (JSON: known_on, inputs, events): какие основания аннулирования есть",
    "what became known after the decision (JSON: known_on, inputs, events): which grounds for annulment hold",
)
_NO_RECEIPT = Bilingual("квитанцию пишут о решении, без `--later`", "a receipt is of a decision, without `--later`")
_WHATIF = Bilingual(
    "добавить ближайшие изменения, с которыми решение было бы иным (нужен пакет z3-solver)",
    "add the nearest changes with which it would be decided otherwise (needs the package z3-solver)",
)
_NO_WHATIF = Bilingual("`--whatif` — о решении, без `--later`", "`--whatif` is of a decision, without `--later`")
_KEY_ALONE = Bilingual("`--key` нужен только вместе с `--receipt`", "`--key` is of use only with `--receipt`")


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG)
    parser.option("--input", _INPUT, metavar="FILE", required=True)
    parser.option("--on", _ON, metavar="DATE", type=day(parser))
    parser.option("--submit", _SUBMIT, action="store_true")
    parser.option("--later", _LATER, metavar="FILE")
    parser.option("--whatif", _WHATIF, action="store_true")
    add_format(parser)
    parser.option("--receipt", _RECEIPT, metavar="FILE")
    parser.option("--key", _KEY, metavar="FILE")


def _run(options: Namespace, console: Console) -> int:
    if options.key and not options.receipt:
        raise UsageProblem(_KEY_ALONE)
    if options.later and options.receipt:
        raise UsageProblem(_NO_RECEIPT)
    if options.whatif:
        if options.later:
            raise UsageProblem(_NO_WHATIF)
        ask_for_solver()
    key = read_bytes(options.key) if options.key else None
    opened = open_both(options, console)
    if opened is None:
        return 2
    versions, application = opened
    try:
        by = versions_for(versions, application.data, options.on)
        filed = application.data
        for one in by if options.submit else ():
            filed = submit(one, filed)
        if options.later:
            return ask_later(versions, by, filed, options, console)
        decision = versions.decide(filed, options.on)
        regulation = next(one for one in by if one.digest == decision.digest)
        beside = [one for one in by if one is not regulation]
        receipt = _receipt(regulation, filed, decision, key, beside) if options.receipt else None
    except RegdslError as error:
        return refuse_application(error, application, console)
    if receipt is not None:
        replace_file(Path(options.receipt), receipt)
    _print(decision, regulation, ask_whatif(by, filed, decision) if options.whatif else None, console)
    return 0


def _receipt(
    regulation: Regulation, filed: dict[str, Any], decision: Decision, key: bytes | None, beside: list[Regulation]
) -> bytes:
    # Most decisions are made without a receipt, and need none of what makes one.
    from regdsl.api import make_receipt

    return make_receipt(regulation, filed, decision, key, beside)


def _print(decision: Decision, regulation: Regulation, advice: "WhatIf | None", console: Console) -> None:
    made = decision.to_dict(console.lang)
    if console.as_json:
        console.write(json_text({**made, **_advice(advice, console)}))
        return
    titles = titles_of(regulation.program, console.lang, acts_of(regulation.path, console.lang))
    console.write(render_decision(made, console.lang, titles, color=console.out_colour, width=console.width))
    if advice is not None:
        from regdsl.report.whatif_text import render_advice

        console.write("\n" + render_advice(advice, console.lang, color=console.out_colour, width=console.width))


def _advice(advice: "WhatIf | None", console: Console) -> dict[str, Any]:
    if advice is None:
        return {}
    from regdsl.report.whatif_json import advice_to_dict

    return {"whatif": advice_to_dict(advice, console.lang)}


DECIDE = Command(
    _DESCRIPTION,
    _arguments,
    (
        "regdsl decide услуга.yaml --input заявление.json",
        "regdsl decide услуга.yaml --input - --on 2026-03-16 --format json < заявление.json",
        "regdsl decide услуга.yaml --input заявление.json --later позже.json",
        "regdsl decide услуга.yaml --input заявление.json --whatif",
    ),
    _run,
)
