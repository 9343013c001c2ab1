"""By when a case is decided: of one result by the term of the decision, of several by the term of the last of them."""

from collections.abc import Iterator

from msgspec import Struct

from regdsl.checker.clocks.chain import Chain, in_all
from regdsl.checker.clocks.running import Clock, clocks_in, decision_clock, meet, stands_for
from regdsl.diagnostics import Bilingual
from regdsl.model.regulation import Regulation
from regdsl.model.term import StartEvent

__all__ = ["Due", "due_in", "dues_of_results"]


class Due(Struct, frozen=True):
    """The end of a decision: the terms that follow one another from the filing up to it, the last of them its own."""

    clocks: tuple[Clock, ...]

    @property
    def clock(self) -> Clock:
        """The term that ends with the decision."""
        return self.clocks[-1]

    @property
    def is_read(self) -> bool:
        """Whether a reading of one of the terms says what the law means."""
        return any(one.term.reading is not None for one in self.clocks)

    @property
    def lengths(self) -> Chain:
        """The lengths from the filing."""
        return tuple(one.length for one in self.clocks)

    def on(self, channel: str) -> Chain:
        """The lengths from a filing by this channel."""
        return tuple(one.term.by_channel.get(channel, one.length) for one in self.clocks)

    @property
    def length(self) -> Bilingual:
        """How long it is from the filing; of one term its length."""
        said = in_all(self.lengths)
        if len(self.clocks) == 1:
            return said
        return Bilingual(f"{said.ru} от подачи", f"{said.en} from the filing")


def due_in(model: Regulation, variant: str) -> Due | None:
    """By when an application is decided in a variant. Of several results the last that it decides counts: nothing is
    waited for after that. None where no term says it."""
    decided = [due for _, due in dues_of_results(model, variant)]
    if decided and decided[-1] is not None:
        return decided[-1]
    clock = decision_clock(model, variant)
    return None if clock is None else Due((clock,))


def dues_of_results(model: Regulation, variant: str) -> Iterator[tuple[str, Due | None]]:
    """The results that an application decides in a variant, in their order, and by when; None where no term that goes
    back to the filing says it."""
    names = stands_for(model, variant)
    clocks = {one.name: one for one in clocks_in(model, variant)}
    for name, stage in model.results.items():
        if not stage.is_allocated and meet(stage.variants, names):
            yield name, _since_filing(clocks, name)


def _since_filing(clocks: dict[str, Clock], name: str) -> Due | None:
    """The terms of which each starts when the one before ends, from the filing to the term `name`."""
    found: list[Clock] = []
    while (clock := clocks.get(name)) is not None and clock not in found and clock.term.when is None:
        found.insert(0, clock)
        if clock.is_from_filing:
            return Due(tuple(found))
        if clock.start is None or clock.start.event is not StartEvent.TERM or clock.start.name is None:
            return None
        name = clock.start.name
    return None
