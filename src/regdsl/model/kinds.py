"""The kinds of files."""

from collections.abc import Mapping
from typing import Any

from regdsl.model.calendar_file import CalendarYear
from regdsl.model.cases import Cases
from regdsl.model.instance import Instance
from regdsl.model.legal_acts import LegalActs
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation
from regdsl.model.template import Template
from regdsl.model.translation import Translation

__all__ = ["KINDS", "AnyFile", "class_of"]

AnyFile = (
    Regulation | Template | Instance | ReferenceBooks | Parameters | CalendarYear | LegalActs | Cases | Translation
)
"""What a file can be."""

KINDS: Mapping[str, type[Any]] = {
    "regulation": Regulation,
    "template": Template,
    "reference-book": ReferenceBooks,
    "parameters": Parameters,
    "calendar": CalendarYear,
    "legal-acts": LegalActs,
    "cases": Cases,
    "translation": Translation,
}
"""The class of each kind."""


def class_of(kind: str, data: Mapping[str, object]) -> type[Any]:
    """The class of a file of `kind` whose plain value is `data`: a regulation that extends a template says less."""
    return Instance if kind == "regulation" and "extends" in data else KINDS[kind]
