"""Strong Kleene logic over true, false, unknown and absent; the choice between two values.

False decides a conjunction and true a disjunction, whatever else is unknown; otherwise unknown wins over absent, since
what is unknown may still turn out to decide.
"""

from collections.abc import Iterable

from regdsl.runtime.known import OUTSIDE, is_known, missing_in, same
from regdsl.runtime.unknown import Unknown

__all__ = ["all_", "among", "and_", "any_", "choose", "is_absent", "not_", "only_for", "or_", "provable"]

Truth = bool | Unknown | None


def all_(operands: Iterable[Truth]) -> Truth:
    """All of `operands`; of nothing it is true."""
    unknown: Unknown | None = None
    absent = False
    for operand in operands:
        if operand is False:
            return False
        if operand is None:
            absent = True
        elif operand is not True:
            unknown = operand if unknown is None else unknown | operand
    if unknown is not None:
        return unknown
    return None if absent else True


def any_(operands: Iterable[Truth]) -> Truth:
    """Some of `operands`; of nothing it is false."""
    unknown: Unknown | None = None
    absent = False
    for operand in operands:
        if operand is True:
            return True
        if operand is None:
            absent = True
        elif operand is not False:
            unknown = operand if unknown is None else unknown | operand
    if unknown is not None:
        return unknown
    return None if absent else False


def and_(*operands: Truth) -> Truth:
    """`a and b`."""
    return all_(operands)


def or_(*operands: Truth) -> Truth:
    """`a or b`."""
    return any_(operands)


def not_(operand: Truth) -> Truth:
    """`not(a)`: unknown and absent stay what they are."""
    return not operand if operand is True or operand is False else operand


def is_absent(value: object) -> bool | Unknown:
    """`a = null`."""
    return value if type(value) is Unknown else value is None


def choose(condition: Truth, then: object, otherwise: object) -> object:
    """`if condition then a else b`. Absent is not true; an unknown condition matters only where the branches differ."""
    if condition is True:
        return then
    if type(condition) is not Unknown:
        return otherwise
    if is_known(then) and is_known(otherwise) and same(then, otherwise):
        return then
    return Unknown(condition.missing | missing_in(then) | missing_in(otherwise))


def provable(condition: Truth) -> bool | Unknown:
    """Return a condition that was proved never to be absent; should it be so all the same, it decides nothing."""
    return OUTSIDE if condition is None else condition


def among(variant: int | Unknown, variants: tuple[int, ...]) -> bool | Unknown:
    """Whether the variant is one of `variants`."""
    return variant if type(variant) is Unknown else variant in variants


def only_for(variant: int | Unknown, variants: tuple[int, ...], flag: bool | Unknown) -> bool | Unknown:
    """Return a flag that is for `variants` only: false in others, unknown while the variant is."""
    if type(variant) is Unknown:
        return variant
    return flag if variant in variants else False
