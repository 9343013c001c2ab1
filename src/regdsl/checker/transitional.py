"""What a version says of its own coming: since when it is known, and what becomes of cases under way."""

from typing import Final

from regdsl.checker.change_findings import (
    BETTER_FOR_SOME,
    PREFERENCE_INCOMPARABLE,
    PREFERENCE_WITHOUT_BETTER,
    PUBLISHED_AFTER_END,
    TRANSITIONS_DISAGREE,
)
from regdsl.checker.checked import CheckedExpression
from regdsl.checker.shared_fields import record_fields, shared_fields
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.types import ALWAYS, Boolean, Date, Month, Number
from regdsl.model.preference import Preference
from regdsl.model.transitional import Transitional, UndecidedCases

__all__ = ["check_transitional"]

_FIELD: Final = Bilingual("поля записи", "field of the record")
_ABOVE: Final = Bilingual("здесь иначе", "otherwise here")
_MAY_BE_ABSENT: Final = Bilingual("его может не быть", "it may be absent")


def check_transitional(bench: Workbench) -> None:
    """Check that all transitional rules ask for the same, that it is told what is better where that is asked for, and
    that the version was published before it ended."""
    model = bench.bundle.regulation.model
    in_force = model.in_force
    if in_force.published is not None and in_force.to is not None and in_force.published > in_force.to:
        bench.report(PUBLISHED_AFTER_END, "/in_force/published")
    for index, item in enumerate(model.transitional):
        at, first = join("/transitional", index), model.transitional[0]
        if item.undecided_cases is not first.undecided_cases:
            _disagree(bench, at, "undecided_cases", item.undecided_cases.value, first.undecided_cases.value)
            return
        if item.undecided_cases is UndecidedCases.BETTER:
            _better(bench, at, item)
        elif item.prefer:
            pointer = join(at, "prefer")
            bench.report(PREFERENCE_WITHOUT_BETTER, pointer, at_key=True, found=item.undecided_cases.value)
        if item.prefer and first.prefer and item.prefer != first.prefer:
            _disagree(bench, at, "prefer", _said(item), _said(first))
            return


def _disagree(bench: Workbench, at: str, key: str, found: str, first: str) -> None:
    above = bench.document.locate(join("/transitional", 0, key))
    bench.report(TRANSITIONS_DISAGREE, join(at, key), labels=(Label(above, _ABOVE),), found=found, first=first)


def _said(item: Transitional) -> str:
    return ", ".join(one.field for one in item.prefer)


def _better(bench: Workbench, at: str, item: Transitional) -> None:
    shared = next(iter(shared_fields(bench)), None)
    if shared is not None and not any(rule.prefer for rule in bench.bundle.regulation.model.transitional):
        bench.report(BETTER_FOR_SOME, join(at, "undecided_cases"), name=shared)
    for index, one in enumerate(item.prefer):
        written = bench.document.node(join(at, "prefer", index)) is not None
        _comparable(bench, join(at, "prefer", index) if written else join(at, "prefer"), one)


def _comparable(bench: Workbench, at: str, one: Preference) -> None:
    fields = list(record_fields(bench.bundle.regulation.model))
    if not bench.reference(one.field, [field.name for field in fields], _FIELD, at):
        return
    for field in fields:
        if field.name == one.field and field.pointer in bench.expressions:  # else its own mistake was told
            _of_one(bench, at, one, bench.expressions[field.pointer])


def _of_one(bench: Workbench, at: str, one: Preference, found: CheckedExpression) -> None:
    static = found.kernel.static
    if static.absent_until == ALWAYS:
        bench.report(PREFERENCE_INCOMPARABLE, at, name=one.field, why=_MAY_BE_ABSENT)
    elif not isinstance(static.type, Number | Date | Month | Boolean):
        bench.report(PREFERENCE_INCOMPARABLE, at, name=one.field, why=type_name(static.type))
