"""Numbers and money for people."""

from decimal import Decimal
from fractions import Fraction

from regdsl.diagnostics.bilingual import Lang

__all__ = [
    "CURRENCIES",
    "NBSP",
    "Number",
    "format_money",
    "format_number",
    "format_scaled",
    "in_last_digits",
    "plain_spaces",
    "written_digits",
]

NBSP = "\u00a0"
"""Stands inside a number and between a number and a sign, so that neither is torn at the end of a line."""

Number = int | Decimal | Fraction

_GROUPED_FROM = 5
_LONG = 10_000  # bits: Python refuses to write integers of more than 4,300 digits
_MINUS = "\u2212"
_SIGNS = {"RUB": "₽", "USD": "$", "EUR": "€", "CNY": "¥"}
CURRENCIES = frozenset(_SIGNS)
"""The codes of the currencies that have a sign; money has such a code for its unit."""


def format_number(value: Number, lang: Lang, scale: int | None = None) -> str:
    """Write `value` with a decimal comma in Russian and a point in English.

    With `scale`, that many digits after the comma, a half rounded away from zero. Without it, exactly: as many digits
    as it takes, or `1/3` when no number of them is enough. Groups of three digits are parted from five digits on, so
    that a year stays in one piece.
    """
    return _write(Fraction(value), lang, scale, grouped_from=_GROUPED_FROM)


def format_scaled(value: int, scale: int, lang: Lang) -> str:
    """Write an integer times ten to the minus `scale` as `format_number` would, only faster."""
    if value.bit_length() > _LONG:
        return format_number(Fraction(value, 10**scale), lang)
    digits = str(abs(value)).rjust(scale + 1, "0")
    whole, part = (digits[:-scale], digits[-scale:].rstrip("0")) if scale else (digits, "")
    comma, gap = (",", NBSP) if lang == "ru" else (".", ",")
    text = _grouped(whole, gap) if len(whole) >= _GROUPED_FROM else whole
    return (_MINUS if value < 0 else "") + text + (comma + part if part else "")


def written_digits(value: Decimal) -> int:
    """How many digits a finite number has when it is written in full."""
    _, digits, power = value.as_tuple()
    assert isinstance(power, int)
    return max(len(digits) + max(power, 0), -power)


def format_money(value: Number, lang: Lang, currency: str = "RUB") -> str:
    """Write a sum: kopecks only where there are any, digits grouped, the currency's sign after it (its code if it has
    none); fractions of a kopeck are rounded for show, a half away from zero."""
    exact = Fraction(value)
    scale = 0 if in_last_digits(exact, 2) % 100 == 0 else 2
    return f"{_write(exact, lang, scale, grouped_from=4)}{NBSP}{_SIGNS.get(currency, currency)}"


def plain_spaces(text: str) -> str:
    """Return `text` with ordinary spaces and hyphen-minus, for places that do not know the typographic ones."""
    return text.replace(NBSP, " ").replace(_MINUS, "-")


def _write(value: Fraction, lang: Lang, scale: int | None, grouped_from: int) -> str:
    if scale is None:
        scale = _exact_scale(value)
    if scale is None:
        return f"{_write(Fraction(value.numerator), lang, 0, grouped_from)}/{_digits(value.denominator)}"
    scaled = in_last_digits(value, scale)
    digits = _digits(abs(scaled)).rjust(scale + 1, "0")
    whole, part = digits[: len(digits) - scale], digits[len(digits) - scale :]
    comma, gap = (",", NBSP) if lang == "ru" else (".", ",")
    text = _grouped(whole, gap) if len(whole) >= grouped_from else whole
    return (_MINUS if scaled < 0 else "") + text + (comma + part if part else "")


def in_last_digits(value: Fraction, scale: int) -> int:
    """Return `value` in units of the last of `scale` digits, a half rounded away from zero."""
    rounded = (2 * abs(value.numerator) * int(10**scale) + value.denominator) // (2 * value.denominator)
    return -rounded if value < 0 else rounded


def _exact_scale(value: Fraction) -> int | None:
    """Return how many digits after the comma write `value` exactly, None when no number of them does."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def _digits(number: int) -> str:
    # Through Decimal: plain `str` refuses an integer of more than 4,300 digits.
    return f"{Decimal(number):f}"


def _grouped(digits: str, gap: str) -> str:
    head = len(digits) % 3 or 3
    return gap.join([digits[:head], *(digits[at : at + 3] for at in range(head, len(digits), 3))])
