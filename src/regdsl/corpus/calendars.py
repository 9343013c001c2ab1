"""The production calendars that ship with the package."""

from functools import cache
from importlib.resources import files

from regdsl.calendar import Calendar, year_from_data
from regdsl.document import parse, to_python

__all__ = ["builtin_calendar", "builtin_calendar_texts"]


@cache
def builtin_calendar_texts() -> tuple[tuple[str, bytes], ...]:
    """The files of the calendars: name and content, oldest year first."""
    folder = files("regdsl") / "data" / "calendars"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml"))
    return tuple((name, (folder / name).read_bytes()) for name in names)


@cache
def builtin_calendar() -> Calendar:
    """The Russian calendar of all years with a published decree. Raises CalendarDataError for a broken package."""
    years = []
    for name, data in builtin_calendar_texts():
        document = parse(data, name).document
        assert document is not None
        content = to_python(document.root)
        assert isinstance(content, dict)
        years.append(year_from_data(content))
    return Calendar(years)
