"""The kinds of files."""

from collections.abc import Mapping
from typing import Any

from regdsl.model.calendar_file import CalendarYear
from regdsl.model.cases import Cases
from regdsl.model.legal_acts import LegalActs
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation
from regdsl.model.translation import Translation

__all__ = ["KINDS", "TEMPLATE_KIND", "AnyFile"]

AnyFile = Regulation | ReferenceBooks | Parameters | CalendarYear | LegalActs | Cases | Translation
"""What a file can be."""

KINDS: Mapping[str, type[Any]] = {
    "regulation": Regulation,
    "reference-book": ReferenceBooks,
    "parameters": Parameters,
    "calendar": CalendarYear,
    "legal-acts": LegalActs,
    "cases": Cases,
    "translation": Translation,
}
"""The class of each kind."""

TEMPLATE_KIND = "template"
"""The kind that the language has and the engine does not run yet."""
