"""Which functions a formula speaks of."""

from typing import Any

from regdsl.compile.smt.flags import Flag

__all__ = ["functions_in"]


def functions_in(formula: Flag) -> set[str]:
    """The names of the functions and constants in a formula."""
    if isinstance(formula, bool):
        return set()
    found: set[str] = set()
    seen: set[int] = set()
    stack: list[Any] = [formula]
    while stack:
        term = stack.pop()
        if term.get_id() in seen:
            continue
        seen.add(term.get_id())
        found.add(term.decl().name())
        stack.extend(term.children())
    return found
