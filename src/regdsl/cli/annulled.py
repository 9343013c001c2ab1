"""`regdsl decide --later`: which grounds for annulment hold by what became known after a grant."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from regdsl.api import ApplicationError, LaterError, Regulation, RegulationSet, application_document
from regdsl.cli.console import Console
from regdsl.cli.input_file import read_bytes, shown_name
from regdsl.cli.loading import acts_of
from regdsl.cli.texts import json_text
from regdsl.library.applications import located
from regdsl.report.annulment_text import render_annulment
from regdsl.report.decision_titles import titles_of

__all__ = ["ask_later"]


def ask_later(
    versions: Regulation | RegulationSet,
    by: Sequence[Regulation],
    filed: Mapping[str, object],
    options: Namespace,
    console: Console,
) -> int:
    """Print the answer for the application that was `filed`, decided by one of the versions `by`; what does not fit is
    shown in the file of `--later`. Raises ApplicationError where the application itself does not fit."""
    data = read_bytes(options.later)
    try:
        later = application_document(data, shown_name(options.later, console))
    except ApplicationError as error:
        console.refuse(error.diagnostics, error.sources)
        return 2
    try:
        answer = versions.annulment(filed, later.data, options.on)
    except LaterError as error:
        document = later.document
        console.refuse(located(error.diagnostics, document), {**error.sources, document.file: document.text})
        return 2
    made = answer.to_dict(console.lang)
    if console.as_json:
        console.write(json_text(made))
        return 0
    regulation = next(one for one in by if one.digest == answer.decision.digest)
    titles = titles_of(regulation.program, console.lang, acts_of(regulation.path, console.lang))
    # the deciding version stands last, so that its words count where several gave
    asked = [one.program.annulling for one in (*by, regulation) if one.program.annulling is not None]
    if asked:
        own = {name: title for one in asked for name, title in titles_of(one, console.lang).grounds.items()}
        titles = replace(titles, grounds=own)
    console.write(render_annulment(made, console.lang, titles, color=console.out_colour, width=console.width))
    return 0
