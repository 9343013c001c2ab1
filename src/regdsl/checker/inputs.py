"""Inputs and features: their types, who supplies them, when they may be absent."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from regdsl.checker.blanks import check_blank
from regdsl.checker.declared import declared_type
from regdsl.checker.durations import counted
from regdsl.checker.findings import BOUNDS_MISSING, DEFAULT_WRONG
from regdsl.checker.own_fields import as_left_blank
from regdsl.checker.records import as_filed, check_records, computations_of, list_of_records
from regdsl.checker.shares import fits_share, wrong_value
from regdsl.checker.statics import Fault, type_text
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.elaborate import Symbol
from regdsl.feel.kernel import Origin
from regdsl.feel.strict.literals import read_month
from regdsl.feel.types import ALWAYS, NEVER, Boolean, Date, Days, Month, Months, Number, Seconds, Static, Text, Type
from regdsl.model.input import Input
from regdsl.model.value_type import is_of_records
from regdsl.runtime.effects import STAGES, Effect

__all__ = ["check_inputs", "check_lists_of_records", "day_written", "fits", "report_fault"]

SOURCE = Bilingual("источника", "source")
VARIANT = Bilingual("варианта", "variant")


def check_inputs(bench: Workbench) -> None:
    """Give every feature and input its symbol."""
    model = bench.bundle.regulation.model
    for name, feature in model.features.items():
        pointer = join("/features", name)
        kind = Text(frozenset(feature.values), None)
        bench.inputs[name] = Static(kind)
        table = model.variants.table if model.variants else None
        leads_to = table.led_to(name, feature.values) if table else None
        bench.declare(name, Symbol(Origin.INPUT, name, Static(kind), leads_to=leads_to))
        if feature.known_from is not None and feature.known_from != "engine":
            bench.reference(feature.known_from, model.sources, SOURCE, join(pointer, "known_from"))
    for name, item in model.inputs.items():
        if not is_of_records(item.type):
            _input(bench, name, item)


def check_lists_of_records(bench: Workbench) -> None:
    """Type the records, then give the lists of them their symbols: what is computed may rest on parameters."""
    check_records(bench)
    for name, item in bench.bundle.regulation.model.inputs.items():
        if is_of_records(item.type):
            _input(bench, name, item)


def report_fault(
    bench: Workbench, fault: Fault, pointer: str, name: str, kind: str, document: Document | None = None
) -> None:
    """Report why a declaration has no type, and give its name up."""
    at = join(pointer, "type")
    if fault.kind is BOUNDS_MISSING:
        bench.report(fault.kind, at, document=document, name=name, keys=", ".join(fault.keys))
    else:
        at = join(pointer, fault.keys[0]) if fault.keys else at
        bench.report(fault.kind, at, document=document, type=kind)
    bench.give_up(name)


def _input(bench: Workbench, name: str, item: Input) -> None:
    pointer = join("/inputs", name)
    model = bench.bundle.regulation.model
    variants = model.variants.ids if model.variants else ()
    sound = [bench.reference(v, variants, VARIANT, join(pointer, "only", at)) for at, v in enumerate(item.only)]
    made = _type(bench, name, item, pointer)
    if made is None:
        bench.give_up(name)
        return
    if isinstance(made, Fault):
        report_fault(bench, made, pointer, name, type_text(item.type))
        return
    if item.default is not None and not fits(item.default, made):
        kind = wrong_value(item.default, made, DEFAULT_WRONG)
        bench.report(kind, join(pointer, "default"), type=type_text(item.type), found=str(item.default))
    until = ALWAYS if item.nullable else NEVER
    if item.required is not None:
        until = STAGES.index(Effect(item.required.value))
    source = item.source.name
    if source is None or bench.reference(source, model.sources, SOURCE, join(pointer, "source")):
        check_blank(bench, name, item)
    only = frozenset(item.only) if item.only and all(sound) else None
    bench.inputs[name] = Static(as_left_blank(bench, item, as_filed(bench, made)), until)
    computed = computations_of(bench, made)
    if not computed:
        bench.declare(name, Symbol(Origin.INPUT, name, Static(made, until), 0, only))
        return
    # what is computed for each record is a definition of the same name that rests on the input
    needs = [need for one in computed for need in one.needs]
    stage = max((need.stage for need in needs), default=0)
    narrowed = [each for each in (only, *(need.only for need in needs)) if each is not None]
    limit = frozenset.intersection(*narrowed) if narrowed else None
    bench.declare(name, Symbol(Origin.DEFINITION, name, Static(made, until), stage, limit))


def _type(bench: Workbench, name: str, item: Input, pointer: str) -> Type | Fault | None:
    if is_of_records(item.type):
        return list_of_records(bench, item, pointer)
    return declared_type(bench, item, pointer)


def fits(value: object, kind: Type) -> bool:
    """Whether a value written in YAML is of a type: exact, within its bounds."""
    match kind:
        case Boolean():
            return isinstance(value, bool)
        case Number(scale=None):
            return fits_share(value, kind)
        case Number(low=low, high=high, scale=scale):
            if isinstance(value, bool) or not isinstance(value, int | Decimal):
                return False
            exact = Fraction(value)
            digits = (exact * 10 ** (scale or 0)).denominator == 1
            return digits and (low is None or low <= exact) and (high is None or exact <= high)
        case Text(codes=codes, longest=longest):
            return isinstance(value, str) and (len(value) <= longest if codes is None else value in codes)
        case Date(low=low, high=high) | Month(low=low, high=high):
            day = day_written(value, kind)
            return day is not None and low <= day <= high
        case Months() | Days() | Seconds():
            return counted(value, kind) is not None
        case _:
            return False


def day_written(value: object, kind: Date | Month) -> date | None:
    """The day, or the first day of the month, that a value in YAML writes; None where it writes none."""
    if isinstance(kind, Month):
        month = read_month(value) if isinstance(value, str) else None
        return month if isinstance(month, date) else None
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
