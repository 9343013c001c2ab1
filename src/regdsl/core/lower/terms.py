"""Clocks, lowered."""

from regdsl.calendar import Length
from regdsl.checker import CheckedRegulation
from regdsl.core.clocks import Hold
from regdsl.core.lower.clocks import holds_of
from regdsl.core.lower.texts import Wording
from regdsl.core.terms import Start, StartKind, Term
from regdsl.model.per_variant import OTHERWISE
from regdsl.model.term import StartEvent, StartPoint, parse_start
from regdsl.model.term import Term as TermModel
from regdsl.runtime.effects import Outcome

__all__ = ["start_of", "terms_of"]

_KINDS = {
    StartEvent.REGISTRATION: StartKind.REGISTRATION,
    StartEvent.RECEIPT: StartKind.ARRIVAL,
    StartEvent.SENDING: StartKind.DISPATCH,
    StartEvent.TERM: StartKind.TERM,
    StartEvent.NOTICE: StartKind.NOTICE,
}


def terms_of(checked: CheckedRegulation, wording: Wording) -> tuple[Term, ...]:
    """The named terms in the order written: a term starts only from one that stands above it."""
    model = checked.bundle.regulation.model
    stopping, starting = holds_of(model)
    return tuple(
        _term(wording, name, item, stopping.get(name, ()), starting.get(name, ())) for name, item in model.terms.items()
    )


def _term(
    wording: Wording, name: str, item: TermModel, stopped_by: tuple[Hold, ...], started_by: tuple[Hold, ...]
) -> Term:
    lengths: dict[str | None, Length] = {_key(key): length for key, length in item.length.located()}
    starts: dict[str | None, Start] = {}
    if item.from_ is None:
        starts[None] = Start(StartKind.HOLD)
    for key, text in item.from_.located() if item.from_ is not None else ():
        starts[_key(key)] = start_of(parse_start(text))
    title = wording.title(item.title, "terms", name)
    only = frozenset(item.only) if item.only else None
    when = Outcome(item.when.value) if item.when is not None else None
    rolls = item.roll is not False
    channels = dict(item.by_channel)
    return Term(name, title, lengths, channels, starts, item.basis, only, rolls, stopped_by, started_by, when)


def start_of(point: StartPoint) -> Start:
    """Where a clock starts, lowered."""
    return Start(_KINDS[point.event], point.name or "")


def _key(variant: str) -> str | None:
    return None if not variant or variant in OTHERWISE else variant
