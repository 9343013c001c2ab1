"""Answers that cannot stand together: such an application fits no variant and has to be mended, not decided."""

from collections.abc import Mapping, Sequence

from regdsl.core.program import Exclusion
from regdsl.decide import findings
from regdsl.decide.reading import Read
from regdsl.document.pointer import join

__all__ = ["refuse_impossible"]


def refuse_impossible(excluded: Sequence[Exclusion], values: Mapping[str, object], read: Read) -> None:
    """Add a finding for the first combination that `values` (by input) holds; what is unknown holds none."""
    for exclusion in excluded:
        given = {name: values[name] for name, _ in exclusion.answers}
        if all(isinstance(given[name], str) and given[name] in codes for name, codes in exclusion.answers):
            shown = ", ".join(f"{name} = {value}" for name, value in given.items())
            at = join("/inputs", next(iter(given)))
            read.refuse(findings.IMPOSSIBLE_COMBINATION, at, combination=shown, reason=exclusion.reason)
            return
