"""How a clock stands at the moment of a decision."""

from regdsl.model.choice import Choice

__all__ = ["ClockState"]


class ClockState(Choice):
    """How a term's clock stands on the day of a step."""

    RUNNING = "running", "идёт", "running"
    STOPPED = "stopped", "стоит", "stopped"
    ENDED = "ended", "истёк", "has run out"
    NOT_STARTED = "not_started", "не начался", "has not started"
