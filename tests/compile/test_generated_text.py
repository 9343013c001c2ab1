"""The generated file as a person reads it."""

import ast
import re
from datetime import date

from regdsl.compile import build, compile_program, to_python
from regdsl.compile.parts import PARTS
from regdsl.compile.to_python import part_to_python
from regdsl.compile.writing import writing_of
from regdsl.runtime import State
from tests.compile.hand import NoCalendar
from tests.compile.peers_program import peers_program
from tests.compile.small_program import small_program
from tests.compile.test_reading_applications import GOOD, VALUES
from tests.support.golden import assert_golden


def test_golden(update_golden: bool) -> None:
    assert_golden("compile/small.py.txt", to_python(small_program()), update=update_golden)


def test_lines_are_short() -> None:
    for program in (small_program(), peers_program()):
        assert max(map(len, to_python(program).splitlines())) <= 120


def test_it_imports_the_runtime_only() -> None:
    tree = ast.parse(to_python(small_program()))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    assert {name for name in modules if name and not name.startswith("regdsl.runtime")} <= {
        "datetime",
        "decimal",
        "fractions",
    }


def test_every_import_and_every_name_is_used_and_known() -> None:
    tree = ast.parse(to_python(small_program()))
    imported = {
        alias.asname or alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert imported <= used


def test_identifiers_are_plain() -> None:
    tree = ast.parse(to_python(small_program()))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) for name in names)


def test_each_part_is_the_same_alone_as_in_the_whole() -> None:
    program = small_program()
    whole = to_python(program)
    for part in reversed(PARTS):
        assert part_to_python(writing_of(program), part).rstrip("\n") in whole


def test_parts_made_on_demand_decide_alike() -> None:
    program = small_program()
    lazy, whole = compile_program(program), build(to_python(program))
    assert lazy.stages.keys() == whole.stages.keys()
    assert lazy.definitions.keys() == whole.definitions.keys()
    g, calendar = (1_500_000, date(2026, 6, 1), False), NoCalendar()
    for value in (VALUES, (*VALUES[:4], None, *VALUES[5:]), (*VALUES[:4], 90, *VALUES[5:])):
        assert lazy.verdict(value, g, calendar) == whole.verdict(value, g, calendar)
        assert lazy.outcome(value, g, calendar) == whole.outcome(value, g, calendar)
        states = [State(value, g, calendar, 0) for _ in range(2)]
        for effect in lazy.stages:
            assert lazy.stages[effect](states[0], 0) == whole.stages[effect](states[1], 0)
        assert lazy.results(states[0]) == whole.results(states[1])
        assert [hole(states[0]) for hole in lazy.holes] == [hole(states[1]) for hole in whole.holes]
    assert lazy.judge(GOOD, g, calendar) == whole.judge(GOOD, g, calendar) == lazy.outcome(VALUES, g, calendar)
