"""Whole numbers as a constant times factors, and ratios as pairs of such: fractions are compared without dividing."""

from math import gcd

from msgspec import Struct

from regdsl.compile.code import Code, Joined, Leaf, Prefixed, Strength, group, number
from regdsl.compile.notes import Notes, scaled_note

__all__ = ["Pair", "Product", "added_pairs", "compared", "divided_pairs", "multiplied_pairs", "reduced"]


class Product(Struct, frozen=True):
    """`constant * factors`. `meant` is the number that the author wrote, which the constant stands for: a whole number
    and its digits after the point."""

    constant: int
    factors: tuple[Code, ...] = ()
    meant: tuple[int, int] | None = None

    def times(self, other: "Product") -> "Product":
        """The product of both."""
        meant = self.meant or other.meant
        if self.meant is not None and other.meant is not None:
            meant = self.meant[0] * other.meant[0], self.meant[1] + other.meant[1]
        return Product(self.constant * other.constant, (*self.factors, *other.factors), meant)

    def scaled(self, factor: int) -> "Product":
        """The product with its constant multiplied."""
        return Product(self.constant * factor, self.factors, self.meant)

    def code(self, notes: Notes) -> Code:
        """The product as an expression. Zero keeps its factors: what one of them lacks must show."""
        if self.meant is not None:
            notes.add(scaled_note(self.constant, *self.meant))
        if not self.factors:
            return number(self.constant)
        if self.constant == -1:
            return Prefixed("-", group("*", self.factors, Strength.PRODUCT), Strength.SIGN)
        if self.constant == 1:
            return group("*", self.factors, Strength.PRODUCT)
        return group("*", (number(self.constant), *self.factors), Strength.PRODUCT)


class Pair(Struct, frozen=True):
    """A ratio with a positive denominator."""

    num: Product
    den: Product


def reduced(pair: Pair) -> Pair:
    """The same ratio with the common divisor of its constants taken out."""
    common = gcd(pair.num.constant, pair.den.constant) or 1
    if pair.num.meant is not None or pair.den.meant is not None:
        return pair
    return Pair(
        Product(pair.num.constant // common, pair.num.factors), Product(pair.den.constant // common, pair.den.factors)
    )


def multiplied_pairs(left: Pair, right: Pair) -> Pair:
    """The product of two ratios."""
    return reduced(Pair(left.num.times(right.num), left.den.times(right.den)))


def divided_pairs(left: Pair, right: Pair) -> Pair:
    """The quotient of two ratios; the right one is positive."""
    return reduced(Pair(left.num.times(right.den), left.den.times(right.num)))


def _simple(product: Product) -> bool:
    """Whether the product may be written twice without computing anything twice."""
    return len(product.factors) <= 1 and all(isinstance(factor, Leaf) for factor in product.factors)


def added_pairs(left: Pair, right: Pair, sign: str, notes: Notes) -> Pair | None:
    """The sum or difference of two ratios; None where it would compute a denominator twice."""
    if not (_simple(left.den) and _simple(right.den)):
        return None
    if left.den == right.den:
        tops, den = (left.num, right.num), left.den
    else:
        tops, den = (left.num.times(right.den), right.num.times(left.den)), left.den.times(right.den)
    top = Joined(tuple(part.code(notes) for part in tops), (sign,), Strength.SUM)
    return Pair(Product(1, (top,)), den)


def compared(left: Pair, right: Pair, sign: str, notes: Notes) -> Code:
    """Two ratios compared by multiplying crosswise."""
    ours, theirs = left.num.times(right.den), right.num.times(left.den)
    common = gcd(ours.constant, theirs.constant) or 1
    sides = (Product(side.constant // common, side.factors, side.meant) for side in (ours, theirs))
    return Joined(tuple(side.code(notes) for side in sides), (sign,), Strength.COMPARISON)
