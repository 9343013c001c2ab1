"""Durations as ISO 8601 writes them, counted in whole months, days or seconds; months and days never mix.

The engine holds a duration as an integer, whose unit stands in its static type (DMN 1.5, clauses 10.3.2.3.7-8).
"""

import re
from enum import Enum
from typing import Final

__all__ = [
    "SECONDS_A_DAY",
    "DurationFault",
    "Durations",
    "Unit",
    "days_text",
    "each_duration",
    "months_text",
    "read_duration",
    "read_parts",
    "seconds_text",
]

SECONDS_A_DAY: Final = 86_400
_MOST_KEPT: Final = 512
_DURATION: Final = re.compile(
    r"(-)?P(?=[0-9T])(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?"
    r"(?:T(?=[0-9])(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?)?"
)


class Unit(Enum):
    """What a duration is counted in."""

    MONTHS = "months"
    DAYS = "days"
    SECONDS = "seconds"


class DurationFault(Enum):
    """Why a text is no duration of a unit."""

    NOT_ONE = "not one"
    MIXED = "months and days in one"
    OF_DAYS = "of days, not of months"
    OF_MONTHS = "of months, not of days"
    PART_OF_DAY = "not of whole days"


def read_parts(text: str) -> tuple[Unit, int] | DurationFault:
    """`P1Y6M` as months, `P10D`, `P2W` or `PT48H` as seconds; or why it is neither."""
    match = _DURATION.fullmatch(text)
    if match is None:
        return DurationFault.NOT_ONE
    sign = -1 if match[1] else 1
    years, months, weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    if match[2] or match[3]:
        mixed = any(match.groups()[3:])
        return DurationFault.MIXED if mixed else (Unit.MONTHS, sign * (years * 12 + months))
    return Unit.SECONDS, sign * ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds)


def read_duration(value: object, unit: Unit) -> int | DurationFault:
    """A duration that is written, counted in the unit; or why it is none of that unit."""
    parts = read_parts(value) if type(value) is str else DurationFault.NOT_ONE
    if isinstance(parts, DurationFault):
        return parts
    found, count = parts
    if (found is Unit.MONTHS) != (unit is Unit.MONTHS):
        return DurationFault.OF_MONTHS if found is Unit.MONTHS else DurationFault.OF_DAYS
    if unit is not Unit.DAYS:
        return count
    return DurationFault.PART_OF_DAY if count % SECONDS_A_DAY else count // SECONDS_A_DAY


class Durations(dict[str, int]):
    """Durations of a unit from `low` to `high` by how they are written; the few that were read last are kept. Raises
    ValueError or TypeError for anything else."""

    __slots__ = ("high", "low", "unit")

    def __init__(self, unit: str, low: int, high: int) -> None:
        super().__init__()
        self.unit = Unit(unit)
        self.low = low
        self.high = high

    def __missing__(self, text: str) -> int:
        """Read a duration."""
        count = read_duration(text, self.unit)
        if isinstance(count, DurationFault) or not self.low <= count <= self.high:
            raise ValueError
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[text] = count
        return count


def each_duration(values: list[object], durations: Durations) -> tuple[int, ...]:
    """The elements as durations. Raises ValueError or TypeError where one is not."""
    return tuple([durations[value] for value in values])  # type: ignore[index]  # whatever is no text raises


def months_text(count: int) -> str:
    """So many months as ISO 8601 writes them: `P1Y2M`."""
    years, rest = divmod(abs(count), 12)
    written = f"{f'{years}Y' if years else ''}{f'{rest}M' if rest else ''}" or "0M"
    return f"{'-' if count < 0 else ''}P{written}"


def days_text(count: int) -> str:
    """So many days as ISO 8601 writes them: `P10D`."""
    return f"{'-' if count < 0 else ''}P{abs(count)}D"


def seconds_text(count: int) -> str:
    """So many seconds as ISO 8601 writes them: `P1DT12H`."""
    days, rest = divmod(abs(count), SECONDS_A_DAY)
    hours, rest = divmod(rest, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = ((hours, "H"), (minutes, "M"), (seconds, "S"))
    clock = "".join(f"{number}{letter}" for number, letter in parts if number)
    day = f"{days}D" if days or not clock else ""
    return f"{'-' if count < 0 else ''}P{day}{f'T{clock}' if clock else ''}"
