"""Clocks that are not the same in all variants."""

from collections.abc import Mapping

from regdsl.core.program import Program
from regdsl.core.terms import StartKind, Term

__all__ = ["clocks_of_variants", "moved_in_some_variants"]


def clocks_of_variants(program: Program) -> tuple[Term, ...]:
    """The terms that only some variants have, or whose length or start the variant tells; those that run from the end
    of such a one too."""
    found: dict[str, Term] = {}
    for term in program.terms:
        after = {start.about for start in term.starts.values() if start.kind is StartKind.TERM}
        if term.only is not None or _differs(term.lengths) or _differs(term.starts) or not after.isdisjoint(found):
            found[term.id] = term
    return tuple(found.values())


def moved_in_some_variants(program: Program) -> bool:
    """Whether something stops, starts or extends a clock in some variants only, or where data are asked for in some."""
    holds = (hold for term in program.terms for hold in (*term.stopped_by, *term.started_by))
    moved = any(hold.only is not None for hold in holds) or any(one.only is not None for one in program.extensions)
    return moved or any(slot.only is not None and slot.required is not None for slot in program.inputs)


def _differs(choices: Mapping[str | None, object]) -> bool:
    return choices.keys() != {None}
