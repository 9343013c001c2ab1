"""Generated code gives what the operator tables say, on both of its paths."""

import pytest

from regdsl.diagnostics import Severity
from regdsl.feel.strict.values import is_known
from tests.differential.running import Compiled, Expression, parsed, typed
from tests.feel.semantics.tables import Row, Table, tables
from tests.feel.strict.test_strict_tables import alike

TABLES = [table for table in tables() if table.checked]
each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: f"{table.file}-{table.id}")


def compiled(table: Table) -> tuple[Compiled, dict[str, int]]:
    """The table's expressions as one regulation, and the place of each."""
    texts = list(dict.fromkeys(row.expr for row in table.compiled_rows()))
    made = []
    for place, text in enumerate(texts):
        tree = parsed(text, list(table.names))
        found = typed(tree, table.names)
        errors = [problem for problem in found.problems if problem.kind.severity is Severity.ERROR]
        assert found.kernel is not None, (text, errors)
        made.append(Expression(text, tree, found.kernel, f"в{place}"))
    return Compiled(table.names, tuple(made)), {text: place for place, text in enumerate(texts)}


def whole(table: Table, row: Row) -> dict[str, object]:
    """The names that a row leaves out have some value, which does not matter to it."""
    spare = {name: value for other in table.compiled_rows() for name, value in other.given.items() if is_known(value)}
    return {**{name: spare.get(name) for name in table.names}, **row.given}


@each_table
def test_the_careful_path_gives_what_the_table_says(table: Table) -> None:
    made, places = compiled(table)
    wrong = []
    for row in table.compiled_rows():
        found = made.careful(whole(table, row))[places[row.expr]]  # type: ignore[arg-type]
        if not alike(found, row.result):
            wrong.append(f"{row.expr} given {row.shown}: {found}, not {row.result}")
    assert not wrong, "\n".join(wrong)


@each_table
def test_the_fast_path_gives_what_the_table_says(table: Table) -> None:
    made, places = compiled(table)
    wrong = []
    for row in table.compiled_rows():
        if not (is_known(row.result) and all(map(is_known, row.given.values()))):
            continue
        found = made.alone(places[row.expr]).fast(whole(table, row))  # type: ignore[arg-type]
        if found is None or not alike(found[0], row.result):
            wrong.append(f"{row.expr} given {row.shown}: {found}, not {row.result}")
    assert not wrong, "\n".join(wrong)
