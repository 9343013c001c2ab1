"""The record of a result that an allocation decides: typed where the application tells it.

A field that speaks of the place itself is kept as written once it can be read: no application knows the place.
"""

from regdsl.checker.allocation import ALLOCATION_SYMBOL, allocation_vocabulary
from regdsl.checker.grounds import FINAL_STAGE, lawful
from regdsl.checker.names import names_in
from regdsl.checker.record_rounding import rounded
from regdsl.checker.rest import check_field
from regdsl.checker.workbench import Workbench
from regdsl.document.pointer import join

__all__ = ["check_allocated_records"]


def check_allocated_records(bench: Workbench) -> None:
    """Check the fields of every allocated result: names, types, rounding, that the data are there at the end."""
    model = bench.bundle.regulation.model
    if model.allocation is None:
        return  # what the resource is called is not known, which was reported
    resource = model.allocation.resource.name
    for name, result in model.results.items():
        if result.record is None or not result.is_allocated:
            continue
        only = frozenset(result.variants) or None
        for own, item in result.record.fields.items():
            base = join("/results", name, "record", "fields", own)
            pointer = base if item.short else join(base, "expr")
            tree = bench.parse(pointer, item.expr, vocabulary=allocation_vocabulary(bench))
            if tree is None or resource in names_in(tree):
                continue
            typed = bench.elaborate(pointer, rounded(bench, base, item, tree), also=ALLOCATION_SYMBOL)
            if typed.found.kernel is not None:
                lawful(bench, typed, FINAL_STAGE, only)
                check_field(bench, typed, item)
