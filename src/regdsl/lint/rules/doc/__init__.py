"""Documents."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.doc import (
    document_not_kept,
    document_proves_nothing,
    document_without_basis,
    document_without_issuer,
    document_without_validity,
    duplicate_not_accepted,
)

__all__ = ["DOC"]

DOC: Final[tuple[AnyRule, ...]] = (
    document_not_kept.RULE,
    duplicate_not_accepted.RULE,
    document_without_issuer.RULE,
    document_without_validity.RULE,
    document_without_basis.RULE,
    document_proves_nothing.RULE,
)
