"""Reference books."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.ref import (
    book_without_basis,
    book_without_owner,
    list_copies_book,
    list_misses_codes,
    list_written_twice,
)

__all__ = ["REF"]

REF: Final[tuple[AnyRule, ...]] = (
    list_copies_book.RULE,
    list_misses_codes.RULE,
    list_written_twice.RULE,
    book_without_owner.RULE,
    book_without_basis.RULE,
)
