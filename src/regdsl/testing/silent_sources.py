"""Sources that are silent in a step of a case: each has to be one that the regulation knows."""

from collections.abc import Iterator

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.cases import Case
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.testing.findings import EXPECTED_UNKNOWN
from regdsl.testing.steps import sources

__all__ = ["unknown_sources"]

SOURCE = Bilingual("источника", "source")


def unknown_sources(case: Case, pointer: str, program: Program, document: Document) -> Iterator[Diagnostic]:
    """A finding (SCH170) for every source that is silent in a step and that the regulation does not have."""
    known = sources(program)
    for index, step in enumerate(case.then):
        for number, name in enumerate(step.silent):
            if name not in known:
                at = join(pointer, "then", index, "silent", number)
                near = nearest(name, known)
                help_ = did_you_mean(near, name) if near else _listed(known)
                params: dict[str, Parameter] = {"name": name, "what": SOURCE}
                yield Diagnostic(EXPECTED_UNKNOWN, document.locate(at), at, params, help=help_)


def _listed(known: tuple[str, ...]) -> Bilingual | None:
    """The names that there are."""
    names = ", ".join(f"`{one}`" for one in known)
    return Bilingual(f"есть: {names}", f"there are: {names}") if known else None
