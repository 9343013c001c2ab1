"""What a version says of its own coming: since when it is known, and what becomes of cases under way."""

from typing import Final

from regdsl.checker.change_findings import (
    BETTER_ONE_BY_ONE,
    PREFERENCE_INCOMPARABLE,
    PREFERENCE_WITHOUT_BETTER,
    PUBLISHED_AFTER_END,
    TRANSITIONS_DISAGREE,
)
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
_SUBJECTS: Final = Bilingual("решают по каждому отдельно", "it is decided one by one")
_RESULTS: Final = Bilingual("результатов несколько", "there are several results")


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
    model = bench.bundle.regulation.model
    what = _SUBJECTS if model.subject is not None else _RESULTS if model.results else None
    if what is not None:
        bench.report(BETTER_ONE_BY_ONE, join(at, "undecided_cases"), what=what)
        return
    for index, one in enumerate(item.prefer):
        written = bench.document.node(join(at, "prefer", index)) is not None
        _comparable(bench, join(at, "prefer", index) if written else join(at, "prefer"), one)


def _comparable(bench: Workbench, at: str, one: Preference) -> None:
    result = bench.bundle.regulation.model.result
    fields = result.record if result is not None else {}
    if not bench.reference(one.field, fields, _FIELD, at):
        return
    base = join("/result/record", one.field)
    found = bench.expressions.get(base if fields[one.field].short else join(base, "expr"))
    if found is None:
        return  # its own mistake was told
    static = found.kernel.static
    if static.absent_until == ALWAYS:
        bench.report(PREFERENCE_INCOMPARABLE, at, name=one.field, why=_MAY_BE_ABSENT)
    elif not isinstance(static.type, Number | Date | Month | Boolean):
        bench.report(PREFERENCE_INCOMPARABLE, at, name=one.field, why=type_name(static.type))
