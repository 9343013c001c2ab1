"""Are the transfers of a year lawful?"""

from collections.abc import Iterator, Sequence
from datetime import date

from regdsl.calendar.day import Transfer
from regdsl.calendar.derive import is_weekend
from regdsl.calendar.findings import CALENDAR_YEAR, NEW_YEAR_TRANSFERS, TRANSFER_SOURCE, TRANSFER_TARGET
from regdsl.calendar.holiday import NEW_YEAR_DAYS, holiday_on
from regdsl.calendar.problem import CalendarProblem

__all__ = ["check_transfers"]


def check_transfers(year: int, transfers: Sequence[Transfer]) -> Iterator[CalendarProblem]:
    """Yield what makes `transfers` contradict ТК 112.

    A transfer moves a Saturday or Sunday of the year to one of its days that would be worked, each once (ч. 5); exactly
    two weekend days among 1-8 January are moved (ч. 2).
    """
    sources: set[date] = set()
    targets: set[date] = set()
    for index, transfer in enumerate(transfers):
        at = f"/transfers/{index}"
        for key, day in (("from", transfer.source), ("to", transfer.target)):
            if day.year != year:
                yield CalendarProblem(CALENDAR_YEAR, f"{at}/{key}", {"day": day.isoformat(), "year": year})
        if not is_weekend(transfer.source) or transfer.source in sources:
            yield CalendarProblem(TRANSFER_SOURCE, f"{at}/from", {"day": transfer.source.isoformat()})
        if is_weekend(transfer.target) or holiday_on(transfer.target) or transfer.target in targets:
            yield CalendarProblem(TRANSFER_TARGET, f"{at}/to", {"day": transfer.target.isoformat()})
        sources.add(transfer.source)
        targets.add(transfer.target)
    moved = sum(holiday_on(day) in NEW_YEAR_DAYS for day in sources)
    if moved != 2:
        yield CalendarProblem(NEW_YEAR_TRANSFERS, "/transfers", {"count": moved})
