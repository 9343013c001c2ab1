"""The closed lists of grounds for annulling a result: checked as conditions on a granted record.

Which of them holds is a question about a case that was decided, not about an application.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.checker.findings import DUPLICATE_ID, EVENT_MISUSED
from regdsl.checker.grounds import FINAL_STAGE, condition, holes, lawful
from regdsl.checker.remade import remade
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation
from regdsl.model.result import Annulment

__all__ = ["all_grounds", "annulments_of", "as_ground", "check_annulments", "given_in"]

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


def given_in(model: Regulation, result: str) -> tuple[str, ...]:
    """The variants in which a result ("" for the only one) is given; nothing for all."""
    if result:
        return model.results[result].variants
    return model.result.only if model.result is not None else ()


def as_ground(model: Regulation, result: str, item: Annulment) -> Ground:
    """An annulment as a ground like any other, for the variants in which its result is given."""
    ground = Ground(
        id=item.id,
        title=item.title,
        basis=item.basis,
        when=item.when,
        event=item.event,
        explain=item.explain,
        verified=item.verified,
    )
    return remade(ground, only=given_in(model, result), term=item.term)


def all_grounds(model: Regulation) -> Iterator[tuple[str, Ground]]:
    """The grounds of the seven lists, then those for annulment, each with its pointer: no two have the same id."""
    for pointer, _, ground in model.grounds.located():
        yield pointer, ground
    for pointer, result, item in annulments_of(model):
        yield pointer, as_ground(model, result, item)


def check_annulments(bench: Workbench) -> None:
    """Check that annulments have names of their own, conditions on data that are there, and events that can come."""
    model = bench.bundle.regulation.model
    seen = {ground.id: join(pointer, "id") for pointer, _, ground in model.grounds.located()}
    known = frozenset(model.variants.ids if model.variants else ())
    for pointer, result, item in annulments_of(model):
        only = (known & frozenset(given_in(model, result))) or None
        if item.id in seen:
            first = Label(bench.document.locate(seen[item.id]), FIRST)
            bench.report(DUPLICATE_ID, join(pointer, "id"), labels=(first,), name=item.id)
        seen.setdefault(item.id, join(pointer, "id"))
        if item.when is not None:
            typed = condition(bench, join(pointer, "when"), item.when)
            if typed is not None:
                lawful(bench, typed, FINAL_STAGE, only)
        if item.event is not None:
            _event(bench, join(pointer, "event"), item.event.type.value, item.event.about)
        if item.explain is not None:
            holes(bench, join(pointer, "explain"), item.explain, FINAL_STAGE, only)


def _event(bench: Workbench, pointer: str, kind: str, about: str | None) -> None:
    if kind not in _AFTER:
        what = Bilingual("после решения такого события уже не бывает", "no such event comes after the decision")
        listed = ", ".join(_AFTER)
        hint = Bilingual(f"возьмите одно из: {listed}", f"take one of: {listed}")
        bench.report(EVENT_MISUSED, pointer, what=what, hint=hint)
    elif kind == "term_expired" and about is not None:
        bench.reference(about, bench.bundle.regulation.model.terms, TERM, pointer)
