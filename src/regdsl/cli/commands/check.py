"""`regdsl check`: parse, check and lint files."""

from argparse import Namespace
from collections import ChainMap
from collections.abc import Callable, Mapping, MutableMapping
from functools import partial
from pathlib import Path
from typing import Final, cast

from msgspec.structs import replace

from regdsl.api import CheckReport, check
from regdsl.api.set_up import set_up
from regdsl.cli.at_size import at_size
from regdsl.cli.baselines import known_before, write_baseline
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.options import positive
from regdsl.cli.parser import Parser
from regdsl.cli.proof_options import add_prove, prove_asked
from regdsl.cli.stop import INTERRUPTED, CannotGoOn, UsageProblem
from regdsl.diagnostics import Bilingual, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.library.proof_rules import PROOF_RULES
from regdsl.lint.profile import BASE, PROFILES, profile
from regdsl.lint.settings import Settings, SettingsFile
from regdsl.report import render_json, render_summary, render_text
from regdsl.report.cells import one_line
from regdsl.report.paint import Role
from regdsl.report.proof_counts import counts_line
from regdsl.text import plural

__all__ = ["CHECK"]

_DESCRIPTION = Bilingual(
    "Разбирает и проверяет файлы: написание, имена, типы, закрытые перечни, даты, ссылки на закон, а по профилю "
    "юрисдикции — принципы; с --prove — что верно о каждом заявителе. Папка — это все файлы .yaml в ней. Завершение: "
    "0 — замечаний нет, 1 — есть, 2 — ни одного файла не удалось прочитать, 130 — доказательства прерваны.",
    "Parses and checks files: spelling, names, types, closed lists, dates, places in the law, by the profile of a "
    "jurisdiction its principles, and with --prove what holds of every applicant. A folder stands for all .yaml files "
    "below it. Exit status: 0 no findings, 1 findings, 2 no file could be read, 130 the proofs were interrupted.",
)
_PATHS = Bilingual("файлы и папки", "files and folders")
_FORMAT = Bilingual(
    "text — людям (по умолчанию), html — страница для чтения и печати, json — программам, sarif, junit, github, gitlab "
    "— службам проверки кода; с --summary: text, html, json",
    "text for people (default), html is a page to be read and printed, json for programs, sarif, junit, github, gitlab "
    "for code review services; with --summary: text, html, json",
)
_PROFILE = Bilingual(
    "по правилам какой юрисдикции проверять; base — только то, что неверно при любом законе (иначе по настройкам)",
    "by the rules of which jurisdiction; base is what is wrong under any law only (else the settings decide)",
)
_FAIL_ON = Bilingual(
    "с чего начинается неудача: error — с ошибок, warning — и с предупреждений (иначе по настройкам, там — с ошибок)",
    "what makes the check fail: error is errors only, warning is warnings too (else the settings decide: errors)",
)
_BASELINE = Bilingual(
    "файл известных замечаний: о них не говорят (иначе по настройкам)",
    "a file of known findings, which are not told (else the settings decide)",
)
_WRITE_BASELINE = Bilingual(
    "записать все нынешние замечания в файл известных", "write all findings of now into a file of known ones"
)
_JOBS = Bilingual(
    "сколько процессов занять, когда файлов много (по умолчанию — сколько ядер)",
    "how many processes to keep busy where there are many files (by default as many as there are cores)",
)
_NO_CACHE = Bilingual(
    "проверить всё заново: не брать и не запоминать найденного раньше",
    "check everything anew: neither take nor keep what was found before",
)
_SUMMARY = Bilingual(
    "лист к заключению вместо замечаний: принципы и критерии, чем подтверждено, показатели (без профиля — Концепция)",
    "a sheet for an expert's conclusion in place of findings: principles and criteria, evidence, indicators (without a "
    "profile those of the Concept)",
)
_FORMER = Bilingual(
    "прежняя редакция регламента, для сравнения в листе; с --prove — и кто переходит из одного исхода в другой",
    "the former version, to compare with in the sheet; with --prove also who moves from one outcome to another",
)
_OUTPUT = Bilingual("записать лист в файл", "write the sheet into a file")
_ONLY_SUMMARY = Bilingual("`{flag}` бывает только с --summary", "`{flag}` goes with --summary only")
_NOT_SUMMARY = Bilingual("`{flag}` не бывает с --summary", "`{flag}` does not go with --summary")
_EMPTY = Bilingual("здесь нет файлов .yaml: {paths}", "there are no .yaml files here: {paths}")
_CLEAN = Bilingual("замечаний нет", "no findings")
_ONLY_BASE = Bilingual(
    "профиль {profile}: принципы не проверялись; их проверит --profile concept-837r",
    "profile {profile}: no principles were looked at; --profile concept-837r does",
)
_SUPPRESSED = Bilingual("с причиной оставлено: {count}", "let stand with a reason: {count}")
_KNOWN = Bilingual("известно раньше: {count}", "known before: {count}")
_BROKEN_OFF = Bilingual(
    "прервано: регламенты, о которых здесь нет ни слова, не доказывались",
    "interrupted: the regulations of which nothing is said here were not proved",
)


