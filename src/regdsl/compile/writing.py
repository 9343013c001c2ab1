"""One program while it is written as Python: its identifiers and constants, settled before any part is written, so that
each part comes out the same whether it is written alone or with the others."""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from regdsl.compile.constants import Constants
from regdsl.compile.fields_read import FieldsRead, fields_read
from regdsl.compile.left_out import not_given
from regdsl.compile.mangle import Names
from regdsl.compile.read_records import field_names
from regdsl.compile.scales import is_ratio
from regdsl.compile.symbols import Symbols, symbols_of
from regdsl.compile.walk import Reads
from regdsl.core.holes import holes
from regdsl.core.program import Program
from regdsl.core.walk import children
from regdsl.feel.kernel import Apply, Collect, Const, Extend, Kernel, Op, Origin, Quantify, Ref, Select
from regdsl.feel.types import Date, Days, ListOf, Month, Months, Number, Record, Seconds, Text, Type

__all__ = ["Writing", "writing_of"]


class Writing(Struct, frozen=True):
    """A program, its identifiers and constants, what its definitions read, the fields of records that are read, and the
    inputs whose dates are counted as days, with the local variables for that."""

    program: Program
    symbols: Symbols
    constants: Constants
    reads: Reads
    fields: FieldsRead
    counted: dict[str, str]


def writing_of(program: Program) -> Writing:
    """Settle every identifier and constant of a program."""
    names = Names()
    symbols, constants = symbols_of(program, names), Constants(names)
    for entry in program.inputs:
        _settle_input(entry.static.type, entry.name, symbols, constants)
        if entry.in_some:
            not_given(entry, constants)
    for exclusion in program.excluded:
        for feature, codes in exclusion.answers:
            if len(codes) > 1:
                constants.name(codes, f"{feature} excluded")
    for definition in program.definitions:
        if is_ratio(definition.value):
            symbols.local(f"{definition.name} num")
            symbols.local(f"{definition.name} den")
    if program.subjects is not None:
        symbols.local(program.subjects.name)
    subtracted: dict[str, None] = {}
    stack = _kernels(program)
    while stack:
        node = stack.pop()
        _settle(node, symbols, constants, subtracted)
        stack.extend(children(node))
    certain = {entry.name for entry in program.inputs if not (entry.nullable or entry.required or entry.only)}
    counted = {name: symbols.local(f"{name} day") for name in sorted(certain.intersection(subtracted))}
    return Writing(program, symbols, constants, Reads(program), fields_read(program), counted)


def _kernels(program: Program) -> list[Kernel]:
    """Every expression of a program, the last one first."""
    found = [definition.value for definition in program.definitions]
    found += [variant.condition for variant in program.variants if variant.condition is not None]
    found += [limb.fails for ground in program.grounds for limb in ground.limbs]
    found += [result.value for result in program.results]
    found += [hole.value for hole in holes(program) if hole.value is not None]
    return found[::-1]


def _settle_input(kind: Type, path: str, symbols: Symbols, constants: Constants) -> None:
    """What reading a value needs; `path` tells which of an application's it is."""
    if isinstance(kind, ListOf) and isinstance(kind.element, Record):
        symbols.local(f"read {path}")
        for (_, own), (_, static) in zip(field_names(path, kind), kind.element.fields[1:], strict=True):
            symbols.local(own)
            _settle_input(static.type, own, symbols, constants)
    if isinstance(kind, ListOf):
        kind = kind.element
    match kind:
        case Text(codes=frozenset() as codes):
            constants.name(codes, f"{path} codes")
        case Date(low=low, high=high):
            constants.name(low)
            constants.name(high)
        case Month(low=low, high=high):
            constants.months(low, high)
        case Months() | Days() | Seconds():
            constants.durations(kind)
        case Number(scale=int() as scale) if scale:
            constants.name(Decimal(10**scale))
            constants.numbers(scale)


def _settle(node: Kernel, symbols: Symbols, constants: Constants, subtracted: dict[str, None]) -> None:
    match node:
        case Apply(op=Op.IN_SET, operands=(value, Const(value=frozenset() as codes))):
            constants.name(codes, f"{value.name} codes" if isinstance(value, Ref) else "codes")
        case Apply(op=Op.DAYS_BETWEEN, operands=operands):
            names = [one.name for one in operands if isinstance(one, Ref) and one.origin is Origin.INPUT]
            if len(names) == 2:
                subtracted.update(dict.fromkeys(names))
        case Const(value=date() | time() | Fraction() as value):
            constants.name(value)
        case Quantify(local=local) | Select(local=local) | Collect(local=local):
            symbols.local(local)
            if isinstance(node, Collect) and isinstance(node.result, Extend):
                kind = node.result.static.type
                assert isinstance(kind, Record)
                computed = kind.fields[len(kind.fields) - len(node.result.items) :]
                for (name, _), item in zip(computed, node.result.items, strict=True):
                    symbols.local(f"{local} {name}")
                    if is_ratio(item):
                        symbols.local(f"{local} {name} num")
                        symbols.local(f"{local} {name} den")
