"""What a formula speaks of."""

from collections.abc import Iterable, Iterator
from typing import Any

import z3

from regdsl.compile.smt.flags import Flag
from regdsl.compile.smt.numbers import PRODUCT

__all__ = ["functions_in", "has_products", "unknowns_in"]


def functions_in(formula: Flag) -> set[str]:
    """The names of the functions and constants in a formula."""
    return {term.decl().name() for term in _terms((formula,), set())}


def unknowns_in(formula: Flag) -> set[str]:
    """The names of the constants and functions in a formula that the solver is free to choose."""
    kinds = ((term.decl().kind(), term.decl()) for term in _terms((formula,), set()))
    return {own.name() for kind, own in kinds if kind == z3.Z3_OP_UNINTERPRETED}


def has_products(formula: Flag) -> bool:
    """Whether there is a product in it that stands for itself only."""
    return any(term.decl().name().startswith(PRODUCT) for term in _terms((formula,), set()))


def _terms(formulas: Iterable[Flag], seen: set[int]) -> Iterator[Any]:
    """Every term in formulas, once."""
    stack: list[Any] = [formula for formula in formulas if not isinstance(formula, bool)]
    while stack:
        term = stack.pop()
        if term.get_id() not in seen:
            seen.add(term.get_id())
            yield term
            stack.extend(term.children())
