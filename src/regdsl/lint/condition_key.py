"""Conditions as values that can be compared: what is the same whichever way it is written is the same here."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

from regdsl.feel.kernel import Apply, Choose, Const, InRange, Kernel, Op, Ref

__all__ = ["FALSE", "TRUE", "Key", "conjuncts", "key_of", "negated", "subject_of", "within"]

Key = tuple[Any, ...]
"""A condition without its places and its types; equal where nothing but the spelling differs."""

TRUE: Final[Key] = ("const", True)
FALSE: Final[Key] = ("const", False)

_NOT_OF: Final[Mapping[Op, Op]] = {Op.AND: Op.OR, Op.OR: Op.AND}
_SYMMETRIC: Final = frozenset({Op.EQ, Op.ADD, Op.MUL})


def key_of(kernel: Kernel) -> Key:
    """The key of an expression: `a > b` is `b < a`, `not(a < b)` is `a >= b`, the order in `and` and `or` does not
    matter, and what is always true or false is `TRUE` or `FALSE`."""
    match kernel:
        case Const(value=value):
            plain = Fraction(value) if isinstance(value, int) and not isinstance(value, bool) else value
            return ("const", plain)
        case Ref(origin=origin, name=name):
            return ("ref", origin, name)
        case Apply(op=op, operands=operands):
            return _applied(op, tuple(key_of(one) for one in operands))
        case InRange(value=value, low=low, high=high, low_included=from_low, high_included=to_high):
            inside = key_of(value)
            above = _applied(Op.LE if from_low else Op.LT, (key_of(low), inside))
            return _applied(Op.AND, (above, _applied(Op.LE if to_high else Op.LT, (inside, key_of(high)))))
        case Choose(condition=condition, then=then, otherwise=otherwise):
            asked = key_of(condition)
            if asked in (TRUE, FALSE):
                return key_of(then if asked == TRUE else otherwise)
            return ("if", asked, key_of(then), key_of(otherwise))
        case _:
            parts = (
                getattr(kernel, name) for name in kernel.__struct_fields__ if name not in ("static", "start", "end")
            )
            return (type(kernel).__name__, *(_part(part) for part in parts))


def negated(key: Key) -> Key:
    """What is true exactly where `key` is false."""
    if key in (TRUE, FALSE):
        return FALSE if key == TRUE else TRUE
    if key[0] is Op.NOT:
        return tuple(key[1])
    if key[0] in _NOT_OF:
        return _joined(_NOT_OF[key[0]], tuple(negated(one) for one in key[1:]))
    if key[0] in (Op.LT, Op.LE):
        return (Op.LE if key[0] is Op.LT else Op.LT, key[2], key[1])
    return (Op.NOT, key)


def conjuncts(key: Key) -> frozenset[Key]:
    """The conditions all of which have to be true for `key` to be."""
    return frozenset(key[1:]) if key[0] is Op.AND else frozenset({key})


def subject_of(key: Key) -> Key:
    """What a comparison with a number is about, and from which side; any other condition itself."""
    if key[0] in (Op.LT, Op.LE):
        for at, side in ((1, "above"), (2, "below")):
            if _is_number(key[at]):
                return (side, key[3 - at])
    return key


def within(narrow: Key, wide: Key) -> bool:
    """Whether `wide` holds wherever `narrow` does, so far as two comparisons with numbers show it."""
    if narrow == wide:
        return True
    subject = subject_of(narrow)
    if subject[0] not in ("above", "below") or subject != subject_of(wide):
        return False
    at = 1 if subject[0] == "above" else 2
    near, far = narrow[at][1], wide[at][1]
    if near == far:
        return wide[0] is Op.LE
    return bool(near > far if at == 1 else near < far)


def _part(part: object) -> object:
    if isinstance(part, tuple):
        return tuple(_part(one) for one in part)
    return part if isinstance(part, str | bool) else key_of(part)  # type: ignore[arg-type]  # all else is a kernel


def _applied(op: Op, keys: tuple[Key, ...]) -> Key:
    if op in (Op.AND, Op.OR):
        return _joined(op, keys)
    if op is Op.NOT:
        return negated(keys[0])
    if op in (Op.GT, Op.GE):
        op, keys = Op.LT if op is Op.GT else Op.LE, (keys[1], keys[0])
    if op in (Op.EQ, Op.LT, Op.LE):
        return _compared(op, *keys)
    return (op, *(sorted(keys, key=repr) if op in _SYMMETRIC else keys))


def _joined(op: Op, keys: tuple[Key, ...]) -> Key:
    """`and` or `or` of its parts: flat, each once, in one order, without what does not matter."""
    deciding, idle = (FALSE, TRUE) if op is Op.AND else (TRUE, FALSE)
    flat = {part for key in keys for part in (key[1:] if key[0] is op else (key,))} - {idle}
    if deciding in flat or any(negated(part) in flat for part in flat if part[0] is not op):
        return deciding
    ordered = sorted(flat, key=repr)
    return idle if not ordered else ordered[0] if len(ordered) == 1 else (op, *ordered)


def _compared(op: Op, left: Key, right: Key) -> Key:
    if left == right:
        return FALSE if op is Op.LT else TRUE
    if left[0] == right[0] == "const" and type(left[1]) is type(right[1]) and left[1] is not None:
        return ("const", left[1] == right[1] if op is Op.EQ else left[1] < right[1] or (op is Op.LE and left == right))
    if op is not Op.EQ:
        return (op, left, right)
    for constant, other in ((left, right), (right, left)):
        if constant in (TRUE, FALSE):
            return other if constant == TRUE else negated(other)
    return (op, *sorted((left, right), key=repr))


def _is_number(key: Key) -> bool:
    return key[0] == "const" and isinstance(key[1], Fraction)
