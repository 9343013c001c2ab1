"""Working days by the published production calendars, lengths as the law writes them, and when terms run out.

Pure values: documents are read and calendars are put together by the layers above.
"""

from regdsl.calendar.calendar import Calendar
from regdsl.calendar.compare import at_least, is_longer, is_within
from regdsl.calendar.day import Day, DayKind, Decree, Transfer
from regdsl.calendar.due import Due, due, explain
from regdsl.calendar.end import LastDayOff, add_months, last_day
from regdsl.calendar.format_length import format_length
from regdsl.calendar.from_data import check_year_data, year_from_data
from regdsl.calendar.holiday import Holiday, holiday_on
from regdsl.calendar.length import AMOUNT_LIMIT, INSTANT, Length, Unit
from regdsl.calendar.parse_length import parse_length
from regdsl.calendar.problem import CalendarDataError, CalendarProblem, LengthProblem
from regdsl.calendar.stand import Stand, Standing, end_of, merged
from regdsl.calendar.step import DayStep, Role
from regdsl.calendar.stood import StoodDue, due_after
from regdsl.calendar.unpublished import Unpublished
from regdsl.calendar.year import YearCalendar

__all__ = [
    "AMOUNT_LIMIT",
    "INSTANT",
    "Calendar",
    "CalendarDataError",
    "CalendarProblem",
    "Day",
    "DayKind",
    "DayStep",
    "Decree",
    "Due",
    "Holiday",
    "LastDayOff",
    "Length",
    "LengthProblem",
    "Role",
    "Stand",
    "Standing",
    "StoodDue",
    "Transfer",
    "Unit",
    "Unpublished",
    "YearCalendar",
    "add_months",
    "at_least",
    "check_year_data",
    "due",
    "due_after",
    "end_of",
    "explain",
    "format_length",
    "holiday_on",
    "is_longer",
    "is_within",
    "last_day",
    "merged",
    "parse_length",
    "year_from_data",
]
