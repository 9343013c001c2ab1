"""The fee: what it is reckoned from."""

from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import TYPE_CLASH
from regdsl.feel.types import Number

__all__ = ["check_fee"]


def check_fee(bench: Workbench) -> None:
    """The amount of a fee is a number, whatever it is reckoned from."""
    fee = bench.bundle.regulation.model.fee
    if fee is None or fee.amount is None:
        return
    typed = bench.expression("/fee/amount", fee.amount)
    kind = typed.found.kernel.static.type if typed is not None and typed.found.kernel is not None else None
    if kind is not None and not isinstance(kind, Number):
        bench.report(TYPE_CLASH, "/fee/amount", expected=Bilingual("число", "number"), found=type_name(kind))
