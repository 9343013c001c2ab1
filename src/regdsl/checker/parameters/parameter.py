"""Parameters: a type that all values fit, periods that follow one another, a day, keys."""

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from regdsl.checker.findings import DATES_ORDER, PERIOD_GAP, PERIODS_OVERLAP, VALUE_WRONG
from regdsl.checker.inputs import fits, report_fault
from regdsl.checker.parameters.books import check_books
from regdsl.checker.parameters.days import check_day, day_of, has_day
from regdsl.checker.parameters.findings import NAMED_AS_FUNCTION
from regdsl.checker.parameters.span import Span, asked_on
from regdsl.checker.parameters.tables import check_covered, check_table_values, keyed_by
from regdsl.checker.shares import wrong_value
from regdsl.checker.statics import Declared, Fault, static_type, type_text
from regdsl.checker.workbench import Workbench
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.elaborate import Symbol
from regdsl.feel.elaborate.calls import FUNCTIONS
from regdsl.feel.kernel import Origin
from regdsl.feel.types import Static, Type
from regdsl.model.figure_table import read_figure
from regdsl.model.parameter import Parameter

__all__ = ["check_parameters"]

_DAY = timedelta(days=1)


def check_parameters(bench: Workbench) -> None:
    """Check the reference books, and give every parameter its symbol; inputs have theirs already."""
    model = bench.bundle.regulation.model
    check_books(bench)
    check_day(bench, "/parameter_date", model.parameter_date)
    for name, parameter in model.parameters.items():
        _parameter(bench, name, parameter, join("/parameters", name))
    for file in bench.bundle.parameters.values():
        for name, parameter in file.model.parameters.items():
            if name not in bench.symbols:
                _parameter(bench, name, parameter, join("/parameters", name), file.document)


def _parameter(bench: Workbench, name: str, item: Parameter, pointer: str, document: Document | None = None) -> None:
    """Check a parameter of the regulation, or of the used file that `document` is."""
    if not check_table_values(bench, item, None, pointer, document):
        bench.give_up(name)  # its bounds follow from its figures
        return
    made = _parameter_type(item)
    if isinstance(made, Fault):
        report_fault(bench, made, pointer, name, type_text(item.type), document)
        return
    for index, period in enumerate(item.values):
        if period.value is not None and not fits(period.value, made):
            at = join(pointer, "values", index, "value")
            kind = wrong_value(period.value, made, VALUE_WRONG)
            bench.report(kind, at, document=document, type=type_text(item.type), found=str(period.value))
    check_table_values(bench, item, made, pointer, document)
    # of a used file, only what the regulation takes must have a day here, and figures for all codes
    taken = document is None or _is_named(bench, name)
    if taken:
        check_day(bench, join(pointer, "as_of"), item.as_of, document)
    elif not has_day(bench, item.as_of):
        return
    day, asked = day_of(bench, item), asked_on(bench, item)
    sound = _periods(bench, item, pointer, asked, document)
    keyed = None
    if item.by:
        if name in FUNCTIONS:
            bench.report(NAMED_AS_FUNCTION, pointer, at_key=True, document=document, name=name)
            sound = False
        keyed = keyed_by(bench, item, pointer, asked, document) if sound else None
        if keyed is None:
            bench.give_up(name)
            return
        if taken:
            check_covered(bench, item, pointer, asked, document)
    as_of = day.name if day.is_input else None
    bench.declare(name, Symbol(Origin.PARAMETER, name, Static(made), keyed=keyed, as_of=as_of))


def _is_named(bench: Workbench, name: str) -> bool:
    """Whether the regulation, or a translation of it, names a parameter of a used file anywhere at all."""
    documents = (bench.document, *(file.document for file in bench.bundle.translations.values()))
    return any(name in " ".join(document.text.split()) for document in documents)


def _parameter_type(item: Parameter) -> Type | Fault:
    values: list[object] = [period.value for period in item.values if period.value is not None]
    tables = [period.table for period in item.values if period.table is not None]
    values += [read_figure(cell, item.type) for table in tables for cell in table.figures().values()]
    numbers = [value for value in values if isinstance(value, int | Decimal) and not isinstance(value, bool)]
    # a parameter's values are all known: they are its bounds where none are written
    low = item.min if item.min is not None else min(numbers, default=None)
    high = item.max if item.max is not None else max(numbers, default=None)
    scale = item.scale
    if scale is None and numbers and type_text(item.type) == "decimal":
        scale = max(_digits(number) for number in numbers)
    declared = Declared(item.type, low, high, scale, item.unit, item.currency)
    return static_type(declared)


def _digits(number: int | Decimal) -> int:
    exponent = number.as_tuple().exponent if isinstance(number, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _periods(bench: Workbench, item: Parameter, pointer: str, asked: Span, document: Document | None) -> bool:
    """Check that each day has one period at most and, among those on which the parameter is asked for, at least one.
    Whether the periods are fit to be looked into."""
    for index, period in enumerate(item.values):
        if period.to is not None and period.to < period.from_:
            # what such a period leaves open or overlaps follows from it and is not told
            bench.report(DATES_ORDER, join(pointer, "values", index, "to"), document=document)
            return False
    sound = True
    for earlier, later in pairwise(sorted(range(len(item.values)), key=lambda index: item.values[index].from_)):
        before, after = item.values[earlier], item.values[later]
        if before.to is None or before.to >= after.from_:
            bench.report(PERIODS_OVERLAP, join(pointer, "values", later), document=document)
            sound = False
            continue
        first, last = before.to + _DAY, after.from_ - _DAY
        explained = before.reading is not None or after.reading is not None
        if first <= last and asked.meets(first, last) and not explained:
            at = join(pointer, "values", earlier, "to")
            bench.report(PERIOD_GAP, at, document=document, first=first.isoformat(), last=last.isoformat())
    return sound
