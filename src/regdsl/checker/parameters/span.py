"""The days on which a parameter may be asked for."""

from datetime import date, timedelta

from msgspec import Struct

from regdsl.checker.parameters.days import DAYS, day_of
from regdsl.checker.workbench import Workbench
from regdsl.feel.types import Date
from regdsl.model.parameter import Parameter
from regdsl.runtime.dates import last_day_of_month, month_start

__all__ = ["Span", "asked_on"]

_DAY = timedelta(days=1)


class Span(Struct, frozen=True):
    """From a day to a day, None for no limit; of these the first days of months alone where it is `monthly`."""

    since: date | None = None
    until: date | None = None
    monthly: bool = False

    def meets(self, since: date, until: date | None) -> bool:
        """Whether some of the days from `since` to `until` are among them."""
        if self.monthly:
            since = since if since.day == 1 else last_day_of_month(since) + _DAY
            if until is not None and until < since:
                return False
        early = self.since is not None and until is not None and until < self.since
        return not early and (self.until is None or since <= self.until)


def asked_on(bench: Workbench, item: Parameter) -> Span:
    """The days on which a parameter may be asked for: those on which the regulation is in force, the months that these
    are in, or the days that its input can name."""
    day, in_force = day_of(bench, item), bench.bundle.regulation.model.in_force
    if day.is_input:
        kind = bench.symbols[day.name].static.type
        assert isinstance(kind, Date)
        return Span(kind.low, kind.high)
    if day.name == DAYS[1]:
        return Span(month_start(in_force.from_), in_force.to, monthly=True)
    return Span(in_force.from_, in_force.to)
