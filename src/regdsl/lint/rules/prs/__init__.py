"""Presence in person and paper."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.prs import (
    excepted_presence,
    no_electronic_delivery,
    no_service_centre,
    onsite_inspection,
    paper_document,
    physical_delivery,
    presence_contradicted,
    required_presence,
    text_asks_for_a_visit,
    visit_to_agency,
)

__all__ = ["PRS"]

PRS: Final[tuple[AnyRule, ...]] = (
    required_presence.RULE,
    excepted_presence.RULE,
    presence_contradicted.RULE,
    text_asks_for_a_visit.RULE,
    paper_document.RULE,
    onsite_inspection.RULE,
    visit_to_agency.RULE,
    no_service_centre.RULE,
    physical_delivery.RULE,
    no_electronic_delivery.RULE,
)
