"""Who else takes part in the service, and which services stand before and after it."""

from typing import Annotated

from regdsl.model.base import SHORT, concept, describe
from regdsl.model.common import Basis, Mark
from regdsl.model.scalars import Title

__all__ = ["Neighbour", "Participant"]


@concept(ru="Участник", en="Participant", ru_text="Организация, участвующая в предоставлении услуги.")
class Participant:
    """An organisation that takes part in providing the service."""

    name: Annotated[Title, describe("Наименование", "Name", "Кто участвует.", "Who takes part.")]
    role: Annotated[Title | None, describe("Роль", "Role", "Что делает.", "What it does.")] = None
    criteria: Annotated[Title | None, describe("Требования", "Criteria", "Как отбирают.", "How it is selected.")] = None
    basis: Basis = ()
    verified: Mark = None


@concept(ru="Смежная услуга", en="Neighbouring service", ru_text="Услуга до или после этой.", short="title")
class Neighbour:
    """A service before or after this one."""

    title: Annotated[Title, describe("Название", "Title", "Какая услуга.", "Which service.")]
    id: Annotated[
        Title | None, describe("Регламент", "Regulation", "Имя её регламента.", "The id of its regulation.")
    ] = None
    what: Annotated[Title | None, describe("Что передаётся", "What", "Какие сведения.", "Which data pass.")] = None
    basis: Basis = ()
    short: Annotated[bool, describe("", "", alias=SHORT)] = False
