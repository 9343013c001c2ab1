"""The operator tables as Markdown, for the page *Semantics*."""

from typing import Any

from regdsl.feel.types import ListOf, Record, Static, Text
from regdsl.runtime.unknown import Unknown
from tests.feel.semantics.tables import Row, Table

__all__ = ["as_markdown"]


def as_markdown(table: Table) -> str:
    """A grid over two names, or a list of rows."""
    lines = [f"**{table.title}.**", ""]
    lines += _grid(table) if table.grid else []
    rows = table.rows[len(table.grid["rows"]) * len(table.grid["columns"]) :] if table.grid else table.rows
    return "\n".join(lines + (_rows(table, rows) if rows else []))


def _grid(table: Table) -> list[str]:
    assert table.grid
    (first, left), (second, right) = list(table.names.items())[:2]
    columns = table.grid["columns"]
    lines = [
        _line([f"`{first}` ↓ `{second}` →", *(_value(shown, right) for shown in columns)]),
        _rule(len(columns) + 1),
    ]
    for place, head in enumerate(table.grid["rows"]):
        rows = table.rows[place * len(columns) : (place + 1) * len(columns)]
        lines.append(_line([_value(head, left), *(_cell(row, table) for row in rows)]))
    return lines


def _cell(row: Row, table: Table) -> str:
    outside = isinstance(row.result, Unknown) and not row.result.missing
    return "*unknown*, lacks nothing" if outside else _value(row.shown_result, table.returns)


def _rows(table: Table, rows: tuple[Row, ...]) -> list[str]:
    lines = [_line(["expression", "given", "result"]), _rule(3)]
    for row in rows:
        given = ", ".join(f"`{name}` = {_value(shown, table.names[name])}" for name, shown in row.shown.items())
        lines.append(_line([f"`{row.expr}`", given, _result(row, table)]))
    return lines


def _result(row: Row, table: Table) -> str:
    if isinstance(row.result, Unknown):
        missing = ", ".join(f"`{name}`" for name in sorted(row.result.missing))
        return f"*unknown*, lacks {missing or 'nothing'}"
    return _value(row.shown_result, table.returns)


def _value(shown: Any, declared: Static) -> str:
    if shown == "unknown":
        return "*unknown*"
    if shown == "null":
        return "*absent*"
    if isinstance(declared.type, ListOf) and isinstance(declared.type.element, Record):
        return f"`{{{', '.join(f'{key}: {_record(fields)}' for key, fields in shown.items())}}}`"
    if isinstance(declared.type, ListOf):
        return f"`[{', '.join(_item(item, declared.type) for item in shown)}]`"
    return f"`{_bare(shown, declared)}`"


def _record(shown: dict[str, str]) -> str:
    return f"{{{', '.join(f'{name}: {value}' for name, value in shown.items())}}}"


def _item(shown: Any, kind: ListOf) -> str:
    match shown:
        case {"maybe": element}:
            return f"{_item(element, kind)}?"
        case {"unknown": _} | "unknown":
            return "unknown"
    return _bare(shown, Static(kind.element))


def _bare(shown: str, declared: Static) -> str:
    return f'"{shown}"' if isinstance(declared.type, Text) else shown


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(columns: int) -> str:
    return "|" + "---|" * columns
