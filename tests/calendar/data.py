"""The project's own calendars, read as a layer above would read them."""

from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo

import yaml

from regdsl.calendar import Calendar, year_from_data
from tests.support.paths import PACKAGE

__all__ = ["MOSCOW", "YEARS", "calendar", "document"]

YEARS = range(2023, 2028)
MOSCOW = ZoneInfo("Europe/Moscow")


def document(year: int) -> Mapping[str, object]:
    """The document of a year as plain data."""
    text = (PACKAGE / "data" / "calendars" / f"{year}.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


@cache
def calendar() -> Calendar:
    """All published years together."""
    return Calendar(year_from_data(document(year)) for year in YEARS)
