"""What the usual categories of applicants are called where a regulation gives them no title."""

from collections.abc import Mapping
from types import MappingProxyType

from regdsl.diagnostics import Bilingual

__all__ = ["CATEGORIES"]

_SOLE = Bilingual("Индивидуальный предприниматель", "Sole proprietor")

CATEGORIES: Mapping[str, Bilingual] = MappingProxyType(
    {
        "citizen": Bilingual("Гражданин", "Natural person"),
        "entrepreneur": _SOLE,
        "sole_proprietor": _SOLE,
        "legal_entity": Bilingual("Юридическое лицо", "Legal entity"),
    }
)
"""The titles of categories by their keys: the language leaves the keys to the author, and these are the usual ones."""
