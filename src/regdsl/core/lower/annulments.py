"""Grounds for annulment, lowered."""

from regdsl.checker import CheckedRegulation
from regdsl.checker.annulments import annulments_of
from regdsl.core.annulment import Annulment
from regdsl.core.lower.expression import lower
from regdsl.core.terms import Start, StartKind, Term
from regdsl.document.pointer import join
from regdsl.model.result import Annulment as AnnulmentModel

__all__ = ["lowered_annulments"]


def lowered_annulments(checked: CheckedRegulation) -> tuple[Annulment, ...]:
    """The grounds for annulment of all results, in the order written."""
    model = checked.bundle.regulation.model
    made = []
    for pointer, result, item in annulments_of(model):
        title = {model.language: item.title}
        condition = checked.expressions.get(join(pointer, "when"))
        made.append(
            Annulment(
                id=item.id,
                title=title,
                result=result,
                type=item.event.type.value if item.event is not None else "",
                about=item.event.about if item.event is not None else None,
                when=lower(condition.kernel) if condition is not None else None,
                term=_term(item, title),
                basis=item.basis,
            )
        )
    return tuple(made)


def _term(item: AnnulmentModel, title: dict[str, str]) -> Term | None:
    """The clock in which it is annulled: it starts when the authority has learnt of the ground."""
    if item.term is None:
        return None
    return Term(item.id, title, {None: item.term}, {}, {None: Start(StartKind.ARRIVAL)}, item.basis)
