"""Who may apply, and who may act for him."""

from typing import Annotated, Any

from regdsl.model.base import SHORT, concept, describe, later
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Title

__all__ = ["Applicant", "Representatives"]


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
    needs: Annotated[Any, later("Полномочия", "Needs", "Чем подтверждены.", "What has to prove them.")] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
