"""Cases in which something becomes known after the grant, made ready: what is asked about, and where it stands."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from regdsl.document.pointer import join, split
from regdsl.model.case_annulment import LearntLater
from regdsl.model.cases import Case
from regdsl.testing.laid import Laid
from regdsl.testing.laying import Laying
from regdsl.testing.trial import Happened, Trial, recorded

__all__ = ["Discovery", "discoveries"]


class Discovery(Struct, frozen=True):
    """What became known after the `trial` was decided: the data as they then stand, the inputs of them that are new,
    the events. `path` begins the paths of differences, `pointer` is where it stands in the file of cases."""

    trial: Trial
    learnt: LearntLater
    laid: Laid
    changed: tuple[str, ...]
    events: tuple[Happened, ...]
    path: str
    pointer: str

    @property
    def known_on(self) -> date:
        """The day on which it was learnt."""
        return self.learnt.known_on.date()

    def later(self) -> dict[str, Any]:
        """What became known, in the shape of its file."""
        known = self.laid.known()
        return {
            "known_on": self.learnt.known_on.isoformat(),
            "inputs": {name: known[name] for name in self.changed if name in known},
            "events": [dict(one.event) for one in self.events],
        }

    def place(self, pointer: str) -> str:
        """Where in the file of cases that stands which the file of `later` has at `pointer`."""
        head, *rest = split(pointer) or ("",)
        if head == "inputs":
            return self.laid.place(tuple(rest)) or join(self.pointer, "change")
        if head == "events" and rest:
            return join(self.events[int(rest[0])].pointer, *rest[1:])
        return join(self.pointer, "known_on") if head == "known_on" else self.pointer


def discoveries(case: Case, pointer: str, trial: Trial, laying: Laying) -> Iterator[Discovery]:
    """What becomes known after the case was decided as in `trial`, each by itself."""
    for index, learnt in enumerate(case.annul):
        at = join(pointer, "annul", index)
        laying.laid = trial.laid
        paths = laying.lay(learnt.change, join(at, "change"))
        events = tuple(recorded(event, join(at, "events", number)) for number, event in enumerate(learnt.events))
        changed = tuple(dict.fromkeys(path[0] for path in paths))
        yield Discovery(trial, learnt, laying.laid, changed, events, f"annul.{index}.", at)
