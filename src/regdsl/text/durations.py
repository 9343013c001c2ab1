"""Durations for people."""

from fractions import Fraction

from regdsl.diagnostics.bilingual import Lang
from regdsl.text.units import format_quantity

__all__ = ["format_months_duration", "format_seconds_duration"]

_DAY, _HOUR, _MINUTE = 86_400, 3_600, 60


def format_months_duration(months: int, lang: Lang) -> str:
    """Write a duration in years and months: `1 год 3 месяца`."""
    years, rest = divmod(abs(months), 12)
    return _join(months < 0, [(Fraction(years), "год"), (Fraction(rest), "месяц")], lang)


def format_seconds_duration(seconds: int | Fraction, lang: Lang) -> str:
    """Write a duration in days, hours, minutes and seconds: `2 дня 3 часа`."""
    days, rest = divmod(abs(Fraction(seconds)), _DAY)
    hours, rest = divmod(rest, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    parts = [(Fraction(days), "день"), (Fraction(hours), "час"), (Fraction(minutes), "минута"), (rest, "секунда")]
    return _join(seconds < 0, parts, lang)


def _join(negative: bool, parts: list[tuple[Fraction, str]], lang: Lang) -> str:
    shown = [part for part in parts if part[0]] or parts[-1:]
    text = " ".join(format_quantity(number, unit, lang) for number, unit in shown)
    return f"{'минус' if lang == 'ru' else 'minus'} {text}" if negative else text
