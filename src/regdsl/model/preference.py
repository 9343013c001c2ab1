"""What of two records is better for the applicant."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import SHORT, concept, describe
from regdsl.model.scalars import Title

__all__ = ["Preference"]


@concept(
    ru="Что лучше заявителю",
    en="Preference",
    ru_text="Поле записи, по которому сравнивают два решения; одно имя — чем больше, тем лучше.",
    short="more",
)
class Preference:
    """The field of the record by which two decisions are compared; a name alone: the more the better."""

    more: Annotated[
        Title | None, describe("Больше", "More", "Чем больше, тем лучше.", "The more of it the better.")
    ] = None
    less: Annotated[
        Title | None, describe("Меньше", "Less", "Чем меньше, тем лучше.", "The less of it the better.")
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False

    @property
    def field(self) -> str:
        """The field of the record."""
        return self.more or self.less or ""

    @model_validator(mode="after")
    def _one(self) -> Self:
        """Ask for exactly one of the two."""
        if (self.more is None) == (self.less is None):
            kind = "one_of" if self.more is None else "conflict"
            raise PydanticCustomError(kind, "more or less", {"keys": ("more", "less")})
        return self
