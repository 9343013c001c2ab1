"""Random tables: the check accepts those that are sound and no others, and the engine gives what the rows say."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings

import regdsl
from regdsl.diagnostics import Severity
from tests.decide.services import application, write
from tests.support.depth import at_depth
from tests.tables.random_tables import COLUMNS, INPUTS, RandomTable, random_tables

COUNT = at_depth(80, 1_500)
ONE = ("unique", "any", "first", "priority")
ALL = (*ONE, "collect sum", "collect min", "collect max", "collect count")
UNPROVED = {"EXP100", "EXP101", "EXP102"}


def written(folder: str, table: RandomTable) -> Path:
    return write(Path(folder), inputs=INPUTS, definitions=table.text, record="итог: итог")


def decided(regulation: regdsl.Regulation, values: dict[str, Any]) -> Any:
    """The value of the table in the record; None while it is not known."""
    made = regulation.decide(application(values)).to_dict("ru")
    return int(made["results"]["итог"]) if made["outcome"] == "granted" else None


@settings(max_examples=COUNT, deadline=None)
@given(random_tables(ALL))
def test_what_is_proved_is_so_and_what_is_not_is_not(table: RandomTable) -> None:
    with TemporaryDirectory() as folder:
        found = regdsl.check([written(folder, table)]).diagnostics
    codes = {diagnostic.kind.code for diagnostic in found if diagnostic.severity is Severity.ERROR}
    assert codes <= UNPROVED
    assert (not codes) is table.is_sound(), (table.text, codes)


@settings(max_examples=COUNT, deadline=None)
@given(random_tables(ALL))
def test_known_data_get_what_the_rows_say(table: RandomTable) -> None:
    if not table.is_sound():
        return
    with TemporaryDirectory() as folder:
        regulation = regdsl.load(written(folder, table))
    assert isinstance(regulation, regdsl.Regulation)
    for values in table.combinations():
        given_values = {**spare(table), **dict(zip(table.columns, values, strict=True))}
        assert decided(regulation, given_values) == table.value(values), (table.text, values)


@settings(max_examples=COUNT, deadline=None)
@given(random_tables(ONE))
def test_unknown_data_leave_a_value_known_exactly_where_all_they_may_be_agree(table: RandomTable) -> None:
    if not table.is_sound():
        return
    with TemporaryDirectory() as folder:
        regulation = regdsl.load(written(folder, table))
    assert isinstance(regulation, regdsl.Regulation)
    for known in partial(table):
        may_be = {table.value(values) for values in table.combinations() if _agrees(table, known, values)}
        expected = may_be.pop() if len(may_be) == 1 else None
        assert decided(regulation, {**spare(table), **known}) == expected, (table.text, known)


@settings(max_examples=COUNT, deadline=None)
@given(random_tables(("collect sum", "collect min", "collect max", "collect count")))
def test_what_is_collected_of_unknown_data_is_never_wrong(table: RandomTable) -> None:
    if not table.is_sound():
        return
    with TemporaryDirectory() as folder:
        regulation = regdsl.load(written(folder, table))
    assert isinstance(regulation, regdsl.Regulation)
    for known in partial(table):
        found = decided(regulation, {**spare(table), **known})
        may_be = {table.value(values) for values in table.combinations() if _agrees(table, known, values)}
        assert found is None or may_be == {found}, (table.text, known)


def spare(table: RandomTable) -> dict[str, Any]:
    """Values for the inputs that the table does not ask about."""
    return {name: values[0] for name, values in COLUMNS.items() if name not in table.columns}


def partial(table: RandomTable) -> Iterator[dict[str, Any]]:
    """Every choice of known data, with every value of them."""
    seen = set()
    for count in range(len(table.columns)):
        for columns in combinations(range(len(table.columns)), count):
            for values in table.combinations():
                known = {table.columns[place]: values[place] for place in columns}
                key = tuple(known.items())
                if key not in seen:
                    seen.add(key)
                    yield known


def _agrees(table: RandomTable, known: dict[str, Any], values: tuple[Any, ...]) -> bool:
    return all(known.get(column, value) == value for column, value in zip(table.columns, values, strict=True))
