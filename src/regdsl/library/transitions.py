"""How versions of one regulation that lie in one folder follow each other."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from regdsl.corpus.bundle import File
from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.document.pointer import join
from regdsl.library.outcome_changes import changed_in_record, changed_sections
from regdsl.library.transition_findings import (
    EARLIER_MISSING,
    PREFERENCE_MISSING,
    PREFERRED_FIELD_MISSING,
    TRANSITION_SILENT,
)
from regdsl.model.regulation import Regulation
from regdsl.model.transitional import UndecidedCases

__all__ = ["check_transitions"]

_EARLIER = Bilingual("прежняя версия", "the earlier version")


def check_transitions(files: Iterable[File[Regulation]]) -> tuple[Diagnostic, ...]:
    """Find the versions that change the outcome and are silent on cases under way (EXP146), and those that leave such
    cases to a version that is not there (EXP147), or to the better of two that cannot be told (EXP184, NAM048)."""
    by_id: dict[str, list[File[Regulation]]] = {}
    for file in sorted(files, key=lambda file: file.model.in_force.from_):
        by_id.setdefault(file.model.id, []).append(file)
    found: list[Diagnostic] = []
    for versions in by_id.values():
        found += _without_earlier(versions[0])
        for earlier, later in pairwise(versions):
            found += _silent(earlier, later)
            found += _better(earlier, later)
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


def _better(earlier: File[Regulation], later: File[Regulation]) -> Iterator[Diagnostic]:
    """What keeps two grants from being compared."""
    rules = later.model.transitional
    if not rules or rules[0].undecided_cases is not UndecidedCases.BETTER:
        return
    sections = changed_in_record(earlier.model, later.model)
    preferred = [(index, one) for index, rule in enumerate(rules) for one in rule.prefer]
    if sections and not preferred:
        pointer = "/transitional/0/undecided_cases"
        params = {
            "first": earlier.model.version,
            "second": later.model.version,
            "sections": ", ".join(f"`{section}`" for section in sections),
        }
        yield Diagnostic(PREFERENCE_MISSING, later.document.locate(pointer), pointer, params)
    record = earlier.model.result.record if earlier.model.result is not None else {}
    for index, one in preferred:
        if one.field not in record:
            pointer = join("/transitional", index, "prefer")
            own = later.model.result.record if later.model.result is not None else {}
            known = ", ".join(name for name in own if name in record) or "—"
            params = {"first": earlier.model.version, "name": one.field, "known": known}
            yield Diagnostic(PREFERRED_FIELD_MISSING, later.document.locate(pointer), pointer, params)
