"""The step of the trace that tells of clocks: for how long each stood, by what it was extended."""

from collections.abc import Mapping
from datetime import datetime

from regdsl.decide.clocks import Clock

__all__ = ["clock_steps"]

Json = dict[str, object]


def clock_steps(moved: Mapping[str, Clock]) -> list[Json]:
    """One step with every clock that stood or was extended, by days; none where no clock did."""
    if not moved:
        return []
    return [{"step": "clocks", "clocks": {name: _clock(clock) for name, clock in moved.items()}}]


def _clock(clock: Clock) -> Json:
    return {
        "stood": [
            {"ground": one.ground, "from": _day(one.stand.since), "to": _day(one.stand.until)} for one in clock.held
        ],
        "extended": [
            {
                "extension": one.extension.id,
                "at": _day(one.at),
                "from": one.since.isoformat(),
                "to": one.until.isoformat(),
            }
            for one in clock.extended
        ],
    }


def _day(moment: datetime | None) -> str | None:
    return None if moment is None else moment.date().isoformat()
