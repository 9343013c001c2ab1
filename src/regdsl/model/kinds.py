"""The kinds of files."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from regdsl.model.calendar_file import CalendarYear
from regdsl.model.instance import Instance
from regdsl.model.legal_acts import LegalActs
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation
from regdsl.model.template import Template
from regdsl.model.translation import Translation

__all__ = ["KINDS", "AnyFile", "class_of"]

if TYPE_CHECKING:
    from regdsl.model.cases import Cases

    AnyFile = (
        Regulation | Template | Instance | ReferenceBooks | Parameters | CalendarYear | LegalActs | Cases | Translation
    )
    """What a file can be."""
else:
    AnyFile = Any  # whoever checks a regulation waits for no classes of other files


KINDS: Final = (
    "regulation", "template", "reference-book", "parameters", "calendar", "legal-acts", "cases", "translation"
)  # fmt: skip
"""What a file can say to be."""

_CLASSES: Final[Mapping[str, type[Any]]] = {
    "regulation": Regulation,
    "template": Template,
    "reference-book": ReferenceBooks,
    "parameters": Parameters,
    "calendar": CalendarYear,
    "legal-acts": LegalActs,
    "translation": Translation,
}


def class_of(kind: str, data: Mapping[str, object]) -> type[Any]:
    """The class of a file of `kind`, one of `KINDS`, whose plain value is `data`: a regulation that extends a template
    says less. Those that no regulation is made of are imported once a file says to be one."""
    match kind:
        case "regulation" if "extends" in data:
            return Instance
        case "cases":
            from regdsl.model.cases import Cases

            return Cases
    return _CLASSES[kind]
