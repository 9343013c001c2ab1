"""What moves the clocks of a program: holds, during which a clock stands, and extensions."""

from msgspec import Struct

from regdsl.calendar import Length
from regdsl.core.texts import Title

__all__ = ["Correction", "Extension", "Hold", "Silent"]


class Silent(Struct, frozen=True):
    """The silence of a source: of `about`, or of any (None) but those that `elsewhere` names."""

    about: str | None
    elsewhere: frozenset[str] = frozenset()


class Correction(Struct, frozen=True):
    """The applicant's mending of what is missing in the application, until he answers."""


class Hold(Struct, frozen=True):
    """A ground that holds from a recorded day until another; `only` names the variants it is for."""

    ground: str
    cause: Silent | Correction
    only: frozenset[str] | None = None


class Extension(Struct, frozen=True):
    """So much is added to the clock named, from its last day, upon an event of `type`: about `about` or anything (None)
    but the sources `elsewhere`; at most once, or for each event."""

    id: str
    title: Title
    clock: str
    by: Length
    type: str
    about: str | None
    elsewhere: frozenset[str]
    once: bool
    only: frozenset[str] | None
    basis: tuple[str, ...]

    @property
    def name(self) -> str:
        """How an application records the event."""
        return self.type if self.about is None else f"{self.type}({self.about})"
