"""Clocks, lowered."""

from regdsl.calendar import Length
from regdsl.checker import CheckedRegulation
from regdsl.core.lower.texts import Wording
from regdsl.core.terms import Start, StartKind, Term
from regdsl.model.per_variant import OTHERWISE
from regdsl.model.term import StartEvent, parse_start
from regdsl.model.term import Term as TermModel

__all__ = ["terms_of"]

_KINDS = {
    StartEvent.REGISTRATION: StartKind.REGISTRATION,
    StartEvent.RECEIPT: StartKind.ARRIVAL,
    StartEvent.SENDING: StartKind.DISPATCH,
    StartEvent.TERM: StartKind.TERM,
}


def terms_of(checked: CheckedRegulation, wording: Wording) -> tuple[Term, ...]:
    """The named terms in the order written: a term starts only from one that stands above it."""
    terms = checked.bundle.regulation.model.terms
    return tuple(_term(wording, name, item) for name, item in terms.items())


def _term(wording: Wording, name: str, item: TermModel) -> Term:
    lengths: dict[str | None, Length] = {_key(key): length for key, length in item.length.located()}
    starts: dict[str | None, Start] = {}
    for key, text in item.from_.located():
        point = parse_start(text)
        starts[_key(key)] = Start(_KINDS[point.event], point.name or "")
    title = wording.title(item.title, "terms", name)
    only = frozenset(item.only) if item.only else None
    return Term(name, title, lengths, dict(item.by_channel), starts, item.basis, only, item.roll is not False)


def _key(variant: str) -> str | None:
    return None if not variant or variant in OTHERWISE else variant