def _arguments(parser: Parser) -> None:
    parser.argument("path", _PATHS, nargs="+")
    parser.option("--format", _FORMAT, choices=("text", *_FORMATS, "html"), default="text")
    parser.option("--profile", _PROFILE, choices=PROFILES)
    parser.option("--fail-on", _FAIL_ON, choices=("error", "warning", "info"))
    parser.option("--baseline", _BASELINE)
    parser.option("--write-baseline", _WRITE_BASELINE)
    parser.option("--jobs", _JOBS, metavar="N", type=positive(parser))
    parser.option("--no-cache", _NO_CACHE, action="store_true")
    add_prove(parser)
    parser.option("--summary", _SUMMARY, action="store_true")
    parser.option("--former", _FORMER)
    parser.option("--output", _OUTPUT, short="-o")


def _run(options: Namespace, console: Console) -> int:
    _fit(options)
    prove = prove_asked(options)
    ready = set_up(Path(options.path[0]))
    found = ready.file
    settings = _asked(found.settings, options)
    folder = None if found.path is None else found.path.parent
    if options.summary:
        from regdsl.cli.summaries import write_summary  # assesses, which a check does not

        return write_summary(options, replace(ready, file=replace(found, settings=settings)), prove, console)
    with at_size(options, console) as size:
        report = check(
            options.path,
            settings=settings,
            folder=folder,
            rules=ready.rules,
            jobs=size.jobs,
            cache=size.cache,
            progress=size.progress,
            prove=prove,
        )
    if not report.sources:
        paths = ", ".join(options.path)
        raise CannotGoOn(Bilingual(_EMPTY.ru.format(paths=paths), _EMPTY.en.format(paths=paths)))
    report = _with_settings(report, found)
    codes = frozenset(rule.code for rule in (*ready.rules, *PROOF_RULES))
    if options.write_baseline and not report.interrupted:
        return write_baseline(options.write_baseline, report.diagnostics, codes, console)
    report, known = known_before(report, options.baseline, settings.baseline, folder, codes)
    failing = settings.failing
    if options.format == "text":
        _print(report, settings, known, console)
    elif options.format == "html":
        from regdsl.cli.html_report import html_report

        console.write(html_report(report, profile(settings.profile), ready.rules, console.lang))
    else:
        console.write(_FORMATS[options.format](report, console.lang, failing))
    if report.interrupted:
        return INTERRUPTED
    if report.files_read == 0:
        return 2
    return int(any(one.severity in failing for one in report.diagnostics))


