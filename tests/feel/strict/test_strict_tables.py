"""The reference interpreter gives what the operator tables say, and the tables speak of every operator."""

import pytest

from regdsl.feel.kernel import Op
from regdsl.feel.parser import parse
from regdsl.feel.strict import evaluate
from regdsl.feel.strict.values import same
from regdsl.feel.vocabulary import Vocabulary
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown
from tests.feel.semantics.tables import FILES, FOLDER, Row, Table, scope_of, tables

TABLES = tables()
NODES = {"InRange", "Choose", "MakeList", "Quantify", "Select", "Collect"}
LOWERING_ONLY = {"RESCALE", "TO_RATIO"}


def alike(left: object, right: object) -> bool:
    """Equal down to what is missing, a truth value never equal to a number."""
    if isinstance(left, Unknown) and isinstance(right, Unknown):
        return left == right
    if isinstance(left, Maybe) and isinstance(right, Maybe):
        return left.membership == right.membership and alike(left.element, right.element)
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(map(alike, left, right))
    return same(left, right)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: f"{table.file}-{table.id}")
def test_the_interpreter_gives_what_the_table_says(table: Table) -> None:
    wrong = [
        f"{row.expr} given {row.shown}: {found}"
        for row in table.rows
        if not alike(found := run(table, row), row.result)
    ]
    assert not wrong, "\n".join(wrong)


def run(table: Table, row: Row) -> object:
    parsed = parse(row.expr, Vocabulary(frozenset(table.names)))
    assert parsed.expr is not None, parsed.problems
    return evaluate(parsed.expr, scope_of(table, row))


def test_every_operator_has_a_table() -> None:
    spoken_of = {operator for table in TABLES for operator in table.operators}
    assert spoken_of <= {op.name for op in Op} | NODES
    assert {op.name for op in Op} - LOWERING_ONLY <= spoken_of
    assert spoken_of >= NODES


def test_every_file_is_read() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(FILES)


def test_tables_have_rows_that_compiled_code_can_run() -> None:
    assert all(table.compiled_rows() for table in TABLES if table.checked)
    assert sum(len(table.rows) for table in TABLES) > 500


def test_ids_are_unique() -> None:
    ids = [table.id for table in TABLES]
    assert len(ids) == len(set(ids))


def test_every_table_speaks_of_the_unknown() -> None:
    exempt = {"exact", "order-of-numbers", "literals", "least-date-of-list"}
    silent = {
        t.id for t in TABLES if not any("unknown" in str(shown) for row in t.rows for shown in row.shown.values())
    }
    assert silent == exempt
