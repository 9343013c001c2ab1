"""A bundle: one regulation with everything its meaning depends on."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from msgspec import Struct, field

from regdsl.calendar import Calendar
from regdsl.document import Document
from regdsl.model.instance import Instance
from regdsl.model.legal_acts import LegalActs
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation
from regdsl.model.template import Template
from regdsl.model.translation import Translation

__all__ = ["Bundle", "File", "OfTemplate"]

T = TypeVar("T")


class File(Struct, Generic[T], frozen=True):
    """A loaded file: its model and the document that says where everything stands."""

    model: T
    document: Document


class OfTemplate(Struct, frozen=True):
    """What a regulation was put together from: its own file and that of the template."""

    instance: File[Instance]
    template: File[Template]


class Bundle(Struct, frozen=True):
    """A regulation, its translations by language, the shared files it `uses` by their ids, and the calendar; `origin`
    where it was taken from a template."""

    regulation: File[Regulation]
    calendar: Calendar
    translations: Mapping[str, File[Translation]] = field(default_factory=dict)
    parameters: Mapping[str, File[Parameters]] = field(default_factory=dict)
    books: Mapping[str, File[ReferenceBooks]] = field(default_factory=dict)
    acts: Mapping[str, File[LegalActs]] = field(default_factory=dict)
    origin: OfTemplate | None = None
