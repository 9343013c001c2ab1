"""Asking once only."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.onc import (
    asks_what_is_computed,
    asks_what_is_held,
    asks_what_the_cabinet_shows,
    datum_twice,
    document_for_held,
    document_instead_of_status,
    input_used_by_nothing,
    offers_what_is_held,
    question_of_what_is_held,
    question_without_purpose,
    receipt_of_payment,
)

__all__ = ["ONC"]

ONC: Final[tuple[AnyRule, ...]] = (
    asks_what_is_held.RULE,
    offers_what_is_held.RULE,
    document_for_held.RULE,
    document_instead_of_status.RULE,
    receipt_of_payment.RULE,
    question_without_purpose.RULE,
    input_used_by_nothing.RULE,
    question_of_what_is_held.RULE,
    asks_what_is_computed.RULE,
    asks_what_the_cabinet_shows.RULE,
    datum_twice.RULE,
)