def _fit(options: Namespace) -> None:
    """See that the options go together. Raises UsageProblem."""
    words, wrong = _NOT_SUMMARY, ""
    if not options.summary:
        words = _ONLY_SUMMARY
        given = {"--former": options.former, "--output": options.output}
        wrong = next((flag for flag, value in given.items() if value), "")
    elif options.format not in ("text", "html", "json"):
        wrong = f"--format {options.format}"
    elif options.baseline or options.write_baseline:
        wrong = "--baseline" if options.baseline else "--write-baseline"
    if wrong:
        raise UsageProblem(Bilingual(words.ru.format(flag=wrong), words.en.format(flag=wrong)))


def _asked(settings: Settings, options: Namespace) -> Settings:
    """What the project asks for, with what this call asks for in its place."""
    made = settings
    if options.profile is not None:
        made = replace(made, profile=options.profile)
    if options.fail_on is not None:
        made = replace(made, fail_on=Severity(options.fail_on))
    return made


def _with_settings(report: CheckReport, found: SettingsFile) -> CheckReport:
    """The report with what is wrong with the settings before it."""
    if not found.diagnostics:
        return report
    own = {} if found.path is None else {str(found.path): found.text}
    sources = ChainMap(own, cast(MutableMapping[str, str], report.sources))  # only read from
    return replace(report, diagnostics=(*found.diagnostics, *report.diagnostics), sources=sources)


def _json(report: CheckReport, lang: Lang, failing: frozenset[Severity]) -> str:
    return render_json(report.diagnostics, lang, proofs=report.proofs, interrupted=report.interrupted)


def _sarif(report: CheckReport, lang: Lang, failing: frozenset[Severity]) -> str:
    from regdsl.report.sarif import render_sarif

    suppressed = ((one.diagnostic, one.by.reason) for one in report.suppressed)
    return render_sarif(
        report.diagnostics, lang, suppressed=suppressed, proofs=report.proofs, interrupted=report.interrupted
    )


def _junit(report: CheckReport, lang: Lang, failing: frozenset[Severity]) -> str:
    from regdsl.report.junit import render_junit

    return render_junit(report.diagnostics, report.sources, lang, failing=failing)


def _github(report: CheckReport, lang: Lang, failing: frozenset[Severity]) -> str:
    from regdsl.report.github import render_github

    return render_github(report.diagnostics, lang)


def _gitlab(report: CheckReport, lang: Lang, failing: frozenset[Severity]) -> str:
    from regdsl.report.gitlab import render_gitlab

    return render_gitlab(report.diagnostics, lang)


_FORMATS: Final[Mapping[str, Callable[[CheckReport, Lang, frozenset[Severity]], str]]] = {
    "json": _json,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "gitlab": _gitlab,
}


def _print(report: CheckReport, settings: Settings, known: int, console: Console) -> None:
    tell = partial(_tell, console)
    text = render_text(report.diagnostics, report.sources, console.lang, color=console.out_colour, width=console.width)
    if text:
        console.say(text)
    for file, cost in report.costs.items():
        console.say(f"{one_line(file)}: {_cost(cost, console)}")
    for file, proofs in (report.proofs or {}).items():
        console.say(f"{one_line(file)}: {counts_line(proofs, console.lang)}")
    role = Role.ERROR if report.errors else Role.HELP
    found = render_summary(report.diagnostics, console.lang) if report.diagnostics else console.tell(_CLEAN)
    console.say(f"{_files(report.files_read, console)}: {console.paint(role, found)}")
    if report.suppressed:
        tell(_SUPPRESSED, count=len(report.suppressed))
    if known:
        tell(_KNOWN, count=known)
    if report.interrupted:
        tell(_BROKEN_OFF)
    if settings.profile == BASE and console.on_terminal:
        tell(_ONLY_BASE, profile=BASE)


def _tell(console: Console, words: Bilingual, **params: object) -> None:
    console.say(console.tell(words).format(**params))


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
    (
        "regdsl check examples --profile concept-837r",
        "regdsl check услуга.yaml --format json --fail-on warning",
        "regdsl check . --format sarif",
        "regdsl check услуга.yaml --prove --fail-on warning",
        "regdsl check услуга.yaml --summary --format html -o лист.html",
    ),
    _run,
)
