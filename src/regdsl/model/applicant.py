"""Who may apply, and who may act for him."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import EMPTY, SHORT, concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.reading import ReadingField
from regdsl.model.record_type import TypeField
from regdsl.model.scalars import Boolean, Count, Title
from regdsl.model.words import RequiredEffect

__all__ = ["Applicant", "Joint", "RepresentativeNeed", "Representatives"]


class Joint(Choice):
    """Who has to apply together."""

    ALL = "all", "все", "all of them"


@concept(ru="Категория заявителей", en="Applicant category", ru_text="Кто вправе обратиться.", short="title")
class Applicant:
    """A category of those who may apply."""

    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать эту категорию.", "What to call the category.")
    ] = None
    joint: Annotated[
        Joint | None,
        describe("Совместно", "Joint", "`all`: обращаются все вместе.", "`all`: all of them apply together."),
    ] = None
    each: Annotated[
        Mapping[str, TypeField],
        describe(
            "От каждого",
            "Each",
            "Сведения о каждом, кто обращается; список зовётся именем категории.",
            "The data on each who applies; the list has the category's name.",
        ),
    ] = EMPTY
    key: Annotated[
        Title | None,
        describe(
            "Ключ", "Key", "Чем различают заявителей; без этого — `имя`.", "What tells them apart; `имя` if left out."
        ),
    ] = None
    max_items: Annotated[
        Count | None,
        describe(
            "Не больше", "Maximum items", "Сколько их бывает; без этого — 50.", "How many at most; 50 if left out."
        ),
    ] = None
    required: Annotated[
        RequiredEffect | None,
        describe("Обязательно", "Required", "Что будет, если их не указали.", "What follows when none is named."),
    ] = None
    nullable: Annotated[
        Boolean,
        describe(
            "Может отсутствовать",
            "Nullable",
            "Бывает ли, что так не обращаются.",
            "Whether there may be none, as other categories apply too.",
        ),
    ] = False
    basis: Basis = ()
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False

    @model_validator(mode="after")
    def _jointly(self) -> Self:
        """Ask for both keys of joint applicants, or for none."""
        if (self.joint is None) != (not self.each):
            raise PydanticCustomError("one_of", "half of joint", {"keys": ("each",) if self.joint else ("joint",)})
        return self


@concept(
    ru="Полномочие", en="Representative's need", ru_text="Что должно быть в документе представителя и на какой день."
)
class RepresentativeNeed:
    """What a representative's document has to hold, and on which day."""

    scope: Annotated[
        Title | None,
        describe(
            "Объём",
            "Scope",
            "Сведение: дано ли право обращаться за этой услугой.",
            "The input that says whether it covers applying for this service.",
        ),
    ] = None
    valid_on: Annotated[
        Title | None,
        describe(
            "На день",
            "Valid on",
            "На какой день документ должен действовать.",
            "On which day the document has to be valid.",
        ),
    ] = None
    basis: Basis = ()


@concept(ru="Представители", en="Representatives", ru_text="Кто действует за заявителя.")
class Representatives:
    """Who may act for the applicant."""

    allow: Annotated[
        Names,
        describe("Допускаются", "Allowed", "Виды представителей.", "The kinds of representatives admitted."),
    ] = ()
    document: Annotated[
        Title | None,
        describe("Документ", "Document", "Чем подтверждают полномочия.", "What proves the authority to act."),
    ] = None
    use: Annotated[
        Title | None,
        describe("Блок", "Use", "Типовой блок: `std/представитель`.", "A standard block: `std/представитель`."),
    ] = None
    source: Annotated[
        Title | None,
        describe(
            "Источник",
            "Source",
            "Кто подтверждает полномочия: имя из `sources`; без него — сотрудник.",
            "Who confirms the authority to act: a name from `sources`; an official where there is none.",
        ),
    ] = None
    needs: Annotated[
        Mapping[str, RepresentativeNeed],
        describe(
            "Полномочия",
            "Needs",
            "Документы из `documents`, которые должны подтвердить полномочия.",
            "The documents of `documents` that have to prove the authority.",
        ),
    ] = EMPTY
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
