"""The parts of a generated module. Each can be written and run by itself, after the parts that it needs."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from regdsl.compile.careful import definition_functions, hole_functions, lookup_functions, stage_functions
from regdsl.compile.fast_writer import fast_writer
from regdsl.compile.literals import text_literal
from regdsl.compile.outcome import brief_tables, judge_function, outcome_function
from regdsl.compile.outline import outline_functions
from regdsl.compile.read import read_function, record_readers
from regdsl.compile.verdict import verdict_function
from regdsl.compile.writing import Writing

__all__ = ["NEEDS", "PARTS", "all_imports", "imports", "tables"]

Blocks = list[list[str]]

_IMPORTS: Final = (
    ("datetime", ("date", "datetime", "time", "timedelta")),
    ("decimal", ("Decimal",)),
    ("fractions", ("Fraction",)),
    ("regdsl.runtime", ("dates", "operators as op", "ratios", "reading", "rounding", "texts")),
    ("regdsl.runtime.brief", ("Brief", "briefs")),
    ("regdsl.runtime.durations", ("Durations", "each_duration")),
    ("regdsl.runtime.not_complete", ("NotComplete", "decided", "settled")),
    ("regdsl.runtime.reading", ("Months", "Numbers", "iso_day", "share", "times", "whole")),
    ("regdsl.runtime.state", ("definition",)),
    ("regdsl.runtime.unknown", ("Unknown",)),
    ("regdsl.runtime.written", ("decimal_text",)),
)


def imports(body: str) -> list[str]:
    """The imports of what `body` uses."""
    return _imports(frozenset(re.findall(r"[A-Za-z_]\w*", body, re.ASCII)))


def all_imports() -> list[str]:
    """The imports of what any part may use."""
    return _imports(frozenset(name.split()[-1] for _, names in _IMPORTS for name in names))


def _imports(words: frozenset[str]) -> list[str]:
    written: list[str] = []
    for module, names in _IMPORTS:
        used = [name for name in names if name.split()[-1] in words]
        if used:
            written += [""] if written and module.startswith("regdsl") and "regdsl" not in written[-1] else []
            written.append(f"from {module} import {', '.join(used)}")
    return written


def tables(w: Writing) -> list[str]:
    """The names in their order, for reading; the constants."""
    program = w.program
    environment = [
        *(parameter.name for parameter in program.parameters),
        *(slot.name for slot in program.engine),
        *(event.key for event in program.events),
    ]
    return [
        *_names("INPUTS", (entry.name for entry in program.inputs)),
        *_names("ENVIRONMENT", environment),
        *_names("VARIANTS", (variant.id for variant in program.variants)),
        *w.constants.lines(),
    ]


def _names(name: str, values: Iterable[str]) -> list[str]:
    entries = [f"    {text_literal(value)}," for value in values]
    return [f"{name} = (", *entries, ")"] if entries else [f"{name} = ()"]


def _records(w: Writing) -> Blocks:
    return record_readers(w.program, w.symbols, w.constants)


def _read(w: Writing) -> Blocks:
    return [read_function(w.program, w.symbols, w.constants)]


def _briefs(w: Writing) -> Blocks:
    return [brief_tables(w.program)]


def _outcome(w: Writing) -> Blocks:
    return [outcome_function(fast_writer(w.program, w.symbols, w.constants, w.reads, w.fields))]


def _judge(w: Writing) -> Blocks:
    return [judge_function(fast_writer(w.program, w.symbols, w.constants, w.reads, w.fields), w.counted)]


def _verdict(w: Writing) -> Blocks:
    return [verdict_function(fast_writer(w.program, w.symbols, w.constants, w.reads, w.fields))]


def _outline(w: Writing) -> Blocks:
    return outline_functions(w.program)


def _definitions(w: Writing) -> Blocks:
    return definition_functions(w.program, w.symbols, w.constants)


def _stages(w: Writing) -> Blocks:
    return stage_functions(w.program, w.symbols, w.constants)


def _lookups(w: Writing) -> Blocks:
    return [lookup_functions(w.program, w.symbols, w.constants)] if w.program.lookups else []


def _holes(w: Writing) -> Blocks:
    return hole_functions(w.program, w.symbols, w.constants)


PARTS: Final[dict[str, Callable[[Writing], Blocks]]] = {
    "briefs": _briefs,
    "records": _records,
    "read": _read,
    "outcome": _outcome,
    "judge": _judge,
    "verdict": _verdict,
    "outline": _outline,
    "definitions": _definitions,
    "stages": _stages,
    "lookups": _lookups,
    "holes": _holes,
}
"""By name, in the order in which they stand in the file."""

NEEDS: Final = {
    "outcome": ("briefs",),
    "read": ("records",),
    "judge": ("briefs", "records"),
    "stages": ("definitions",),
    "holes": ("definitions",),
    "lookups": ("definitions",),
}
"""The parts that a part calls."""
