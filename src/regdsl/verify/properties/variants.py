"""To every applicant exactly one variant applies."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.flags import both, either, negation
from regdsl.core.program import Variant
from regdsl.diagnostics import Bilingual
from regdsl.verify import findings
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["VARIANTS"]

_COVERED = Bilingual("каждому заявителю подходит какой-нибудь вариант", "some variant fits every applicant")
_DISJOINT = Bilingual("никому не подходят сразу «{one}» и «{other}»", "nobody is fitted by both `{one}` and `{other}`")


def _claims(sight: Sight) -> Iterator[Claim]:
    """Every applicant has a variant by its condition, and no two conditions meet. The variant that is taken
    otherwise has none to meet. One of all variants together, one of every two."""
    variants = sight.program.variants
    conditions = sight.full.conditions
    if all(variant.condition is not None for variant in variants):
        none = negation(either(*(condition.true for condition in conditions)))
        kind = findings.NO_VARIANT
        yield Claim("variants", _COVERED, kind, {}, none, Model.COUNTEREXAMPLE, _has_none)
    places = [place for place, variant in enumerate(variants) if variant.condition is not None]
    for one, other in combinations(places, 2):
        params = {"one": _name(variants[one]), "other": _name(variants[other])}
        yield Claim(
            f"variants/{variants[one].id}+{variants[other].id}",
            said(_DISJOINT, **params),
            findings.VARIANTS_OVERLAP,
            dict(params),
            both(conditions[one].true, conditions[other].true),
            Model.COUNTEREXAMPLE,
            _Meets(one, other),
        )


def _name(variant: Variant) -> Bilingual:
    return called(variant.title, variant.id)


def _has_none(shown: Shown) -> bool:
    return all(condition is False for condition in shown.conditions)


class _Meets(Struct, frozen=True):
    """The conditions of two variants hold."""

    one: int
    other: int

    def __call__(self, shown: Shown) -> bool:
        """Whether they do."""
        return shown.conditions[self.one] is True and shown.conditions[self.other] is True


VARIANTS: Final = Property(
    "variants",
    Bilingual("Варианты исчерпывают и не пересекаются", "Variants are exhaustive and disjoint"),
    _claims,
)
