"""Excluded combinations of features, lowered."""

from regdsl.core.program import Exclusion
from regdsl.model.regulation import Regulation

__all__ = ["excluded_of"]


def excluded_of(model: Regulation) -> tuple[Exclusion, ...]:
    """The combinations that cannot be, in the order written."""
    entries = model.variants.excluded if model.variants is not None else ()
    return tuple(
        Exclusion(tuple((name, frozenset(codes)) for name, codes in entry.features.items()), entry.reason.strip())
        for entry in entries
    )
