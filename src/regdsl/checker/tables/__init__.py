"""Decision tables: from rows of tests to one typed expression, with the proof that it always has a value."""

from regdsl.checker.tables.table import ReadTable, read_table, typed_table

__all__ = ["ReadTable", "read_table", "typed_table"]
