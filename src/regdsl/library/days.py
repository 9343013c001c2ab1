"""Days that a caller of the library gives."""

from datetime import date, datetime

__all__ = ["require_day"]


def require_day(on: object) -> None:
    """Raise TypeError where what was given as a day is none: a text, or a moment with a clock."""
    if not isinstance(on, date) or isinstance(on, datetime):
        raise TypeError(f"`on` is a day of `datetime.date`, such as date(2026, 4, 1), and not {on!r:.60}")
