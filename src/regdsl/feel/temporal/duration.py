"""The two kinds of duration (DMN 1.5, clauses 10.3.2.3.7 and 10.3.2.3.8)."""

from typing import Final

from msgspec import Struct

__all__ = ["NANOS_PER_DAY", "NANOS_PER_SECOND", "DaysDuration", "MonthsDuration", "fraction_text"]

NANOS_PER_SECOND: Final = 1_000_000_000
NANOS_PER_DAY: Final = 86_400 * NANOS_PER_SECOND
MAX_DAYS: Final = 10**15
MAX_MONTHS: Final = 10**12


class DaysDuration(Struct, frozen=True, order=True):
    """A days and time duration, exact to the nanosecond. Raises ValueError when it is longer than MAX_DAYS."""

    nanos: int

    def __post_init__(self) -> None:
        if abs(self.nanos) > MAX_DAYS * NANOS_PER_DAY:
            raise ValueError("a duration longer than the calendar")

    def __str__(self) -> str:
        """Return the ISO 8601 form; nothing at all is `PT0S`."""
        days, rest = divmod(abs(self.nanos), NANOS_PER_DAY)
        seconds, fraction = divmod(rest, NANOS_PER_SECOND)
        hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
        clock = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
        if seconds or fraction:
            clock += f"{seconds}{fraction_text(fraction)}S"
        text = (f"{days}D" if days else "") + (f"T{clock}" if clock else "")
        return ("-" if self.nanos < 0 else "") + "P" + (text or "T0S")

    def component(self, name: str) -> int | None:
        """Return days, hours, minutes or seconds of the normalised form, negative where the duration is; else None."""
        total, sign = abs(self.nanos) // NANOS_PER_SECOND, -1 if self.nanos < 0 else 1
        match name:
            case "days":
                return sign * (total // 86_400)
            case "hours":
                return sign * (total // 3600 % 24)
            case "minutes":
                return sign * (total // 60 % 60)
            case "seconds":
                return sign * (total % 60)
            case _:
                return None


class MonthsDuration(Struct, frozen=True, order=True):
    """A years and months duration. Raises ValueError when it is longer than MAX_MONTHS."""

    months: int

    def __post_init__(self) -> None:
        if abs(self.months) > MAX_MONTHS:
            raise ValueError("a duration longer than the calendar")

    def __str__(self) -> str:
        """Return the ISO 8601 form; nothing at all is `P0M`."""
        years, months = divmod(abs(self.months), 12)
        text = (f"{years}Y" if years else "") + (f"{months}M" if months else "")
        return ("-" if self.months < 0 else "") + "P" + (text or "0M")

    def component(self, name: str) -> int | None:
        """Return years or months of the normalised form, negative where the duration is; else None."""
        sign = -1 if self.months < 0 else 1
        match name:
            case "years":
                return sign * (abs(self.months) // 12)
            case "months":
                return sign * (abs(self.months) % 12)
            case _:
                return None


def fraction_text(nanos: int) -> str:
    """Return a fraction of a second with its point, without zeros at the end; nothing for zero."""
    return "." + f"{nanos:09}".rstrip("0") if nanos else ""
