"""Where a time of day is told: nowhere in particular, at a fixed offset, or in a zone with a name."""

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from regdsl.feel.temporal.calendar import civil_from_days

__all__ = ["MAX_OFFSET", "Zone", "is_zone", "offset_at", "zone_text"]

Zone = int | str | None
"""Seconds east of Greenwich, the name of a zone, or None for a local time."""

MAX_OFFSET: Final = 18 * 3600
_CYCLE_YEARS: Final = 400
_FIRST_YEAR: Final = 2
_LAST_YEAR: Final = 9_998


@lru_cache(maxsize=1024)
def _zone_info(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # an unknown name, one that leads out of the data, a folder's name
        return None


def is_zone(name: str) -> bool:
    """Tell whether `name` names a zone of the IANA data."""
    return _zone_info(name) is not None


def offset_at(zone: Zone, days: int, second: int) -> int | None:
    """Return seconds east of Greenwich at a local day and second of day; None for a local time."""
    if not isinstance(zone, str):
        return zone
    info = _zone_info(zone)
    if info is None:
        raise ValueError(f"no such zone: {zone}")
    year, month, day = civil_from_days(days)
    # Before the first year of `datetime` local mean time rules; after the last, rules repeat with the calendar.
    if year < _FIRST_YEAR:
        year = _FIRST_YEAR + (year - _FIRST_YEAR) % _CYCLE_YEARS
    elif year > _LAST_YEAR:
        year = _LAST_YEAR - _CYCLE_YEARS + (year - _LAST_YEAR) % _CYCLE_YEARS
    moment = datetime(year, month, day, second // 3600, second // 60 % 60, second % 60, tzinfo=info)
    return round((moment.utcoffset() or timedelta()).total_seconds())


def zone_text(zone: Zone) -> str:
    """Return `zone` as it is written after a time."""
    if zone is None:
        return ""
    if isinstance(zone, str):
        return f"@{zone}"
    if zone == 0:
        return "Z"
    minutes, seconds = divmod(abs(zone), 60)
    sign = "-" if zone < 0 else "+"
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
