"""Plain data of a `kind: calendar` document → a year's calendar."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from regdsl.calendar.check_transfers import check_transfers
from regdsl.calendar.day import Decree, Transfer
from regdsl.calendar.findings import CALENDAR_DAYS_DISAGREE, CALENDAR_FIELD
from regdsl.calendar.holiday import FIRST_YEAR
from regdsl.calendar.problem import CalendarDataError, CalendarProblem
from regdsl.calendar.year import YearCalendar
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.diagnostic import Parameter

__all__ = ["check_year_data", "year_from_data"]

_DATE = Bilingual("дата вида 2026-01-31", "a date such as 2026-01-31")
_DATES = Bilingual("список дат вида 2026-01-31", "a list of dates such as 2026-01-31")
_PAIRS = Bilingual("список пар `from`, `to`", "a list of `from`, `to` pairs")
_TEXT = Bilingual("текст", "a text")
_YEAR = Bilingual(f"год не раньше {FIRST_YEAR}", f"a year not before {FIRST_YEAR}")
_MAPPING = Bilingual("поля `number`, `date`, `publication`", "the fields `number`, `date`, `publication`")
_LISTS = ("days_off", "working_weekends", "short_days")


def year_from_data(data: Mapping[str, object]) -> YearCalendar:
    """Build the calendar of a year from the fields of a calendar document.

    Dates are `date` values or ISO texts. The three lists of days must be exactly what the Labour Code derives from the
    transfers. Raises CalendarDataError with every problem found.
    """
    read = _Reader(data)
    year = read.year()
    decree = read.decree()
    transfers = read.transfers()
    written = {name: read.dates(name) for name in _LISTS}
    basis, verified = read.text(data, "basis", ""), read.text(data, "verified", "")
    if not read.problems:
        read.problems.extend(check_transfers(year, transfers))
    if read.problems:
        raise CalendarDataError(tuple(read.problems))
    result = YearCalendar(year, decree, transfers, basis, verified)
    lawful = {"days_off": result.days_off, "working_weekends": result.working_weekends, "short_days": result.short_days}
    wrong = [name for name in _LISTS if written[name] != lawful[name]]
    problems = tuple(_disagreement(name, written[name], lawful[name]) for name in wrong)
    if problems:
        raise CalendarDataError(problems)
    return result


def check_year_data(data: Mapping[str, object]) -> tuple[CalendarProblem, ...]:
    """Return everything that makes `data` no lawful calendar; nothing when it is one."""
    try:
        year_from_data(data)
    except CalendarDataError as error:
        return error.problems
    return ()


def _disagreement(name: str, written: Sequence[date], lawful: Sequence[date]) -> CalendarProblem:
    extra, lacking = sorted(set(written) - set(lawful)), sorted(set(lawful) - set(written))
    russian = _joined(("лишние", extra), ("не хватает", lacking)) or "даты не по порядку или повторяются"
    english = _joined(("extra", extra), ("lacking", lacking)) or "the dates are out of order or repeated"
    difference = Bilingual(russian, english)
    return CalendarProblem(CALENDAR_DAYS_DISAGREE, f"/{name}", {"field": name, "difference": difference})


def _joined(*parts: tuple[str, Sequence[date]]) -> str:
    return "; ".join(f"{word} {', '.join(map(str, days))}" for word, days in parts if days)


class _Reader:
    """Reads fields of one document and keeps what could not be read."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self.data = data
        self.problems: list[CalendarProblem] = []

    def miss(self, pointer: str, expected: Bilingual) -> None:
        """Note that the field at `pointer` is not `expected`."""
        params: dict[str, Parameter] = {"field": pointer.lstrip("/").replace("/", "."), "expected": expected}
        self.problems.append(CalendarProblem(CALENDAR_FIELD, pointer, params))

    def year(self) -> int:
        """Read the year; a placeholder when there is none."""
        year = self.data.get("year")
        if isinstance(year, int) and not isinstance(year, bool) and FIRST_YEAR <= year < date.max.year:
            return year
        self.miss("/year", _YEAR)
        return FIRST_YEAR

    def text(self, holder: Mapping[object, object] | Mapping[str, object], key: str, at: str) -> str:
        """Read a text that must be there."""
        value = dict(holder).get(key)
        if isinstance(value, str) and value:
            return value
        self.miss(f"{at}/{key}", _TEXT)
        return ""

    def one_date(self, value: object, pointer: str) -> date:
        """Read a date; a placeholder when it is none."""
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            self.miss(pointer, _DATE)
            return date.min

    def dates(self, name: str) -> tuple[date, ...]:
        """Read a list of dates that must be there, empty or not."""
        values = self.data.get(name)
        if not isinstance(values, list | tuple):
            self.miss(f"/{name}", _DATES)
            return ()
        return tuple(self.one_date(value, f"/{name}/{index}") for index, value in enumerate(values))

    def decree(self) -> Decree:
        """Read the decree with its number, date and publication."""
        value = self.data.get("decree")
        if not isinstance(value, Mapping):
            self.miss("/decree", _MAPPING)
            return Decree("", date.min, "")
        number, publication = self.text(value, "number", "/decree"), self.text(value, "publication", "/decree")
        return Decree(number, self.one_date(value.get("date"), "/decree/date"), publication)

    def transfers(self) -> tuple[Transfer, ...]:
        """Read the transfers: pairs of dates."""
        values = self.data.get("transfers")
        if not isinstance(values, list | tuple):
            self.miss("/transfers", _PAIRS)
            return ()
        found: list[Transfer] = []
        for index, value in enumerate(values):
            at = f"/transfers/{index}"
            if not isinstance(value, Mapping):
                self.miss(at, _PAIRS)
                continue
            found.append(
                Transfer(self.one_date(value.get("from"), f"{at}/from"), self.one_date(value.get("to"), f"{at}/to"))
            )
        return tuple(found)
