"""Forms of a word after a number."""

from typing import TypeVar

__all__ = ["plural"]

Form = TypeVar("Form")


def plural(number: int, one: Form, few: Form, many: Form) -> Form:
    """Choose the Russian form after `number`: `one` as in 1 день, `few` as in 2 дня, `many` as in 5 дней; the sign does
    not matter."""
    number = abs(number)
    if number % 100 // 10 == 1:
        return many
    last = number % 10
    if last == 1:
        return one
    return few if 2 <= last <= 4 else many
