"""Ratios as two whole numbers, for generated code: adding them up without making fractions."""

from collections.abc import Iterable
from math import gcd

__all__ = ["total"]


def total(ratios: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """The sum of ratios, each a numerator and a positive denominator, as such a pair; zero for none."""
    above, below = 0, 1
    for num, den in ratios:
        if den == below:
            above += num
            continue
        common = gcd(den, below)
        above = above * (den // common) + num * (below // common)
        below *= den // common
    return above, below
