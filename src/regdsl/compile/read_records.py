"""Writing the readers of lists of records: objects by key to tuples, or None where anything is amiss."""

from collections.abc import Callable, Iterator

from regdsl.compile.code import call, leaf, lines, tuple_of
from regdsl.compile.literals import comment, text_literal
from regdsl.compile.ranges import count_outside
from regdsl.compile.symbols import Symbols
from regdsl.core.program import Program
from regdsl.feel.types import ListOf, Record, Type
from regdsl.runtime.reading import LONGEST_KEY

__all__ = ["call_reader", "field_names", "lists_of_records", "record_reader"]

Check = Callable[[Type, str, str], list[str]]
"""The lines that check and read a value of a type, by the name of its variable and the path to it."""


def lists_of_records(program: Program) -> Iterator[tuple[str, ListOf]]:
    """Every list of records that an application holds, with the path to it; those inside others first."""
    for entry in program.inputs:
        yield from _lists(entry.name, entry.static.type)


def _lists(path: str, kind: Type) -> Iterator[tuple[str, ListOf]]:
    if isinstance(kind, ListOf) and isinstance(kind.element, Record):
        for name, static in kind.element.fields[1:]:
            yield from _lists(f"{path} {name}", static.type)
        yield path, kind


def field_names(path: str, kind: ListOf) -> list[tuple[str, str]]:
    """The fields of a list's records with what their variables are called after."""
    assert isinstance(kind.element, Record)
    return [(name, f"{path} {name}") for name, _ in kind.element.fields[1:]]


def call_reader(path: str, kind: ListOf, name: str, symbols: Symbols) -> list[str]:
    """The lines that read a list of records into its variable."""
    return [
        f"if type({name}) is not dict:",
        "    return None",
        f"if {count_outside(name, kind)}:",
        "    return None",
        f"{name} = {symbols.local(f'read {path}')}({name}) if {name} else ()",
        f"if {name} is None:",
        "    return None",
    ]


def record_reader(path: str, kind: ListOf, symbols: Symbols, check: Check) -> list[str]:
    """The function that reads the records at a path; it leaves what it raises to its caller."""
    assert isinstance(kind.element, Record)
    body: list[str] = []
    variables: list[str] = []
    for (name, own), (_, static) in zip(field_names(path, kind), kind.element.fields[1:], strict=True):
        variable = symbols.local(own)
        checks = check(static.type, variable, own)
        if static.nullable:
            checks = [f"if {variable} is not None:", *(f"    {line}" for line in checks)]
        body += [f"{variable} = record[{text_literal(name)}]", *checks]
        variables.append(variable)
    return [
        f"def {symbols.local(f'read {path}')}(x):",
        f"    # {comment(path)}: None where anything is not plainly right",
        "    records = []",
        "    for key, record in x.items():",
        f"        if type(key) is not str or not key or len(key) > {LONGEST_KEY} or not reading.plain(key):",
        "            return None",
        f"        if type(record) is not dict or len(record) != {len(variables)}:",
        "            return None",
        *(f"        {line}" for line in body),
        *lines(call("records.append", tuple_of(tuple(map(leaf, ("key", *variables))))), 8),
        "    return tuple(records)",
    ]
