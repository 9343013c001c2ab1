"""How long a decision takes at least: the slowest answer that it waits for, the longest chain of procedures.

A source is not silent before the term of its answer has run out, so that is awaited whatever its silence leads to.

A way is compared with a term only where it is certain, whatever the calendar, which of them is longer.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from regdsl.calendar.compare import at_least, is_longer, is_within
from regdsl.calendar.length import Unit
from regdsl.checker.clocks.chain import Chain, in_all
from regdsl.checker.clocks.running import meet, stands_for
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.procedure import Procedure
from regdsl.model.regulation import Regulation
from regdsl.model.source import REPEAT, Origin, Source

__all__ = ["Path", "awaited", "extends_the_term", "is_whole", "longest", "paths", "uncompared"]

_ANSWER: Final = (Origin.AGENCY, Origin.REGISTER, Origin.PAYMENT)


class Path(Struct, frozen=True):
    """A way to the decision: the lengths that follow one another on it, what takes so long, where that is written."""

    lengths: Chain
    what: Bilingual
    pointer: str

    @property
    def length(self) -> Bilingual:
        """How long it is, in the units that are written."""
        return in_all(self.lengths)

    def is_longer(self, term: Chain) -> bool:
        """Whether it certainly ends after a term, or several that follow one another."""
        return is_longer(self.lengths, term)

    def is_within(self, term: Chain) -> bool:
        """Whether it certainly ends no later than a term, or several that follow one another."""
        return is_within(self.lengths, term)


def extends_the_term(source: Source) -> bool:
    """Whether its silence stops or extends a term: then it is known what follows upon an answer without a term."""
    return any(name not in REPEAT for name in source.silence_leads_to)


def awaited(model: Regulation, variant: str) -> Iterator[tuple[str, str, Source]]:
    """The sources that have to answer in a variant: pointer, name, source."""
    names = stands_for(model, variant)
    used = {one.source.name: None for one in model.inputs.values() if meet(one.only, names)}
    for name in used:
        source = model.sources.get(name) if name is not None else None
        if name is not None and source is not None and source.origin in _ANSWER:
            yield join("/sources", name), name, source


def paths(model: Regulation, variant: str) -> tuple[Path, ...]:
    """Every way to the decision on which something takes time; what has no length of its own takes none. A procedure
    has several only where its chains are in different units and none of them is in all units the longest."""
    found: list[Path] = []
    for pointer, name, source in awaited(model, variant):
        if source.within is not None:
            title = source.title or source.agency or source.register or name
            said = Bilingual(f"ответ источника «{title}»", f"the answer of `{title}`")
            found.append(Path((source.within,), said, join(pointer, "within")))
    own = _procedures(model, variant)
    known: dict[str, tuple[Chain, ...]] = {}
    for name, one in own.items():
        if one.term is not None:
            said = Bilingual(f"цепочка до «{one.title or name}»", f"the chain up to `{one.title or name}`")
            found += (Path(chain, said, join("/procedures", name, "term")) for chain in _chains(own, name, known))
    return tuple(one for one in found if at_least(one.lengths) > 0)


def is_whole(model: Regulation, variant: str) -> bool:
    """Whether everything on the way to the decision has a length."""
    lengths = [source.within for _, _, source in awaited(model, variant)]
    lengths += (one.term for one in _procedures(model, variant).values())
    return None not in lengths


def longest(ways: Iterable[Path]) -> Path | None:
    """The one that lasts longest even when all of them are as short as they can be; None where there are none."""
    return max(ways, key=lambda one: at_least(one.lengths), default=None)


def uncompared(ways: Iterable[Path], *terms: Chain) -> tuple[Path, ...]:
    """Those of which a calendar only could say whether they fit into each of the terms."""
    return tuple(one for one in ways if not all(one.is_longer(term) or one.is_within(term) for term in terms))


def _procedures(model: Regulation, variant: str) -> Mapping[str, Procedure]:
    names = stands_for(model, variant)
    own = model.procedures.own if model.procedures is not None else {}
    return {name: one for name, one in own.items() if meet(one.only, names)}


def _chains(own: Mapping[str, Procedure], name: str, known: dict[str, tuple[Chain, ...]]) -> tuple[Chain, ...]:
    """The longest chains that end with a procedure; one that comes round to itself adds nothing."""
    if name not in known:
        known[name] = ((),)
        before = [chain for other in own[name].after if other in own for chain in _chains(own, other, known)]
        term = own[name].term
        last = () if term is None else (term,)
        known[name] = _outermost([(*chain, *last) for chain in before or [()]])
    return known[name]


def _outermost(chains: Iterable[Chain]) -> tuple[Chain, ...]:
    """Those that no other covers: one covers another that has no more of any unit."""
    kept: list[tuple[Counter[Unit], Chain]] = []
    for chain in chains:
        amounts = Counter[Unit]()
        for length in chain:
            amounts[length.unit] += length.amount
        if not any(amounts <= other for other, _ in kept):
            kept = [one for one in kept if not one[0] <= amounts]
            kept.append((amounts, chain))
    return tuple(chain for _, chain in kept)
