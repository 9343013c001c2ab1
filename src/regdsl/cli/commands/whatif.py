"""`regdsl whatif`: the nearest changes of facts with which an application would be decided otherwise."""

from argparse import Namespace

from regdsl.api import RegdslError, submit
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.deciding import ask_whatif, open_both, refuse_application, versions_for
from regdsl.cli.options import add_format, day, positive
from regdsl.cli.parser import Parser
from regdsl.cli.proof_options import add_limits, ask_for_solver, limits_of
from regdsl.cli.texts import json_text
from regdsl.diagnostics import Bilingual
from regdsl.verify.limits import Limits

__all__ = ["WHATIF"]

_DESCRIPTION = Bilingual(
    "Показывает ближайшие изменения сведений: при отказе — из тех, что зависят от заявителя, с которыми услугу "
    "предоставили бы; при предоставлении — с которыми не предоставили бы. Сведений меняется как можно меньше, каждое — "
    "как можно меньше, каждый ответ решён движком. Завершение: 0 — ответ есть, в том числе «ничего изменить нельзя», "
    "2 — регламент или обращение негодны.",
    "Shows the nearest changes of facts: for a refusal, of those that are up to the applicant, with which it would be "
    "granted; for a grant, with which it would not. As few facts as can be change, each as little as it can; every "
    "answer is decided by the engine. Exit status: 0 there is an answer, also that nothing can be done, 2 the "
    "regulation or the application is unusable.",
)
_REG = Bilingual("файл регламента или папка с его версиями", "the regulation's file, or a folder of its versions")
_INPUT = Bilingual("файл обращения (JSON), `-` — стандартный ввод", "the application (JSON); `-` is the standard input")
_ON = Bilingual("на какой день решать (иначе день подачи)", "as of which day (else the day of filing)")
_SUBMIT = Bilingual(
    "сначала подать: чего заявитель не указал сам, того нет (иначе — пока неизвестно)",
    "file it first: what the applicant himself left out is absent (else it is unknown yet)",
)
_COUNT = Bilingual("сколько ответов показать (3)", "how many answers to show (3)")


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG)
    parser.option("--input", _INPUT, metavar="FILE", required=True)
    parser.option("--on", _ON, metavar="DATE", type=day(parser))
    parser.option("--submit", _SUBMIT, action="store_true")
    parser.option("--count", _COUNT, metavar="N", type=positive(parser), default=3)
    add_limits(parser)
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    ask_for_solver()
    from regdsl.report.whatif_json import whatif_to_dict
    from regdsl.report.whatif_text import render_whatif

    opened = open_both(options, console)
    if opened is None:
        return 2
    versions, application = opened
    try:
        by = versions_for(versions, application.data, options.on)
        filed = application.data
        for one in by if options.submit else ():
            filed = submit(one, filed)
        decision = versions.decide(filed, options.on)
    except RegdslError as error:
        return refuse_application(error, application, console)
    made = ask_whatif(by, filed, decision, options.count, _limits(options))
    if console.as_json:
        console.write(json_text(whatif_to_dict(made, console.lang)))
    else:
        console.write(render_whatif(made, console.lang, color=console.out_colour, width=console.width))
    return 0


def _limits(options: Namespace) -> Limits:
    asked = limits_of(options)
    return Limits(asked.seconds, asked.megabytes)


WHATIF = Command(
    _DESCRIPTION,
    _arguments,
    (
        "regdsl whatif услуга.yaml --input заявление.json",
        "regdsl whatif услуга.yaml --input заявление.json --count 1 --format json",
        "regdsl decide услуга.yaml --input заявление.json --whatif",
    ),
    _run,
)
