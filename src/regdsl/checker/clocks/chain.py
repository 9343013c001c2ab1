"""Lengths that follow one another."""

from collections.abc import Iterator

from regdsl.calendar.length import AMOUNT_LIMIT, Length, Unit
from regdsl.checker.clocks.running import in_words
from regdsl.diagnostics import Bilingual

__all__ = ["Chain", "in_all"]

Chain = tuple[Length, ...]


def in_all(lengths: Chain) -> Bilingual:
    """How long they last one after another, in the units that are written."""
    said = [in_words(one) for one in _summed(lengths)]
    return Bilingual(" и ".join(one.ru for one in said), " and ".join(one.en for one in said))


def _summed(lengths: Chain) -> Iterator[Length]:
    """The lengths by unit, as far as one length can hold them."""
    sums: dict[Unit, int] = {}
    for one in lengths:
        if sums.get(one.unit, 0) + one.amount > AMOUNT_LIMIT:
            yield Length(sums.pop(one.unit), one.unit)
        sums[one.unit] = sums.get(one.unit, 0) + one.amount
    yield from (Length(amount, unit) for unit, amount in sums.items() if unit is not Unit.INSTANT)
