"""What a version says of its own coming: since when it is known, and what becomes of cases under way."""

from regdsl.checker.change_findings import BETTER_NOT_YET, PUBLISHED_AFTER_END, TRANSITIONS_DISAGREE
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join
from regdsl.model.transitional import UndecidedCases

__all__ = ["check_transitional"]


def check_transitional(bench: Workbench) -> None:
    """Check that all transitional rules ask for the same, and that it was published before it ended."""
    model = bench.bundle.regulation.model
    in_force = model.in_force
    if in_force.published is not None and in_force.to is not None and in_force.published > in_force.to:
        bench.report(PUBLISHED_AFTER_END, "/in_force/published")
    for index, item in enumerate(model.transitional):
        at, first = join("/transitional", index, "undecided_cases"), model.transitional[0].undecided_cases
        if item.undecided_cases is UndecidedCases.BETTER:
            bench.report(BETTER_NOT_YET, at)
            return
        if item.undecided_cases is not first:
            above = bench.document.locate("/transitional/0/undecided_cases")
            labels = (Label(above, Bilingual("здесь иначе", "otherwise here")),)
            bench.report(TRANSITIONS_DISAGREE, at, labels=labels, found=item.undecided_cases.value, first=first.value)
            return
