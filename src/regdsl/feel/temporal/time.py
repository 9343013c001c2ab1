"""A time of day (DMN 1.5, clause 10.3.2.3.4)."""

from msgspec import Struct

from regdsl.feel.temporal.duration import NANOS_PER_DAY, NANOS_PER_SECOND, fraction_text
from regdsl.feel.temporal.zone import Zone, offset_at, zone_text

__all__ = ["Time"]


class Time(Struct, frozen=True):
    """`nanos` after midnight, told in `zone`. Raises ValueError outside a day."""

    nanos: int
    zone: Zone = None

    def __post_init__(self) -> None:
        if not 0 <= self.nanos < NANOS_PER_DAY:
            raise ValueError("no such time of day")

    @property
    def hour(self) -> int:
        """0 to 23."""
        return self.nanos // (3600 * NANOS_PER_SECOND)

    @property
    def minute(self) -> int:
        """0 to 59."""
        return self.nanos // (60 * NANOS_PER_SECOND) % 60

    @property
    def second(self) -> int:
        """0 to 59."""
        return self.nanos // NANOS_PER_SECOND % 60

    @property
    def offset(self) -> int | None:
        """Seconds east of Greenwich; in a named zone those of 1 January 1970, since a time has no date."""
        return offset_at(self.zone, 0, self.nanos // NANOS_PER_SECOND)

    @property
    def value(self) -> int:
        """Nanoseconds for comparing: of Greenwich where the offset is known, of the local day otherwise."""
        return self.nanos - (self.offset or 0) * NANOS_PER_SECOND

    def shifted(self, nanos: int) -> "Time":
        """Return the time `nanos` later, round the clock."""
        return Time((self.nanos + nanos) % NANOS_PER_DAY, self.zone)

    def __str__(self) -> str:
        """Return the ISO 8601 form, a named zone after `@`."""
        clock = f"{self.hour:02}:{self.minute:02}:{self.second:02}"
        return clock + fraction_text(self.nanos % NANOS_PER_SECOND) + zone_text(self.zone)
