"""Who may apply, and who may act for him."""

from collections.abc import Mapping
from typing import Annotated, Any

from regdsl.model.base import EMPTY, SHORT, concept, describe, later
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Title

__all__ = ["Applicant", "RepresentativeNeed", "Representatives"]


@concept(ru="Категория заявителей", en="Applicant category", ru_text="Кто вправе обратиться.", short="title")
class Applicant:
    """A category of those who may apply."""

    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать эту категорию.", "What to call the category.")
    ] = None
    joint: Annotated[Any, later("Совместно", "Joint", "Кто подаёт вместе.", "Who applies together.")] = None
    each: Annotated[Any, later("От каждого", "Each", "Что нужно от каждого.", "What each has to give.")] = None
    basis: Basis = ()
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


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
    use: Annotated[Any, later("Блок", "Use", "Типовой блок библиотеки.", "A standard block of the library.")] = None
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
