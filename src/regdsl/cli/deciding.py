"""What commands that decide an application share: by which versions, and what is wrong with it."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from regdsl.api import (
    ApplicationError,
    ApplicationFile,
    RegdslError,
    Regulation,
    RegulationSet,
    application_document,
)
from regdsl.cli.console import Console
from regdsl.cli.input_file import read_bytes, shown_name
from regdsl.cli.loading import open_versions
from regdsl.decide import Decision
from regdsl.library.applications import located
from regdsl.library.better import part_for
from regdsl.verify.limits import Limits

if TYPE_CHECKING:
    from regdsl.verify.whatif import WhatIf

__all__ = ["ask_whatif", "open_both", "refuse_application", "versions_for"]


def open_both(options: Namespace, console: Console) -> tuple[Regulation | RegulationSet, ApplicationFile] | None:
    """Return the regulation `reg` and the application `input` of a command's options; None where one of them cannot be
    used, which is told."""
    data = read_bytes(options.input)
    versions = open_versions(options.reg, console)
    if versions is None:
        return None
    try:
        return versions, application_document(data, shown_name(options.input, console))
    except ApplicationError as error:
        console.refuse(error.diagnostics, error.sources)
        return None


def versions_for(
    versions: Regulation | RegulationSet, application: dict[str, Any], on: date | None
) -> tuple[Regulation, ...]:
    """Return the versions by which an application is decided. Raises ApplicationError when there is none."""
    if isinstance(versions, Regulation):
        return (versions,)
    return versions.all_for(application, on)


def refuse_application(error: RegdslError, application: ApplicationFile, console: Console) -> int:
    """Show where in the application's file each finding stands; return the exit status."""
    document = application.document
    console.refuse(located(error.diagnostics, document), {**error.sources, document.file: document.text})
    return 2


def ask_whatif(
    by: Sequence[Regulation],
    filed: Mapping[str, object],
    decision: Decision,
    count: int = 3,
    limits: Limits | None = None,
) -> "WhatIf":
    """Return what would change the decision on the application that was `filed`, by the one of the versions `by` that
    made it."""
    from regdsl.verify.whatif import whatif

    regulation = next(one for one in by if one.digest == decision.digest)
    own = filed if len(by) == 1 else part_for(regulation.program, [one.program for one in by], filed)
    return whatif(regulation.engine, own, decision.on, count, limits)
