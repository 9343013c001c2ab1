"""Writing `read`: a complete application of plain values to the tuple of inputs, or None where anything is amiss."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from regdsl.compile.code import Code, Leaf, Strength, group, lines, number
from regdsl.compile.constants import Constants
from regdsl.compile.left_out import expected_size, not_given
from regdsl.compile.literals import text_literal
from regdsl.compile.ranges import count_outside, day_outside, outside
from regdsl.compile.read_records import call_reader, lists_of_records, record_reader
from regdsl.compile.symbols import Symbols
from regdsl.core.program import Exclusion, Input, Program
from regdsl.feel.kernel import Origin
from regdsl.feel.types import Boolean, Date, Days, ListOf, Month, Months, Number, Record, Seconds, Text, Type

__all__ = ["read_function", "reading_lines", "record_readers"]

_HEAD = [
    "def read(x):",
    '    """Read a complete application; None where anything is not plainly right."""',
]


def read_function(program: Program, symbols: Symbols, constants: Constants) -> list[str]:
    """`read`: the values as a tuple."""
    names = [symbols.slots[(Origin.INPUT, entry.name)].identifier for entry in program.inputs]
    returned = _returned(names) if _are_plain(program) else []
    return [*_HEAD, *reading_lines(program, symbols, constants), *returned]


def reading_lines(
    program: Program, symbols: Symbols, constants: Constants, counted: Mapping[str, str] | None = None
) -> list[str]:
    """The lines that take the values of `x` into local variables, or return None; they always return None where an
    input is of a kind that needs the careful reader. `counted` names local variables for dates as day numbers."""
    if not _are_plain(program):
        return ["    return None"]
    body: list[str] = []
    for entry in program.inputs:
        name = symbols.slots[(Origin.INPUT, entry.name)].identifier
        body.append(_taken(entry, name, constants))
        kind, day = entry.static.type, (counted or {}).get(entry.name)
        if day is not None and isinstance(kind, Date):
            body += _counted(kind, name, day)
        else:
            body += _present(entry, name, _read(kind, name, entry.name, symbols, constants), constants)
    for exclusion in program.excluded:
        body += _impossible(exclusion, symbols, constants)
    body = [f"if len(x) != {expected_size(program.inputs)}:", "    return None", *body]
    failed = ["    except (ArithmeticError, LookupError, TypeError, ValueError):", "        return None"]
    return ["    try:", *(f"        {line}" for line in body), *failed]


def record_readers(program: Program, symbols: Symbols, constants: Constants) -> list[list[str]]:
    """The functions that read lists of records, those inside others first."""
    if not _are_plain(program):
        return []

    def check(kind: Type, name: str, path: str) -> list[str]:
        return _read(kind, name, path, symbols, constants)

    return [record_reader(path, kind, symbols, check) for path, kind in lists_of_records(program)]


def _read(kind: Type, name: str, path: str, symbols: Symbols, constants: Constants) -> list[str]:
    """The lines that check and read a present value; `path` tells which of an application's it is."""
    if isinstance(kind, ListOf) and isinstance(kind.element, Record):
        return call_reader(path, kind, name, symbols)
    return _checks(kind, name, constants, f"{path} codes")


def _impossible(exclusion: Exclusion, symbols: Symbols, constants: Constants) -> list[str]:
    """A combination of features that cannot be: the careful reader says so."""
    tests: list[Code] = []
    for feature, codes in exclusion.answers:
        name = symbols.slots[(Origin.INPUT, feature)].identifier
        if len(codes) == 1:
            tests.append(Leaf(f"{name} == {text_literal(next(iter(codes)))}", Strength.COMPARISON))
        else:
            tests.append(Leaf(f"{name} in {constants.name(codes, f'{feature} excluded').flat}", Strength.COMPARISON))
    return [*lines(group("and", tuple(tests), Strength.AND), 0, "if ", ":"), "    return None"]


def _counted(kind: Date, name: str, day: str) -> list[str]:
    """A date as the number of its day too: comparing and subtracting those is faster."""
    return [
        *_written_day(name),
        f"{day} = {name}.toordinal()",
        *_when(outside(day, kind.low.toordinal(), kind.high.toordinal())),
    ]


def _written_day(name: str) -> list[str]:
    """A date that is written is read; the eighth character tells it from a week, and from one without hyphens."""
    return [
        f"if type({name}) is not date:",
        *(f"    {line}" for line in _when(f'{name}[7] != "-"')),
        f"    {name} = iso_day({name})",
    ]


def _are_plain(program: Program) -> bool:
    return all(_is_plain(entry.static.type) for entry in program.inputs)


def _returned(names: list[str]) -> list[str]:
    if not names:
        return ["    return ()"]
    one = f"    return ({', '.join(names)},)" if len(names) == 1 else f"    return {', '.join(names)}"
    if len(one) <= 100:
        return [one]
    return ["    return (", *(f"        {name}," for name in names), "    )"]


