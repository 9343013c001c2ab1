"""Rows by the rank of their results: what is left is a table of which the first row counts, or all in their order.

DMN 1.5, clause 8.2.8: `priority` and `output order` follow the order in which the values of the result are listed.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec.structs import replace

from regdsl.checker.tables.findings import NOT_RANKED, RANKS_IDLE, RANKS_MISSING
from regdsl.checker.workbench import Workbench
from regdsl.document.pointer import join
from regdsl.feel import tree
from regdsl.model.decision_table import DecisionTable, HitPolicy

__all__ = ["ranked"]

_LEFT: Final = {HitPolicy.PRIORITY: HitPolicy.FIRST, HitPolicy.OUTPUT_ORDER: HitPolicy.COLLECT}
"""What a ranked table is once its rows stand by rank."""

Rank = str | int | Decimal | bool


def ranked(
    bench: Workbench,
    base: str,
    table: DecisionTable,
    hit: HitPolicy,
    ranks: tuple[Rank, ...],
    results: Sequence[tree.Expr],
) -> tuple[DecisionTable, HitPolicy] | None:
    """The table of the definition at `base` with its rows by the rank of their `results`, and the hit policy that is
    left; as it is where nothing ranks. None with the findings added."""
    if not hit.ranks:
        if ranks:
            bench.report(RANKS_IDLE, join(base, "ranks"), at_key=True)
        return table, HitPolicy.COLLECT if hit is HitPolicy.RULE_ORDER else hit
    if not ranks:
        bench.report(RANKS_MISSING, join(base, "hit"), hit=hit.value)
        return None
    places = {_value(rank): place for place, rank in reversed(tuple(enumerate(ranks)))}
    found = [places.get(_literal(result)) for result in results]
    for row, place in zip(table.rows, found, strict=True):
        if place is None:
            within = (row.result.start, row.result.end)
            known = ", ".join(map(_shown, ranks))
            bench.report(NOT_RANKED, join(base, "table"), within=within, found=row.result.text, known=known)
    if None in found:
        return None
    ordered = sorted(zip(found, range(len(found)), table.rows, strict=True), key=lambda one: one[:2])
    return replace(table, rows=tuple(row for _, _, row in ordered)), _LEFT[hit]


def _literal(expr: tree.Expr) -> object:
    """What a result says, where it is a value and no expression; else something that no rank is."""
    match expr:
        case tree.StringLiteral(value=value) | tree.BooleanLiteral(value=value):
            return _value(value)
        case tree.NumberLiteral(text=text):
            return _value(Decimal(text))
        case tree.Negation(operand=tree.NumberLiteral(text=text)):
            return _value(-Decimal(text))
        case _:
            return ()


def _value(rank: Rank) -> object:
    return (type(rank) is bool, Fraction(rank) if isinstance(rank, int | Decimal) else rank)


def _shown(rank: Rank) -> str:
    return str(rank).lower() if isinstance(rank, bool) else str(rank)
