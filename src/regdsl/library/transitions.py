"""How versions of one regulation that lie in one folder follow each other."""

from collections.abc import Iterable
from itertools import pairwise

from regdsl.corpus.bundle import File
from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.library.outcome_changes import changed_sections
from regdsl.library.transition_findings import EARLIER_MISSING, TRANSITION_SILENT
from regdsl.model.regulation import Regulation
from regdsl.model.transitional import UndecidedCases

__all__ = ["check_transitions"]

_EARLIER = Bilingual("прежняя версия", "the earlier version")


def check_transitions(files: Iterable[File[Regulation]]) -> tuple[Diagnostic, ...]:
    """Find the versions that change the outcome and are silent on cases under way (EXP146), and those that leave such
    cases to a version that is not there (EXP147)."""
    by_id: dict[str, list[File[Regulation]]] = {}
    for file in sorted(files, key=lambda file: file.model.in_force.from_):
        by_id.setdefault(file.model.id, []).append(file)
    found: list[Diagnostic] = []
    for versions in by_id.values():
        found += _without_earlier(versions[0])
        for earlier, later in pairwise(versions):
            found += _silent(earlier, later)
    return tuple(found)


def _without_earlier(file: File[Regulation]) -> tuple[Diagnostic, ...]:
    # further rules say the same as the first, or are errors
    if [item.undecided_cases for item in file.model.transitional[:1]] != [UndecidedCases.OLD]:
        return ()
    pointer = "/transitional/0/undecided_cases"
    return (Diagnostic(EARLIER_MISSING, file.document.locate(pointer), pointer),)


def _silent(earlier: File[Regulation], later: File[Regulation]) -> tuple[Diagnostic, ...]:
    if later.model.transitional:
        return ()
    sections = changed_sections(earlier.model, later.model)
    if not sections:
        return ()
    pointer = "/in_force"
    params = {
        "first": earlier.model.version,
        "second": later.model.version,
        "sections": ", ".join(f"`{section}`" for section in sections),
    }
    labels = (Label(earlier.document.locate(pointer), _EARLIER),)
    return (Diagnostic(TRANSITION_SILENT, later.document.locate(pointer), pointer, params, labels),)