def _is_plain(kind: Type) -> bool:
    match kind:
        case Boolean() | Text() | Date() | Month() | Months() | Days() | Seconds():
            return True
        case Number(low=Fraction(), high=Fraction(), scale=scale, fraction=is_share):
            return scale is not None or is_share
        case ListOf(element=Record(fields=fields)):
            return all(_is_plain(static.type) for _, static in fields)
        case ListOf(element=element):
            return not isinstance(element, ListOf) and _is_plain(element)
        case _:
            return False


def _taken(entry: Input, name: str, constants: Constants) -> str:
    """The line that takes a value; one that not every variant asks for may be left out."""
    if not entry.in_some:
        return f"{name} = x[{text_literal(entry.name)}]"
    return f"{name} = x.get({text_literal(entry.name)}, {not_given(entry, constants)})"


def _present(entry: Input, name: str, checks: list[str], constants: Constants) -> list[str]:
    """The checks of a value that is given and present; absence is right for what may be, or must yet be, absent."""
    tests = [f"{name} is not None"] if entry.nullable or entry.required else []
    tests += [f"{name} is not {not_given(entry, constants)}"] if entry.in_some else []
    return [f"if {' and '.join(tests)}:", *(f"    {line}" for line in checks)] if tests else checks


def _checks(kind: Type, name: str, constants: Constants, hint: str) -> list[str]:
    match kind:
        case Boolean():
            return _when(f"type({name}) is not bool")
        case Text(codes=None, longest=longest):
            # what is not printed may yet be a line break: the careful reader tells
            return _exactly(name, "str", f"len({name}) > {longest} or not reading.plain({name})")
        case Text(codes=frozenset() as codes):
            return [*_when(f"type({name}) is not str"), *_when(f"{name} not in {constants.name(codes, hint).flat}")]
        case Date():
            return [*_written_day(name), *_when(day_outside(name, kind, constants))]
        case Month(low=low, high=high):
            return [f"{name} = {constants.months(low, high)}[{name}]"]
        case Months() | Days() | Seconds():
            return [f"{name} = {constants.durations(kind)}[{name}]"]
        case Number(scale=None):
            return [f"{name} = share({name}, {_low(kind)}, {_high(kind)})"]
        case Number(scale=int() as scale):
            return _number(kind, scale, name, constants)
        case ListOf():
            return _list(kind, name, constants, hint)
        case _:
            raise AssertionError(f"no plain input is of the type {kind}")


def _exactly(name: str, kind: str, wrong: str) -> list[str]:
    """A value of exactly one Python type that a test does not find wrong."""
    return [*_when(f"type({name}) is not {kind}"), *_when(wrong)]


def _when(condition: str) -> list[str]:
    return [f"if {condition}:", "    return None"]


def _bounds(kind: Number, scale: int) -> tuple[str, str]:
    assert kind.low is not None
    assert kind.high is not None
    power = 10**scale
    return number(ceil(kind.low * power)).flat, number(floor(kind.high * power)).flat


def _low(kind: Number) -> str:
    assert kind.low is not None
    return _bound(kind.low)


def _high(kind: Number) -> str:
    assert kind.high is not None
    return _bound(kind.high)


def _bound(end: Fraction) -> str:
    whole = end.denominator == 1
    return number(end.numerator).flat if whole else f"Fraction({end.numerator}, {end.denominator})"


def _number(kind: Number, scale: int, name: str, constants: Constants) -> list[str]:
    low, high = _bounds(kind, scale)
    if not scale:
        return _exactly(name, "int", outside(name, low, high))
    return [
        f"if type({name}) is Decimal:",
        # faster than int(...), which asks the number for this
        f"    {name} = whole(times({name}, {constants.name(Decimal(10**scale)).flat})).__trunc__()",
        f"elif type({name}) is str:",
        f"    {name} = {constants.numbers(scale)}[{name}]",
        f"elif type({name}) is int:",
        f"    {name} *= {10**scale}",
        "else:",
        "    return None",
        *_when(outside(name, low, high)),
    ]


def _list(kind: ListOf, name: str, constants: Constants, hint: str) -> list[str]:
    checks = _exactly(name, "list", count_outside(name, kind))
    if isinstance(kind.element, Months | Days | Seconds):
        return [*checks, f"{name} = each_duration({name}, {constants.durations(kind.element)})"]
    arguments = [name]
    match kind.element:
        case Boolean():
            reader = "booleans"
        case Text(codes=None, longest=longest):
            reader = "texts"
            arguments.append(str(longest))
        case Text(codes=frozenset() as codes):
            reader = "codes"
            arguments.append(constants.name(codes, hint).flat)
        case Date(low=low, high=high):
            reader = "dates"
            arguments += [constants.name(low).flat, constants.name(high).flat]
        case Month(low=low, high=high):
            reader = "each_month"
            arguments.append(constants.months(low, high))
        case Number(scale=None):
            reader = "shares"
            arguments += [_low(kind.element), _high(kind.element)]
        case Number(scale=int() as scale):
            reader = "decimals" if scale else "integers"
            arguments += [constants.name(Decimal(10**scale)).flat] if scale else []
            arguments += _bounds(kind.element, scale)
        case _:
            raise AssertionError(f"no plain list holds {kind.element}")
    return [
        *checks,
        f"{name} = reading.{reader}({', '.join(arguments)})",
        f"if {name} is None:",
        "    return None",
    ]
