"""`regdsl verify`: prove what must hold of every applicant."""

from argparse import Namespace
from typing import Any

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.loading import open_versions
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.proof_options import add_limits, limits_of, need_solver
from regdsl.cli.stop import UsageProblem
from regdsl.cli.texts import json_text
from regdsl.diagnostics import Bilingual
from regdsl.library.regulation import Regulation
from regdsl.library.regulation_set import RegulationSet

__all__ = ["VERIFY"]

_DESCRIPTION = Bilingual(
    "Доказывает о каждом заявителе: варианты исчерпывают и не пересекаются, каждое основание достижимо, недостающие "
    "сведения ничего не решают. Иначе показывает заявителя, для которого это не так. Завершение: 0 — ничего не "
    "опровергнуто, 1 — что-то опровергнуто или, с --fail-on undecided, не решено, 2 — регламент негоден.",
    "Proves of every applicant: variants are exhaustive and disjoint, every ground can be reached, missing data decide "
    "nothing. Else it shows an applicant of whom that is not so. Exit status: 0 nothing is refuted, 1 something is, or "
    "with --fail-on undecided was not decided, 2 the regulation is unusable.",
)
_REG = Bilingual("файлы регламентов или папки с их версиями", "regulations' files, or folders of their versions")
_PROPERTY = Bilingual("доказать только это свойство; можно повторить", "prove this property alone; can be repeated")
_FAIL_ON = Bilingual("что ещё считать неудачей: undecided — нерешённое", "what fails beside: undecided is not decided")
_NO_PROPERTY = Bilingual("нет свойства `{name}`; есть: {known}", "there is no property `{name}`; there are: {known}")


def _arguments(parser: Parser) -> None:
    parser.argument("reg", _REG, nargs="+")
    parser.option("--property", _PROPERTY, metavar="ID", action="append", default=[])
    add_limits(parser)
    parser.option("--fail-on", _FAIL_ON, choices=("refuted", "undecided"), default="refuted")
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    need_solver()
    from regdsl.verify.properties import PROPERTIES

    known = {one.id: one for one in PROPERTIES}
    for name in options.property:
        if name not in known:
            raise UsageProblem(_filled(_NO_PROPERTY, name=name, known=", ".join(known)))
    asked = [one for one in PROPERTIES if not options.property or one.id in options.property]
    status, told = 0, list[dict[str, Any]]()
    for path in options.reg:
        versions = open_versions(path, console)
        if versions is None:
            return 2
        for regulation in _each(versions):
            failed, made = _proved(regulation, asked, options, console)
            status = max(status, int(failed))
            told.append(made)
    if console.as_json:
        console.write(json_text({"regulations": told}))
    return status


def _each(versions: Regulation | RegulationSet) -> tuple[Regulation, ...]:
    return (versions,) if isinstance(versions, Regulation) else versions.versions


def _proved(
    regulation: Regulation, asked: list[Any], options: Namespace, console: Console
) -> tuple[bool, dict[str, Any]]:
    from regdsl.report.proof_json import proofs_to_dict
    from regdsl.report.proof_text import render_proofs
    from regdsl.verify.run import verify
    from regdsl.verify.verdict import Refuted, Undecided

    report = verify(regulation.engine, limits_of(options), asked, int(options.items))
    if not console.as_json:
        console.write(render_proofs(report, console.lang, console.out_colour))
    failing: tuple[type, ...] = (Refuted, Undecided) if options.fail_on == "undecided" else (Refuted,)
    return any(isinstance(one.verdict, failing) for one in report.settled), proofs_to_dict(report, console.lang)


def _filled(words: Bilingual, **values: str) -> Bilingual:
    return Bilingual(words.ru.format(**values), words.en.format(**values))


VERIFY = Command(
    _DESCRIPTION,
    _arguments,
    (
        "regdsl verify услуга.yaml",
        "regdsl verify услуга.yaml --property grounds --format json",
        "regdsl verify examples/hunting-ticket/hunting-ticket.yaml --fail-on undecided",
    ),
    _run,
)
