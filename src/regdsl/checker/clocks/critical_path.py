"""How long a decision takes at least: the slowest answer that it waits for, the longest chain of procedures.

Only lengths in the unit of the decision's own term are compared: working days are not calendar days.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from regdsl.calendar.length import Length, Unit
from regdsl.checker.clocks.running import Clock, meet, stands_for
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.procedure import Procedure
from regdsl.model.regulation import Regulation
from regdsl.model.source import REPEAT, Origin, Source

__all__ = ["Path", "awaited", "critical_path", "extends_the_term", "incomparable"]

_ANSWER: Final = (Origin.AGENCY, Origin.REGISTER, Origin.PAYMENT)
_AT_ONCE: Final = (Unit.INSTANT, Unit.HOUR)


class Path(Struct, frozen=True):
    """The longest way to the decision: how many units of its term, what takes so long, where that is written;
    `is_whole` when the length of everything on the way is known and can be compared."""

    amount: int
    what: Bilingual
    pointer: str
    is_whole: bool


def extends_the_term(source: Source) -> bool:
    """Whether its silence stops or extends a term: then the term need not wait for it."""
    return any(name not in REPEAT for name in source.silence_leads_to)


def awaited(model: Regulation, variant: str) -> Iterator[tuple[str, str, Source]]:
    """The sources that have to answer in a variant: pointer, name, source."""
    names = stands_for(model, variant)
    used = {one.source.name: None for one in model.inputs.values() if meet(one.only, names)}
    for name in used:
        source = model.sources.get(name) if name is not None else None
        if name is not None and source is not None and source.origin in _ANSWER:
            yield join("/sources", name), name, source


def critical_path(model: Regulation, variant: str, clock: Clock) -> Path | None:
    """The longest way to the decision that `clock` holds; None where nothing on it has a length to compare."""
    whole = True
    found: list[Path] = []
    for pointer, name, source in awaited(model, variant):
        amount = _amount(source.within, clock.length.unit)
        whole = whole and amount is not None
        if amount and not extends_the_term(source):
            title = source.title or source.agency or source.register or name
            said = Bilingual(f"ответ источника «{title}»", f"the answer of `{title}`")
            found.append(Path(amount, said, join(pointer, "within"), True))
    own = model.procedures.own if model.procedures is not None else {}
    names = stands_for(model, variant)
    chains: dict[str, int] = {}
    of_variant = {name: one for name, one in own.items() if meet(one.only, names)}
    for name, one in of_variant.items():
        whole = whole and _amount(one.term, clock.length.unit) is not None
        amount = _chain(of_variant, name, clock.length.unit, chains)
        if amount:
            said = Bilingual(f"цепочка до «{one.title or name}»", f"the chain up to `{one.title or name}`")
            found.append(Path(amount, said, join("/procedures", name, "term"), True))
    if not found:
        return None
    longest = max(found, key=lambda path: path.amount)
    return Path(longest.amount, longest.what, longest.pointer, whole)


def incomparable(model: Regulation, variant: str, clock: Clock) -> Iterator[str]:
    """The pointers of the lengths on the way to the decision that cannot be compared with the term of `clock`."""
    unit = clock.length.unit
    for pointer, _, source in awaited(model, variant):
        if source.within is not None and _amount(source.within, unit) is None and not extends_the_term(source):
            yield join(pointer, "within")
    names = stands_for(model, variant)
    for name, one in (model.procedures.own if model.procedures is not None else {}).items():
        if meet(one.only, names) and one.term is not None and _amount(one.term, unit) is None:
            yield join("/procedures", name, "term")


def _chain(own: Mapping[str, Procedure], name: str, unit: Unit, known: dict[str, int]) -> int:
    """The length of the longest chain that ends with a procedure; one that comes round to itself adds nothing."""
    if name not in known:
        known[name] = 0
        before = (_chain(own, one, unit, known) for one in own[name].after if one in own)
        known[name] = max(before, default=0) + (_amount(own[name].term, unit) or 0)
    return known[name]


def _amount(length: Length | None, unit: Unit) -> int | None:
    """How many units it is; None where that cannot be said."""
    if length is None:
        return None
    if length.unit is unit:
        return length.amount
    return 0 if length.unit in _AT_ONCE else None
