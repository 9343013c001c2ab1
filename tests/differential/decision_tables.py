"""Random decision tables over the inputs of a random regulation, each of which checks clean."""

from datetime import date, timedelta
from typing import Any, Final, Protocol

from regdsl.feel import types
from regdsl.feel.elaborate import Symbol
from regdsl.feel.kernel import Origin
from regdsl.feel.types import ALWAYS, Static, number

__all__ = ["table_definition"]

HITS: Final = ("first", "first", "collect sum", "collect count", "collect max", "collect min")
SIGNS: Final = ("<", "<=", ">", ">=", "=", "!=")


class Chooser(Protocol):
    """What a table is drawn with."""

    symbols: dict[str, Symbol]

    def choose(self, items: Any) -> Any:
        """One of some items."""

    def chance(self, of: int) -> bool:
        """Whether a thing happens that happens once in so many times."""


def table_definition(draft: Chooser, name: str) -> tuple[dict[str, Any], Symbol] | None:
    """A definition for a regulation's file, and its symbol; None where there is nothing to test."""
    columns = {
        one: symbol.static for one, symbol in draft.symbols.items() if _is_plain(draft, symbol) and _ends(draft, symbol)
    }
    if not columns:
        return None
    chosen = list(dict.fromkeys(draft.choose(sorted(columns)) for _ in range(draft.choose((1, 2, 2, 3)))))
    hit = draft.choose(HITS)
    truths = hit == "first" and draft.chance(2)
    results = [draft.choose(("true", "false")) if truths else draft.choose(range(-2, 4)) for _ in range(4)]
    rows = [[_cell(draft, columns[column]) for column in chosen] for _ in results[1:]]
    lines = [[*chosen, "=> итог"], *([*row, str(result)] for row, result in zip(rows, results[1:], strict=True))]
    table = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    made: dict[str, Any] = {"hit": hit, "table": table, "otherwise": results[0]}
    return made, Symbol(Origin.DEFINITION, name, Static(_type(hit, truths)))


def _type(hit: str, truths: bool) -> types.Type:
    """A type that every result fits; that of the check may be narrower."""
    if truths:
        return types.Boolean()
    return number(-6, 9) if hit == "collect sum" else number(-2, 3)


def _is_plain(draft: Chooser, symbol: Symbol) -> bool:
    """Whether every variant and stage may read it, and the day too as of which it is taken."""
    late = symbol.available_after or symbol.only is not None or symbol.keyed is not None
    if late or symbol.static.absent_until not in (0, ALWAYS):
        return False
    return symbol.as_of is None or _is_plain(draft, draft.symbols[symbol.as_of])


def _ends(draft: Chooser, symbol: Symbol) -> list[str]:
    """What a value may be compared with."""
    kind = symbol.static.type
    match kind:
        case types.Boolean():
            return ["true", "false"]
        case types.Text(codes=frozenset() as codes):
            return sorted(code for code in codes if code)  # an empty text is no cell
        case types.Number(low=low, high=high) if low is not None and high is not None:
            middle = (low + high) / 2
            return [str(int(end)) for end in (low, middle, high)]
        case types.Date(low=first, high=last):
            return [_date(first), _date(first + timedelta(days=400)), _date(last)]
    return []


def _date(day: date) -> str:
    return f'date("{min(day, date(2999, 12, 31)).isoformat()}")'


def _cell(draft: Chooser, static: Static) -> str:
    if draft.chance(4):
        return "-"
    if static.nullable and draft.chance(4):
        return str(draft.choose(("null", "not(null)", "!= null")))
    tests = ", ".join(_test(draft, static) for _ in range(draft.choose((1, 1, 2))))
    return f"not({tests})" if draft.chance(4) else tests


def _test(draft: Chooser, static: Static) -> str:
    ends = _ends(draft, Symbol(Origin.INPUT, "", static))
    end = draft.choose(ends)
    if isinstance(static.type, types.Boolean | types.Text):
        return str(end)
    if draft.chance(3):
        opening, closing = draft.choose(("[]", "()", "[)", "(]"))
        return f"{opening}{end}..{draft.choose(ends)}{closing}"
    like = sorted(
        name
        for name, symbol in draft.symbols.items()
        if _is_plain(draft, symbol) and not symbol.static.nullable and _one_kind(symbol.static.type, static.type)
    )
    if like and draft.chance(4):
        end = draft.choose(like)
    return f"{draft.choose(SIGNS)} {end}"


def _one_kind(other: types.Type, kind: types.Type) -> bool:
    if isinstance(other, types.Number) and isinstance(kind, types.Number):
        return other.unit == kind.unit
    return type(other) is type(kind)
