"""The calendar as it was known when a decision was made."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from regdsl.calendar import Calendar, CalendarDataError, YearCalendar, year_from_data
from regdsl.corpus.calendars import builtin_calendar
from regdsl.corpus.digest import year_digest
from regdsl.corpus.loading import SUFFIXES, load_file
from regdsl.document import to_python
from regdsl.model.calendar_file import CalendarYear

__all__ = ["CalendarOfThen", "calendar_of_then"]

FOLDER = "calendars"


class CalendarOfThen(Struct, frozen=True):
    """The years known then and no others. A year whose days of then nobody has any more is the package's; `years` has
    the digest of each."""

    calendar: Calendar
    years: Mapping[str, str]


def calendar_of_then(digests: Mapping[str, str], beside: Path) -> CalendarOfThen:
    """Put together the calendar of the years in `digests`: the package's where its digest is the same, else the file of
    kind `calendar` that lies beside the regulation at `beside`, or in `calendars` there, and has that digest."""
    packaged = {str(year.year): year for year in builtin_calendar().years}
    made = {name: packaged[name] for name in digests if name in packaged}
    if any(name not in made or year_digest(made[name]) != digest for name, digest in digests.items()):
        for year in _kept(beside):
            if digests.get(str(year.year)) == year_digest(year):
                made[str(year.year)] = year
    return CalendarOfThen(Calendar(made.values()), {name: year_digest(year) for name, year in made.items()})


def _kept(beside: Path) -> list[YearCalendar]:
    """The sound calendar files that lie beside a regulation; others are no concern of a replay."""
    found: list[YearCalendar] = []
    for folder in (beside.parent, beside.parent / FOLDER):
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.suffix not in SUFFIXES or path == beside:
                continue
            file = load_file(path)
            if not isinstance(file.model, CalendarYear) or file.document is None:
                continue
            try:
                found.append(year_from_data(to_python(file.document.root)))
            except CalendarDataError:
                continue
    return found
