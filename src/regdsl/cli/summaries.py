"""`regdsl check --summary`: the sheet to be put beside an expert's conclusion."""

from argparse import Namespace
from collections import ChainMap
from collections.abc import MutableMapping
from pathlib import Path
from typing import cast

from msgspec.structs import replace

from regdsl.api.assessing import Assessed, assess
from regdsl.api.set_up import SetUp
from regdsl.cli.at_size import at_size
from regdsl.cli.console import Console
from regdsl.cli.stop import INTERRUPTED, CannotGoOn, UsageProblem
from regdsl.cli.write_file import replace_file
from regdsl.diagnostics import Bilingual
from regdsl.library.proof_limits import ProofLimits
from regdsl.lint.profile import BASE

__all__ = ["write_summary"]

_CONCEPT = "concept-837r"
"""The criteria of expertise are those of the Concept in every jurisdiction, so it stands in where none is chosen."""

_NO_PRINCIPLES = Bilingual(
    "в профиле base нет принципов: выберите другой, например `--profile concept-837r`",
    "the profile base holds no principles: choose another, such as `--profile concept-837r`",
)
_NO_REGULATION = Bilingual(
    "среди этих файлов нет регламента: {paths}", "there is no regulation among these files: {paths}"
)
_ONE_ONLY = Bilingual(
    "прежняя редакция бывает у одного регламента, а их здесь {count}",
    "a former version is that of one regulation, and there are {count} here",
)
_WRITTEN = Bilingual("записано: {file}", "written: {file}")


def write_summary(
    options: Namespace,
    ready: SetUp,
    prove: ProofLimits | None,
    console: Console,
) -> int:
    """Write the sheets of all regulations given; what is found outside of them goes to the stream of errors, what is
    wrong with the settings too. Returns the exit status of the check. Raises UsageProblem and CannotGoOn."""
    settings, wrong = ready.file.settings, ready.file.diagnostics
    if options.profile == BASE:
        raise UsageProblem(_NO_PRINCIPLES)
    profile = _CONCEPT if settings.profile == BASE else settings.profile
    made = _assessed(options, ready, profile, prove, console)
    if made is None:
        return 2
    own = {} if ready.file.path is None else {str(ready.file.path): ready.file.text}
    beside = (*wrong, *made.rest)
    if beside and not (console.as_json and made.assessments):
        console.refuse(beside, ChainMap(own, cast(MutableMapping[str, str], made.report.sources)))  # only read from
    if not made.assessments and made.rest:
        return 1 if made.report.files_read else 2
    if not made.assessments:
        paths = ", ".join(options.path)
        raise CannotGoOn(Bilingual(_NO_REGULATION.ru.format(paths=paths), _NO_REGULATION.en.format(paths=paths)))
    if options.former and len(made.assessments) > 1:
        count = len(made.assessments)
        raise UsageProblem(Bilingual(_ONE_ONLY.ru.format(count=count), _ONE_ONLY.en.format(count=count)))
    text = _rendered(replace(made, rest=beside), options.format, console)
    if options.output in (None, "-"):
        console.write(text)
    else:
        replace_file(Path(options.output), text.encode())
        console.say(console.fill(_WRITTEN, file=options.output))
    if made.report.interrupted:
        return INTERRUPTED
    return int(any(one.severity in settings.failing for one in (*wrong, *made.report.diagnostics)))


def _assessed(
    options: Namespace,
    ready: SetUp,
    profile: str,
    prove: ProofLimits | None,
    console: Console,
) -> Assessed | None:
    from regdsl.api import LoadError

    path = ready.file.path
    try:
        with at_size(options, console) as size:
            return assess(
                options.path,
                profile,
                former=options.former,
                settings=ready.file.settings,
                folder=None if path is None else path.parent,
                rules=ready.rules,
                jobs=size.jobs,
                cache=size.cache,
                progress=size.progress,
                prove=prove,
            )
    except LoadError as error:
        console.refuse(error.diagnostics, error.sources)
        return None


def _rendered(made: Assessed, form: str, console: Console) -> str:
    from regdsl.report.assessment_json import render_assessment_json
    from regdsl.report.assessment_sheet import assessment_sheet
    from regdsl.report.sheet_html import render_sheet_html
    from regdsl.report.sheet_text import render_sheet_text

    if form == "json":
        return render_assessment_json(made.assessments, console.lang, made.rest)
    sheets = [assessment_sheet(one, console.lang) for one in made.assessments]
    if form == "html":
        return render_sheet_html(sheets, console.lang)
    return "\n".join(render_sheet_text(one, console.width) for one in sheets)
