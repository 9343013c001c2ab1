"""Dates, times and durations as DMN has them (DMN 1.5, clause 10.3.2.3): years from -999999999 to 999999999, zones by
name, nanoseconds. Where the standard library holds a value without loss, `regdsl.feel.evaluate` gives that instead."""

from regdsl.feel.temporal.date import Date
from regdsl.feel.temporal.datetime import DateTime
from regdsl.feel.temporal.duration import DaysDuration, MonthsDuration
from regdsl.feel.temporal.time import Time

__all__ = ["Date", "DateTime", "DaysDuration", "MonthsDuration", "Time"]
