"""How long a document is valid: in words, or so that the engine can tell."""

from typing import Annotated, Self

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from regdsl.calendar import Length, Unit
from regdsl.model.base import SHORT, concept, describe
from regdsl.model.common import TermLength
from regdsl.model.scalars import Text, Title

__all__ = ["Validity"]


def _in_days(value: Length) -> Length:
    """Ask for a length in days or longer: a document is dated by the day."""
    if value.unit in (Unit.HOUR, Unit.INSTANT):
        raise PydanticCustomError("expected", "expected a length", {"expected": "length"})
    return value


@concept(
    ru="Срок документа",
    en="Validity",
    ru_text="До какого дня действует документ: сведения с датами; или словами, тогда срок не проверяют.",
    short="said",
)
class Validity:
    """Until which day a document is valid: inputs with dates; or in words, and then nothing is checked."""

    said: Annotated[
        Text | None, describe("Словами", "In words", "Срок для читателя.", "The validity for the reader.")
    ] = None
    for_: Annotated[
        Annotated[TermLength, AfterValidator(_in_days)] | None,
        describe("Длится", "For", "Сколько действует.", "How long it is valid.", alias="for"),
    ] = None
    from_: Annotated[
        Title | None,
        describe(
            "От",
            "From",
            "Сведение с датой, от которой считают.",
            "The input with the day it counts from.",
            alias="from",
        ),
    ] = None
    until: Annotated[
        Title | None,
        describe("До", "Until", "Сведение с последним днём.", "The input with the last day."),
    ] = None
    at: Annotated[
        Title | None,
        describe(
            "На день",
            "At",
            "На какой день документ должен действовать; без этого — на день обращения.",
            "On which day it has to be valid; on the day of application where it is not said.",
        ),
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False

    @property
    def is_checked(self) -> bool:
        """Whether the engine can tell if the document is valid."""
        return self.from_ is not None or self.until is not None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """Ask for a length with the day it counts from, or for a last day, or for words."""
        if (self.for_ is None) != (self.from_ is None):
            raise PydanticCustomError("one_of", "half a length", {"keys": ("from",) if self.for_ else ("for",)})
        if not self.is_checked and self.said is None:
            raise PydanticCustomError("one_of", "nothing said", {"keys": ("for", "until")})
        return self
