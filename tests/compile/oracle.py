"""What an expression of complete data is worth, by the definitions: exact fractions, no scales, nothing compiled.

None is absent; what lies outside an operator's domain is Unknown.
"""

import operator
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Any

from regdsl.feel.kernel import (
    Apply,
    Choose,
    Collect,
    Const,
    InRange,
    Kernel,
    MakeList,
    Op,
    Origin,
    Quantify,
    Ref,
    Select,
)
from regdsl.feel.types import ListOf, Number, Static
from regdsl.runtime.unknown import Unknown

Environment = Mapping[tuple[Origin, str], Any]
OUTSIDE = Unknown()


def meant(value: Any, static: Static) -> Any:
    """The exact value that a lowered one stands for."""
    kind = static.type
    if isinstance(kind, ListOf) and isinstance(value, tuple):
        return tuple(meant(element, Static(kind.element)) for element in value)
    if isinstance(kind, Number) and isinstance(value, int):
        return Fraction(value, 10 ** (kind.scale or 0))
    return value


def worth(node: Kernel, env: Environment) -> Any:
    """The exact value of an expression; in `env` values are exact."""
    match node:
        case Const(value=value):
            return meant(value, node.static)
        case Ref(origin=origin, name=name):
            return env[(origin, name)]
        case Apply(op=op, operands=operands):
            return _applied(op, [worth(operand, env) for operand in operands])
        case InRange(value=value, low=low, high=high):
            ops = Op.GE if node.low_included else Op.GT, Op.LE if node.high_included else Op.LT
            v, a, b = (worth(part, env) for part in (value, low, high))
            return _applied(Op.AND, [_applied(ops[0], [v, a]), _applied(ops[1], [v, b])])
        case Choose(condition=condition, then=then, otherwise=otherwise):
            return worth(then if worth(condition, env) is True else otherwise, env)
        case MakeList(items=items):
            return tuple(worth(item, env) for item in items)
        case Quantify(local=local, source=source, condition=condition):
            found = [worth(condition, _with(env, local, item)) for item in worth(source, env)]
            return _applied(Op.AND if node.universal else Op.OR, found)
        case Select(local=local, source=source, condition=condition):
            items = worth(source, env)
            return tuple(item for item in items if worth(condition, _with(env, local, item)) is True)
        case Collect(local=local, source=source, result=result):
            return tuple(worth(result, _with(env, local, item)) for item in worth(source, env))


def _with(env: Environment, local: str, item: Any) -> Environment:
    return {**env, (Origin.LOCAL, local): item}


def _applied(op: Op, values: list[Any]) -> Any:
    if op is Op.AND:
        return False if False in _truths(values) else _joined(values, True)
    if op is Op.OR:
        return True if True in _truths(values) else _joined(values, False)
    if any(isinstance(value, Unknown) for value in values):
        return OUTSIDE
    if op is Op.IS_ABSENT:
        return values[0] is None
    if op is Op.EQ:
        return values[0] == values[1]
    if op is Op.IN_SET:
        return values[0] in values[1]
    return None if None in values else _present(op, values)


def _truths(values: list[Any]) -> list[Any]:
    return [value for value in values if isinstance(value, bool)]


def _joined(values: list[Any], neutral: bool) -> Any:
    if any(isinstance(value, Unknown) for value in values):
        return OUTSIDE
    return None if None in values else neutral


def _rounded(to_whole: Callable[[Fraction], int]) -> Callable[[Fraction, Fraction], Fraction]:
    return lambda value, digits: Fraction(to_whole(value * 10 ** int(digits)), 10 ** int(digits))


def _half(up: bool) -> Callable[[Fraction], int]:
    def to_whole(value: Fraction) -> int:
        size = floor(abs(value))
        rest = abs(value) - size
        size += rest > Fraction(1, 2) or (up and rest == Fraction(1, 2))
        return size if value > 0 else -size

    return to_whole


def _months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def _age(birth: date, on: date) -> Fraction:
    years = on.year - birth.year + 1
    while _months(birth, years * 12) > on:
        years -= 1
    return Fraction(years)


_PRESENT: dict[Op, Callable[..., Any]] = {
    Op.NOT: operator.not_,
    Op.LT: operator.lt,
    Op.LE: operator.le,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
    Op.ADD: operator.add,
    Op.SUB: operator.sub,
    Op.MUL: operator.mul,
    Op.DIV: lambda a, b: a / b if b else OUTSIDE,
    Op.NEG: operator.neg,
    Op.ABS: abs,
    Op.MODULO: lambda a, b: a - b * floor(a / b) if b else OUTSIDE,
    Op.RESCALE: lambda a: a,
    Op.TO_RATIO: lambda a: a,
    Op.FLOOR: _rounded(floor),
    Op.CEILING: _rounded(ceil),
    Op.ROUND_UP: _rounded(lambda a: ceil(a) if a > 0 else floor(a)),
    Op.ROUND_DOWN: _rounded(lambda a: floor(a) if a > 0 else ceil(a)),
    Op.ROUND_HALF_UP: _rounded(_half(True)),
    Op.ROUND_HALF_DOWN: _rounded(_half(False)),
    Op.ROUND_HALF_EVEN: _rounded(round),
    Op.ODD: lambda a: a % 2 == 1,
    Op.EVEN: lambda a: a % 2 == 0,
    Op.LEAST: min,
    Op.GREATEST: max,
    Op.COUNT: lambda items: Fraction(len(items)),
    Op.SUM: lambda items: sum(items, Fraction(0)),
    Op.MIN: lambda items: min(items, default=None),
    Op.MAX: lambda items: max(items, default=None),
    Op.MEAN: lambda items: sum(items, Fraction(0)) / len(items) if items else None,
    Op.ALL: all,
    Op.ANY: any,
    Op.LIST_CONTAINS: lambda items, value: value in items,
    Op.CONCATENATE: operator.add,
    Op.REVERSE: lambda items: items[::-1],
    Op.JOIN_TEXT: operator.add,
    Op.CONTAINS: lambda text, part: part in text,
    Op.STARTS_WITH: str.startswith,
    Op.ENDS_WITH: str.endswith,
    Op.LENGTH: lambda text: Fraction(len(text)),
    Op.UPPER: str.upper,
    Op.LOWER: str.lower,
    Op.ADD_MONTHS: lambda day, months: _months(day, int(months)),
    Op.ADD_DAYS: lambda day, days: day + timedelta(int(days)),
    Op.DAYS_BETWEEN: lambda later, earlier: (later - earlier).days,
    Op.AGE: _age,
    Op.YEAR: lambda day: Fraction(day.year),
    Op.MONTH: lambda day: Fraction(day.month),
    Op.DAY: lambda day: Fraction(day.day),
    Op.WEEKDAY: lambda day: Fraction(day.isoweekday()),
    Op.LAST_DAY_OF_MONTH: lambda day: _months(day.replace(day=1), 1) - timedelta(1),
    Op.COUNT_DAYS: Fraction,
    Op.LOOKUP: lambda figures, key: figures[key],
}


def _present(op: Op, values: list[Any]) -> Any:
    if op is Op.INDEX:
        items, place = values[0], int(values[1])
        inside = place != 0 and abs(place) <= len(items)
        return items[place - 1 if place > 0 else place] if inside else None
    if op is Op.DISTINCT:
        return tuple(dict.fromkeys(values[0]))
    return _PRESENT[op](*values)
