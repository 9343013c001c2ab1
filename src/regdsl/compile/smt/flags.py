"""Truth and whole numbers as solver terms, with what is constant worked out in Python: most of a regulation is.

A flag is a `bool` or a solver's Boolean term, a term an `int` or a solver's Int or Real term.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import z3

__all__ = ["Flag", "Term", "both", "either", "equal", "flag_if", "implies", "negation", "term_if"]

Flag: TypeAlias = bool | Any
Term: TypeAlias = int | Any
"""The solver's terms have no static types that tell one sort from another."""


def negation(flag: Flag) -> Flag:
    """Not `flag`."""
    if isinstance(flag, bool):
        return not flag
    return flag.arg(0) if z3.is_not(flag) else z3.Not(flag)


def both(*flags: Flag) -> Flag:
    """All of the flags; true of none."""
    return _joined(flags, False, z3.And)


def either(*flags: Flag) -> Flag:
    """Some of the flags; false of none."""
    return _joined(flags, True, z3.Or)


def _joined(flags: Iterable[Flag], decisive: bool, join: Callable[..., Any]) -> Flag:
    kept: dict[int, Any] = {}
    for flag in flags:
        if isinstance(flag, bool):
            if flag is decisive:
                return decisive
        else:
            kept[flag.get_id()] = flag
    terms = list(kept.values())
    if not terms:
        return not decisive
    return terms[0] if len(terms) == 1 else join(*terms)


def implies(condition: Flag, then: Flag) -> Flag:
    """Where `condition` holds, `then` does."""
    return either(negation(condition), then)


def flag_if(condition: Flag, then: Flag, otherwise: Flag) -> Flag:
    """One flag or the other."""
    if isinstance(condition, bool):
        return then if condition else otherwise
    if isinstance(then, bool):
        return either(condition, otherwise) if then else both(negation(condition), otherwise)
    if isinstance(otherwise, bool):
        return either(negation(condition), then) if otherwise else both(condition, then)
    return then if then.eq(otherwise) else z3.If(condition, then, otherwise)


def term_if(condition: Flag, then: Term, otherwise: Term) -> Term:
    """One term or the other."""
    if isinstance(condition, bool):
        return then if condition else otherwise
    if isinstance(then, int) and isinstance(otherwise, int):
        if then == otherwise:
            return then
    elif not isinstance(then, int) and not isinstance(otherwise, int) and then.eq(otherwise):
        return then
    return z3.If(condition, then, otherwise)


def equal(left: Term, right: Term) -> Flag:
    """Whether two terms are equal."""
    if not isinstance(left, int) and not isinstance(right, int) and left.eq(right):
        return True
    return left == right
