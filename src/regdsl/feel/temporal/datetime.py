"""A date and time (DMN 1.5, clause 10.3.2.3.6)."""

from msgspec import Struct

from regdsl.feel.temporal.date import Date
from regdsl.feel.temporal.duration import NANOS_PER_DAY, NANOS_PER_SECOND
from regdsl.feel.temporal.time import Time
from regdsl.feel.temporal.zone import Zone, offset_at

__all__ = ["DateTime"]


class DateTime(Struct, frozen=True):
    """A time of day on a date; the zone is the time's."""

    date: Date
    time: Time

    @property
    def zone(self) -> Zone:
        """Where it is told."""
        return self.time.zone

    @property
    def offset(self) -> int | None:
        """Seconds east of Greenwich on that day; None for a local date and time."""
        return offset_at(self.zone, self.date.days, self.time.nanos // NANOS_PER_SECOND)

    @property
    def local_nanos(self) -> int:
        """Nanoseconds on the local clock since 1970-01-01T00:00:00."""
        return self.date.days * NANOS_PER_DAY + self.time.nanos

    @property
    def value(self) -> int:
        """Nanoseconds since 1970-01-01T00:00:00, of Greenwich where the offset is known."""
        return self.local_nanos - (self.offset or 0) * NANOS_PER_SECOND

    @classmethod
    def from_local(cls, nanos: int, zone: Zone) -> "DateTime":
        """Return the moment whose local clock shows `nanos` since 1970. Raises ValueError outside DMN's years."""
        days, rest = divmod(nanos, NANOS_PER_DAY)
        return cls(Date.from_days(days), Time(rest, zone))

    def plus_nanos(self, nanos: int) -> "DateTime":
        """Return the moment `nanos` later, on the local clock. Raises ValueError outside DMN's years."""
        return DateTime.from_local(self.local_nanos + nanos, self.zone)

    def plus_months(self, months: int) -> "DateTime":
        """Return the same time on the same day `months` later. Raises ValueError outside DMN's years."""
        return DateTime(self.date.plus_months(months), self.time)

    def __str__(self) -> str:
        """Return the ISO 8601 form, a named zone after `@`."""
        return f"{self.date}T{self.time}"
