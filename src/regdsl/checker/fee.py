"""The fee: what it is reckoned from, and that what looks for its payment has one to look for."""

from collections.abc import Iterator

from regdsl.checker.findings import NOTHING_IS_PAID
from regdsl.checker.workbench import Workbench
from regdsl.corpus.blocks import blocks
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import TYPE_CLASH
from regdsl.feel.types import Number

__all__ = ["check_fee"]


def check_fee(bench: Workbench) -> None:
    """The amount of a fee is a number, whatever it is reckoned from; a service without one has no block of payment."""
    fee = bench.bundle.regulation.model.fee
    if fee is not None and fee.free:
        for pointer, ground, block in _of_payment(bench):
            bench.report(NOTHING_IS_PAID, pointer, id=ground, block=block)
    if fee is None or fee.amount is None:
        return
    typed = bench.expression("/fee/amount", fee.amount)
    kind = typed.found.kernel.static.type if typed is not None and typed.found.kernel is not None else None
    if kind is not None and not isinstance(kind, Number):
        bench.report(TYPE_CLASH, "/fee/amount", expected=Bilingual("число", "number"), found=type_name(kind))


def _of_payment(bench: Workbench) -> Iterator[tuple[str, str, str]]:
    """The grounds of blocks that look for a payment: pointer, id and block."""
    known = blocks()
    for pointer, _, ground in bench.bundle.regulation.model.grounds.located():
        block = known.get(ground.use or "")
        if block is not None and block.looks_for_payment:
            yield join(pointer, "use"), ground.id, block.id
