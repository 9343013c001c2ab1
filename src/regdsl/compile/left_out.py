"""Inputs that some variants only ask for: an application of another variant is complete without them."""

from collections.abc import Sequence

from regdsl.compile.code import Code, Joined, Strength, call, leaf
from regdsl.compile.constants import Constants
from regdsl.compile.literals import text_literal
from regdsl.core.program import Input
from regdsl.runtime.unknown import Unknown

__all__ = ["by_variants", "expected_size", "is_unknown", "not_given"]


def not_given(entry: Input, constants: Constants) -> str:
    """The constant that stands for an input that is left out."""
    return constants.name(Unknown(frozenset((entry.name,))), f"unknown {entry.name}").flat


def expected_size(inputs: Sequence[Input]) -> str:
    """How many inputs an application has that leaves out nothing it may not, as an expression over `x`."""
    given = [f"({text_literal(entry.name)} in x)" for entry in inputs if entry.in_some]
    return " + ".join((str(len(inputs) - len(given)), *given))


def by_variants(inputs: Sequence[Input]) -> list[tuple[tuple[str, ...], list[Input]]]:
    """The inputs that may be left out, by the variants that ask for them."""
    found: dict[tuple[str, ...], list[Input]] = {}
    for entry in inputs:
        if entry.in_some and entry.only is not None:
            found.setdefault(tuple(sorted(entry.only)), []).append(entry)
    return list(found.items())


def is_unknown(value: Code) -> Code:
    """Whether a value is unknown."""
    return Joined((call("type", value), leaf("Unknown")), ("is",), Strength.COMPARISON)
