"""What decisions show of what the cases of a regulation owe: all its versions together."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from regdsl.decide import Decision
from regdsl.diagnostics import Bilingual, Span
from regdsl.library import Regulation
from regdsl.library.obligation_words import words_of
from regdsl.obligations.gauge import Gauge, gauge_of
from regdsl.obligations.obligation import Obligation
from regdsl.report.owed import Debt, Owed

__all__ = ["Measured"]


class Measured(Struct):
    """The gauges of the regulations by id and version, and what was shown of each regulation."""

    gauges: dict[tuple[str, str], tuple[Gauge, Regulation]] = field(default_factory=dict)
    shown: dict[str, set[str]] = field(default_factory=dict)

    def expect(self, regulations: Iterable[Regulation]) -> None:
        """Enter what the cases of some versions owe."""
        for regulation in regulations:
            self.shown.setdefault(regulation.id, set())
            key = (regulation.id, regulation.version)
            if key not in self.gauges:
                self.gauges[key] = gauge_of(regulation.program), regulation

    def see(self, decision: Decision, said: Mapping[str, Any]) -> None:
        """Enter what a decision shows; `said` is its JSON."""
        program = decision.plan.program
        gauge, _ = self.gauges.get((program.id, program.version), (None, None))
        if gauge is not None:
            self.shown[program.id] |= gauge.shown_by(decision, said)

    def owed(self) -> Owed:
        """All obligations, those of one name in several versions as one: that of the newest."""
        several = len(self.shown) > 1
        made: dict[tuple[str, str], Debt] = {}
        for gauge, regulation in self.gauges.values():
            words = words_of(regulation, gauge.yardstick.conditions)
            for one in gauge.yardstick.obligations:
                title = words.title(one)
                if several:
                    title = Bilingual(f"{regulation.id}: {title.ru}", f"{regulation.id}: {title.en}")
                met = one.id in self.shown[regulation.id]
                made[(regulation.id, one.id)] = _debt(
                    one, regulation.id if several else "", title, words.place(one), met
                )
        return Owed(tuple(made.values()))


def _debt(one: Obligation, of: str, title: Bilingual, span: Span | None, met: bool) -> Debt:
    before = f"{of}: " if of else ""
    return Debt(before + one.id, before + one.group, one.kind, title, span, met)
