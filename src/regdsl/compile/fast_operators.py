"""Operators of the fast path whose operands are present: each as plain Python over its operands' code."""

from collections.abc import Callable
from typing import Final

from regdsl.compile.code import Code, Joined, Leaf, Prefixed, Strength, bracketed, call, group, leaf, listed
from regdsl.feel.kernel import Op

__all__ = ["PLAIN", "SIGNS", "attribute", "negated"]

SIGNS: Final = {Op.EQ: "==", Op.LT: "<", Op.LE: "<=", Op.GT: ">", Op.GE: ">="}

_OPPOSITE: Final = {
    "==": "!=",
    "!=": "==",
    "<": ">=",
    ">=": "<",
    ">": "<=",
    "<=": ">",
    "in": "not in",
    "not in": "in",
    "is": "is not",
    "is not": "is",
}


def negated(code: Code) -> Code:
    """The opposite of a condition."""
    if isinstance(code, Prefixed) and code.prefix == "not ":
        return code.item
    if isinstance(code, Joined) and len(code.operators) == 1 and code.operators[0] in _OPPOSITE:
        return Joined(code.items, (_OPPOSITE[code.operators[0]],), code.strength)
    return Prefixed("not ", code, Strength.NOT)


def attribute(code: Code, name: str) -> Leaf:
    """`code.name`."""
    return leaf(f"{bracketed(code, Strength.ATOM)}.{name}")


def _compare(sign: str, swapped: bool = False) -> Callable[..., Code]:
    if swapped:
        return lambda left, right: Joined((right, left), (sign,), Strength.COMPARISON)
    return lambda left, right: Joined((left, right), (sign,), Strength.COMPARISON)


def _calls(name: str) -> Callable[..., Code]:
    return lambda *operands: call(name, *operands)


def _goes_through(name: str) -> Callable[[Code], Code]:
    return lambda operand: call(name, listed(operand))


def _sums(sign: str) -> Callable[..., Code]:
    return lambda *operands: group(sign, operands, Strength.SUM)


def _remainder(result: str) -> Callable[[Code], Code]:
    def make(operand: Code) -> Code:
        rest = Joined((operand, leaf("2")), ("%",), Strength.PRODUCT)
        return Joined((rest, leaf(result)), ("==",), Strength.COMPARISON)

    return make


PLAIN: Final[dict[Op, Callable[..., Code]]] = {
    Op.AND: lambda *operands: group("and", operands, Strength.AND),
    Op.OR: lambda *operands: group("or", operands, Strength.OR),
    Op.NOT: negated,
    Op.ADD: _sums("+"),
    Op.SUB: _sums("-"),
    Op.ABS: _calls("abs"),
    Op.MODULO: lambda left, right: Joined((left, right), ("%",), Strength.PRODUCT),
    Op.ODD: _remainder("1"),
    Op.EVEN: _remainder("0"),
    Op.LEAST: _calls("min"),
    Op.GREATEST: _calls("max"),
    Op.COUNT: _goes_through("len"),
    Op.SUM: _goes_through("sum"),
    Op.ALL: _goes_through("all"),
    Op.ANY: _goes_through("any"),
    Op.CONCATENATE: _sums("+"),
    Op.DISTINCT: _goes_through("op.distinct"),
    Op.REVERSE: _calls("op.reverse"),
    Op.JOIN_TEXT: _sums("+"),
    Op.CONTAINS: _compare("in", swapped=True),
    Op.STARTS_WITH: _calls("texts.starts_with"),
    Op.ENDS_WITH: _calls("texts.ends_with"),
    Op.LENGTH: _calls("len"),
    Op.UPPER: _calls("texts.upper"),
    Op.LOWER: _calls("texts.lower"),
    Op.SUBSTRING_BEFORE: _calls("texts.before"),
    Op.SUBSTRING_AFTER: _calls("texts.after"),
    Op.ADD_MONTHS: _calls("dates.add_months"),
    Op.ADD_DAYS: _calls("dates.add_days"),
    Op.ADD_SECONDS: _calls("dates.add_seconds"),
    Op.DAYS_BETWEEN: lambda later, earlier: attribute(Joined((later, earlier), ("-",), Strength.SUM), "days"),
    Op.SECONDS_BETWEEN: _calls("dates.seconds_between"),
    Op.MONTHS_BETWEEN: _calls("dates.months_between"),
    Op.AGE: _calls("dates.age"),
    Op.MAKE_DATE: _calls("date"),
    Op.DATE_OF: _calls("dates.date_of"),
    Op.MONTH_OF: _calls("dates.month_start"),
    Op.YEAR: lambda day: attribute(day, "year"),
    Op.MONTH: lambda day: attribute(day, "month"),
    Op.DAY: lambda day: attribute(day, "day"),
    Op.WEEKDAY: _calls("dates.weekday_of"),
    Op.COUNT_DAYS: lambda days: days,
    Op.WHOLE_YEARS: _calls("dates.whole_years"),
    Op.REST_MONTHS: _calls("dates.rest_months"),
    Op.LAST_DAY_OF_MONTH: _calls("dates.last_day_of_month"),
    Op.LOOKUP: lambda figures, *keys: leaf(f"{figures.flat}[{', '.join(key.flat for key in keys)}]"),
    Op.ON_DAY: lambda periods, day: call("settled", call("op.on_day", periods, day)),
    Op.ADD_WORKING_DAYS: lambda day, amount: call("settled", call("k.add_working_days", day, amount)),
    Op.WORKING_DAYS_BETWEEN: lambda start, end: call("settled", call("k.working_days_between", start, end)),
}
"""By operator: from the code of its present operands to its own."""
