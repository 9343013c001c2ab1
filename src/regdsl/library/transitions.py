"""How versions of one regulation that lie in one folder follow each other."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from regdsl.corpus.bundle import File
from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document.pointer import join
from regdsl.library.outcome_changes import fields_of
from regdsl.library.succession import SuccessiveVersion
from regdsl.library.transition_findings import (
    EARLIER_MISSING,
    OTHER_RESULTS,
    OTHER_SUBJECTS,
    PREFERENCE_MISSING,
    PREFERRED_FIELD_MISSING,
    TRANSITION_SILENT,
)
from regdsl.model.regulation import Regulation
from regdsl.model.transitional import UndecidedCases

__all__ = ["check_transitions"]

_ONLY_RESULT = Bilingual("`result`", "`result`")
_EARLIER = Bilingual("прежняя версия", "the earlier version")


def check_transitions(versions: Iterable[SuccessiveVersion]) -> tuple[Diagnostic, ...]:
    """Find the versions that change the outcome and are silent on cases under way (EXP146), and those that leave such
    cases to a version that is not there (EXP147), or to the better of two that cannot be told (EXP184, EXP207,
    EXP208, NAM048)."""
    by_id: dict[str, list[SuccessiveVersion]] = {}
    for version in sorted(versions, key=lambda one: one.written.model.in_force.from_):
        by_id.setdefault(version.written.model.id, []).append(version)
    found: list[Diagnostic] = []
    for following in by_id.values():
        found += _without_earlier(following[0].written)
        for earlier, later in pairwise(following):
            found += _silent(earlier, later)
            found += _better(earlier, later)
    return tuple(found)


def _without_earlier(file: File[Regulation]) -> tuple[Diagnostic, ...]:
    # further rules say the same as the first, or are errors
    if [item.undecided_cases for item in file.model.transitional[:1]] != [UndecidedCases.OLD]:
        return ()
    pointer = "/transitional/0/undecided_cases"
    return (Diagnostic(EARLIER_MISSING, file.document.locate(pointer), pointer),)


def _silent(before: SuccessiveVersion, after: SuccessiveVersion) -> tuple[Diagnostic, ...]:
    earlier, later = before.written, after.written
    if later.model.transitional:
        return ()
    sections = before.changed_in(after)
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


def _better(before: SuccessiveVersion, after: SuccessiveVersion) -> Iterator[Diagnostic]:
    """What keeps two grants from being compared."""
    earlier, later = before.written, after.written
    rules = later.model.transitional
    if not rules or rules[0].undecided_cases is not UndecidedCases.BETTER:
        return
    yield from _apples_and_pears(earlier, later)
    sections = before.changed_in_record_of(after)
    preferred = [(index, one) for index, rule in enumerate(rules) for one in rule.prefer]
    if sections and not preferred:
        pointer = "/transitional/0/undecided_cases"
        params = {
            "first": earlier.model.version,
            "second": later.model.version,
            "sections": ", ".join(f"`{section}`" for section in sections),
        }
        yield Diagnostic(PREFERENCE_MISSING, later.document.locate(pointer), pointer, params)
    record = fields_of(earlier.model)
    for index, one in preferred:
        if one.field not in record:
            pointer = join("/transitional", index, "prefer")
            known = ", ".join(name for name in fields_of(later.model) if name in record) or "—"
            params = {"first": earlier.model.version, "name": one.field, "known": known}
            yield Diagnostic(PREFERRED_FIELD_MISSING, later.document.locate(pointer), pointer, params)


def _apples_and_pears(earlier: File[Regulation], later: File[Regulation]) -> Iterator[Diagnostic]:
    """Versions that decide on other subjects, or give other things: neither has more than the other."""
    pointer = "/transitional/0/undecided_cases"
    params: dict[str, Parameter] = {"first": earlier.model.version, "second": later.model.version}
    lists = [one.model.subject.in_ for one in (earlier, later) if one.model.subject is not None]
    if len(set(lists)) > 1:
        told: dict[str, Parameter] = {**params, "before": lists[0], "now": lists[1]}
        yield Diagnostic(OTHER_SUBJECTS, later.document.locate(pointer), pointer, told)
    before, now = (set(one.model.results) or {""} for one in (earlier, later))
    if not (before <= now or now <= before):
        told = {**params, "before": _named(earlier.model), "now": _named(later.model)}
        yield Diagnostic(OTHER_RESULTS, later.document.locate(pointer), pointer, told)


def _named(model: Regulation) -> Bilingual:
    if not model.results:
        return _ONLY_RESULT
    return Bilingual(", ".join(f"«{name}»" for name in model.results), ", ".join(f"`{name}`" for name in model.results))
