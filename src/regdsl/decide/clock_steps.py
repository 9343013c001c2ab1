"""The step of the trace that tells of clocks: for how long each stood, by what it was extended."""

from datetime import datetime

from regdsl.decide.clocks import Clock
from regdsl.decide.deadlines import Deadlines

__all__ = ["clock_steps"]

Json = dict[str, object]

_NOT_MOVED = Clock(None)


def clock_steps(deadlines: Deadlines) -> list[Json]:
    """One step with every clock that stood or was extended, by days, and the moment at which one in hours runs out;
    none where there is no such clock."""
    moved, moments = deadlines.moved, deadlines.moments
    if not moved and not moments:
        return []
    names = [name for name in deadlines.days if name in moved or name in moments]
    names += [name for name in moved if name not in deadlines.days]
    clocks = {name: _clock(moved.get(name, _NOT_MOVED), moments.get(name)) for name in names}
    return [{"step": "clocks", "clocks": clocks}]


def _clock(clock: Clock, moment: datetime | None) -> Json:
    return {
        **({"moment": moment.isoformat()} if moment is not None else {}),
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
