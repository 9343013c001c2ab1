"""What the author states under `properties`."""

from collections.abc import Iterator
from typing import Final

from regdsl.core.stated import Invariant, Monotone
from regdsl.diagnostics import Bilingual
from regdsl.verify.property import Claim, Property
from regdsl.verify.sight import Sight
from regdsl.verify.stated.asked import Asked
from regdsl.verify.stated.invariant import claims_of_independence
from regdsl.verify.stated.monotone import claims_of_order
from regdsl.verify.stated.one import claims_of_one

__all__ = ["STATED"]


def _claims(sight: Sight) -> Iterator[Claim]:
    """Of each that it concerns somebody, and that it holds."""
    asked = Asked(sight.engine)
    for stated in sight.program.stated:
        yield from claims_of_one(sight, stated, asked)
        match stated.compared:
            case Monotone():
                yield from claims_of_order(sight, stated, asked)
            case Invariant():
                yield from claims_of_independence(sight, stated, asked)


STATED: Final = Property(
    "stated",
    Bilingual("Что утверждает регламент", "What the regulation states"),
    _claims,
)
