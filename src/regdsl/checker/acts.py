"""The acts that a regulation rests on: some there must be, each under its own key, none ending before it begins."""

from collections.abc import Iterator, Mapping
from typing import Final

from regdsl.checker.act_findings import ACT_TWICE, NO_ACT
from regdsl.checker.findings import DATES_ORDER
from regdsl.checker.workbench import Workbench
from regdsl.corpus.acts import Act, acts_of, shared_acts
from regdsl.diagnostics import Bilingual, Diagnostic, Label, Span
from regdsl.document import Document
from regdsl.document.pointer import join

__all__ = ["check_acts"]

_HERE: Final = Bilingual("назван здесь", "named here")


def check_acts(bench: Workbench) -> None:
    """Check the acts of the regulation and of the files that it uses."""
    if not acts_of(bench.bundle):
        bench.diagnostics.append(Diagnostic(NO_ACT, bench.document.locate("/kind"), "/legal_basis"))
    _once(bench)
    for document, section, acts in _listed(bench):
        for key, act in acts.items():
            days = act.in_force
            if days is not None and days.to is not None and days.to < days.from_:
                bench.report(DATES_ORDER, join(section, key, "in_force", "to"), document=document)


def _once(bench: Workbench) -> None:
    """Report the acts whose key a file of acts has given away: the regulation's own where they stand, those of another
    file where it is used."""
    uses = bench.bundle.regulation.model.uses
    taken: dict[str, tuple[str, Span]] = {}
    for file, key, _ in shared_acts(bench.bundle):
        place = file.document.locate_key(join("/acts", key))
        if key not in taken:
            taken[key] = (file.model.id, place)
            continue
        other, first = taken[key]
        at = join("/uses", uses.index(file.model.id)) if file.model.id in uses else "/uses"
        labels = (Label(first, _HERE), Label(place, _HERE))
        bench.report(ACT_TWICE, at, labels=labels, name=key, other=other)
    for key in bench.bundle.regulation.model.legal_basis:
        if key in taken:
            other, first = taken[key]
            at = join("/legal_basis", key)
            bench.report(ACT_TWICE, at, at_key=True, labels=(Label(first, _HERE),), name=key, other=other)


def _listed(bench: Workbench) -> Iterator[tuple[Document, str, Mapping[str, Act]]]:
    """Every list of acts: the file that it stands in, its section, the acts."""
    bundle = bench.bundle
    yield bundle.regulation.document, "/legal_basis", bundle.regulation.model.legal_basis
    for figures in bundle.parameters.values():
        yield figures.document, "/legal_basis", figures.model.legal_basis
    for books in bundle.books.values():
        yield books.document, "/legal_basis", books.model.legal_basis
    for acts in bundle.acts.values():
        yield acts.document, "/acts", acts.model.acts
