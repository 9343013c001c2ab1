"""For how long sources were silent, by the recorded events."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from msgspec import Struct

from regdsl.core.clocks import Silent
from regdsl.decide.events import Happened, Recorded

__all__ = ["BEFORE_ALL", "Silence", "in_order", "silences"]

BEFORE_ALL = datetime.min.replace(tzinfo=UTC)
"""Where an event without a moment stands."""


class Silence(Struct, frozen=True):
    """A source was silent from the first `no_answer` at `since` until the `answered` at `until`: `open` while there is
    none. A moment that was not recorded is None."""

    source: str | None
    since: Happened | None
    until: Happened | None
    open: bool

    @property
    def undated(self) -> str | None:
        """The event whose moment is missing."""
        if self.since is None:
            return _called("no_answer", self.source)
        return _called("answered", self.source) if self.until is None and not self.open else None


def _called(kind: str, about: str | None) -> str:
    return kind if about is None else f"{kind}({about})"


def in_order(events: Sequence[Recorded]) -> list[Recorded]:
    """Events in the order of their moments; those without one first, file order breaking ties."""
    return sorted(events, key=lambda event: event.at or BEFORE_ALL)


def silences(events: Sequence[Recorded], silent: Silent) -> tuple[Silence, ...]:
    """Each time that a source was silent, in the order in which they began. That it is still silent is no new time."""
    return tuple(sorted(_silences(events, silent), key=lambda one: BEFORE_ALL if one.since is None else one.since.at))


def _silences(events: Sequence[Recorded], silent: Silent) -> Iterator[Silence]:
    running: dict[str, Recorded] = {}
    for event in in_order(events):
        if event.type not in ("no_answer", "answered") or event.about in silent.elsewhere:
            continue
        if silent.about is not None and event.about != silent.about:
            continue
        if event.about is None:
            if event.type == "no_answer":  # about nothing in particular: nobody's answer ends it
                yield Silence(None, event.happened, None, True)
        elif event.type == "no_answer":
            begun = running.get(event.about)
            if begun is None or (begun.day_alone and begun.at == event.at):  # recorded twice: the moment tells more
                running[event.about] = event
        elif ended := running.pop(event.about, None):
            yield Silence(event.about, ended.happened, event.happened, False)
    for source, still in running.items():
        yield Silence(source, still.happened, None, True)
