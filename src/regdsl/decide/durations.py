"""Durations of an application, read exactly: what does not fit is a finding."""

from collections.abc import Callable
from typing import Final

from regdsl.decide import findings
from regdsl.decide.duration_findings import DURATION_OF_DAYS, DURATION_OF_MONTHS, MIXED_DURATION, NOT_WHOLE_DAYS
from regdsl.decide.records import Refused
from regdsl.diagnostics import Bilingual, Kind
from regdsl.feel.types import Days, Months, Seconds
from regdsl.runtime.durations import (
    DurationFault,
    Unit,
    days_text,
    months_text,
    read_duration,
    seconds_text,
)

__all__ = ["EXPECTED", "read_for", "written"]

EXPECTED: Final = {
    Unit.MONTHS: Bilingual("годы и месяцы по ISO 8601: P1Y2M", "years and months as in ISO 8601: P1Y2M"),
    Unit.DAYS: Bilingual("дни по ISO 8601: P10D", "days as in ISO 8601: P10D"),
    Unit.SECONDS: Bilingual("дни и часы по ISO 8601: P1DT12H", "days and hours as in ISO 8601: P1DT12H"),
}
"""What a duration of each unit is asked for by."""

_WRITTEN: Final[dict[Unit, Callable[[int], str]]] = {
    Unit.MONTHS: months_text,
    Unit.DAYS: days_text,
    Unit.SECONDS: seconds_text,
}
_FAULTS: Final[dict[DurationFault, Kind]] = {
    DurationFault.MIXED: MIXED_DURATION,
    DurationFault.OF_DAYS: DURATION_OF_DAYS,
    DurationFault.OF_MONTHS: DURATION_OF_MONTHS,
    DurationFault.PART_OF_DAY: NOT_WHOLE_DAYS,
}


def read_for(
    value: object, kind: Months | Days | Seconds, name: str, wrong: Callable[[Bilingual], Refused]
) -> int | Refused:
    """A duration as the number of its units, or why it does not fit; `wrong` refuses what is no duration at all."""
    unit = _unit(kind)
    count = read_duration(value, unit)
    if isinstance(count, DurationFault):
        if count is DurationFault.NOT_ONE:
            return wrong(EXPECTED[unit])
        return Refused(_FAULTS[count], {"name": name, "found": str(value)[:60]})
    if kind.low <= count <= kind.high:
        return count
    low, high = written(kind.low, kind), written(kind.high, kind)
    return Refused(findings.OUT_OF_RANGE, {"name": name, "found": str(value)[:60], "low": low, "high": high})


def written(count: int, kind: Months | Days | Seconds) -> str:
    """So many units of a type as ISO 8601 writes them."""
    return _WRITTEN[_unit(kind)](count)


def _unit(kind: Months | Days | Seconds) -> Unit:
    match kind:
        case Months():
            return Unit.MONTHS
        case Days():
            return Unit.DAYS
        case Seconds():
            return Unit.SECONDS
