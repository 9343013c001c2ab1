"""Which clocks run in a variant, and which of them holds the decision."""

from collections.abc import Collection, Iterator
from typing import Final

from msgspec import Struct

from regdsl.calendar.format_length import format_length
from regdsl.calendar.length import Length
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.regulation import Regulation
from regdsl.model.term import StartEvent, StartPoint, Term, parse_start

__all__ = ["Clock", "clocks_in", "decision_clock", "in_words", "meet", "stands_for", "variants_of"]

_DECISION: Final = ("решение", "decision")
_OF_FILING: Final = (StartEvent.REGISTRATION, StartEvent.SENDING)


class Clock(Struct, frozen=True):
    """A term as it is in one variant; `start` is None where a ground starts it."""

    pointer: str
    name: str
    term: Term
    length: Length
    start: StartPoint | None

    @property
    def title(self) -> str:
        """What people call it."""
        return self.term.title or self.name

    @property
    def is_of_its_own(self) -> bool:
        """Whether it starts at filing or at the arrival of data, not at a ground or the end of another clock."""
        return self.start is not None and self.start.event is not StartEvent.TERM

    @property
    def is_from_filing(self) -> bool:
        """Whether it starts when the application is sent, arrives or is registered."""
        if self.start is None:
            return False
        return self.start.event in _OF_FILING or self.start == StartPoint(StartEvent.RECEIPT)


def meet(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two narrowings to variants (empty: all) have a variant in common."""
    return not one or not other or not set(one).isdisjoint(other)


def variants_of(model: Regulation) -> tuple[str, ...]:
    """The variants; the empty text stands for the only case of a service without variants."""
    return model.variants.ids if model.variants is not None else ("",)


def stands_for(model: Regulation, variant: str) -> tuple[str, ...]:
    """A variant with those that it is the same as."""
    found: dict[str, None] = {}
    extras = model.variants.extras if model.variants is not None else {}
    here: str | None = variant
    while here is not None and here not in found:
        found[here] = None
        here = extras[here].same_as if here in extras else None
    return tuple(found)


def clocks_in(model: Regulation, variant: str) -> Iterator[Clock]:
    """The terms of a variant, and those of its results."""
    names = stands_for(model, variant)
    named = [(join("/terms", name), name, term, term.only) for name, term in model.terms.items()]
    for name, stage in model.results.items():
        if stage.term is not None:
            named.append((join("/results", name, "term"), name, stage.term, stage.variants))
    for pointer, name, term, only in named:
        lengths = (term.length.of(one) for one in names)
        length = next((one for one in lengths if one is not None), None)
        if length is not None and meet(only, names):
            said = next((one for one in map(term.from_.of, names) if one is not None), None) if term.from_ else None
            yield Clock(pointer, name, term, length, None if said is None else parse_start(said))


def decision_clock(model: Regulation, variant: str) -> Clock | None:
    """The term that the decision is made in: the one called so, else the longest that starts at filing. None where the
    terms cannot be compared, or the service has several results and none of its terms is called so."""
    found = [one for one in clocks_in(model, variant) if one.is_from_filing and one.term.when is None]
    called = [one for one in found if one.name in _DECISION]
    if called:
        return called[0]
    if model.results or len({one.length.unit for one in found}) != 1:
        return None
    return max(found, key=lambda one: one.length.amount)


def in_words(length: Length) -> Bilingual:
    """A length as it is written."""
    return Bilingual(format_length(length, "ru"), format_length(length, "en"))
