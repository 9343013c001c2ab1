"""The closed lists of grounds for annulling a result: checked as conditions on a granted record, and kept.

Which of them holds is a question about a case that was decided, not about an application.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.checker.findings import DUPLICATE_ID, EVENT_MISUSED
from regdsl.checker.grounds import FINAL_STAGE, condition, holes, lawful
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join
from regdsl.model.regulation import Regulation
from regdsl.model.result import Annulment

__all__ = ["annulments_of", "check_annulments"]

TERM = Bilingual("срока", "term")
FIRST = Bilingual("здесь впервые", "first declared here")
_AFTER: Final = ("court_order", "applicant_died", "withdrawn", "term_expired")
"""What can happen to a case once it is decided."""


def annulments_of(model: Regulation) -> Iterator[tuple[str, str, Annulment]]:
    """Every ground for annulment with its pointer and the result it is of ("" for the only one)."""
    if model.result is not None:
        for index, item in enumerate(model.result.annul or ()):
            yield join("/result/annul", index), "", item
    for name, result in model.results.items():
        for index, item in enumerate(result.annul or ()):
            yield join("/results", name, "annul", index), name, item


def check_annulments(bench: Workbench) -> None:
    """Check that annulments have names of their own, conditions on data that are there, and events that can come."""
    model = bench.bundle.regulation.model
    seen = {ground.id: join(pointer, "id") for pointer, _, ground in model.grounds.located()}
    for pointer, _, item in annulments_of(model):
        if item.id in seen:
            first = Label(bench.document.locate(seen[item.id]), FIRST)
            bench.report(DUPLICATE_ID, join(pointer, "id"), labels=(first,), name=item.id)
        seen.setdefault(item.id, join(pointer, "id"))
        if item.when is not None:
            typed = condition(bench, join(pointer, "when"), item.when)
            if typed is not None:
                lawful(bench, typed, FINAL_STAGE, None)
        if item.event is not None:
            _event(bench, join(pointer, "event"), item.event.type.value, item.event.about)
        if item.explain is not None:
            holes(bench, join(pointer, "explain"), item.explain, FINAL_STAGE, None)


def _event(bench: Workbench, pointer: str, kind: str, about: str | None) -> None:
    if kind not in _AFTER:
        what = Bilingual("после решения такого события уже не бывает", "no such event comes after the decision")
        listed = ", ".join(_AFTER)
        hint = Bilingual(f"возьмите одно из: {listed}", f"take one of: {listed}")
        bench.report(EVENT_MISUSED, pointer, what=what, hint=hint)
    elif kind == "term_expired" and about is not None:
        bench.reference(about, bench.bundle.regulation.model.terms, TERM, pointer)
