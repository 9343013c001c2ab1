"""Every variant is somebody's, and nobody's alone."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.verify import findings
from regdsl.verify.alone import reached
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["REACHABLE_VARIANTS"]

_REACHED = Bilingual("вариант «{name}» кому-нибудь подходит", "the variant `{name}` fits somebody")


def _claims(sight: Sight) -> Iterator[Claim]:
    """Some applicant has the variant. One of every variant, where there are several."""
    variants = sight.program.variants
    if len(variants) < 2:
        return
    for variant in variants:
        name = called(variant.title, variant.id)
        formula = sight.full.variants[variant.id]
        about, words = f"variants/{variant.id}", said(_REACHED, name=name)
        kind = findings.VARIANT_FOR_NOBODY
        conditions = () if variant.condition is None else (variant.condition,)
        needed = partial(reached, sight.program, conditions) if conditions else None
        yield Claim(about, words, kind, {"name": name}, formula, Model.EXAMPLE, _Has(variant.id), needed=needed)


class _Has(Struct, frozen=True):
    """The decision is of the variant."""

    variant: str

    def __call__(self, shown: Shown) -> bool:
        """Whether it is."""
        return shown.decision.variant == self.variant


REACHABLE_VARIANTS: Final = Property(
    "reachable-variants",
    Bilingual("Каждый вариант чей-нибудь", "Every variant is somebody's"),
    _claims,
)
