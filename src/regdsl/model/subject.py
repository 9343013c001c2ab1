"""The subject: what is decided one by one inside an application, each child, share or object."""

from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Names
from regdsl.model.scalars import Title

__all__ = ["Per", "Subject"]


class Per(Choice):
    """What the register record is made for, where it is not the application as a whole."""

    SUBJECT = "subject", "на каждого, по кому решают", "for every subject"


@concept(
    ru="Предмет решения",
    en="Subject",
    ru_text="По кому внутри обращения решают отдельно: по каждому ребёнку, доле, объекту.",
)
class Subject:
    """What is decided one by one inside an application: each child, share, object."""

    name: Annotated[
        Title,
        describe(
            "Имя",
            "Name",
            "Как назван один из списка в основаниях с `about` и в записи с `per: subject`.",
            "What one of the list is called in grounds with `about` and in a record with `per: subject`.",
        ),
    ]
    in_: Annotated[
        Title,
        describe(
            "Список",
            "In",
            "Сведение — список записей с `min_items` не меньше 1.",
            "An input: a list of records whose `min_items` is at least 1.",
            alias="in",
        ),
    ]
    kept: Annotated[
        Title | None,
        describe(
            "Прошедшие",
            "Kept",
            "Имя списка тех, по кому нет ни одного основания.",
            "The name of the list of those for whom no ground holds.",
        ),
    ] = None
    variants: Annotated[
        Names,
        describe(
            "Варианты",
            "Variants",
            "В каких вариантах решают по каждому; без ключа — во всех.",
            "The variants in which it is decided one by one; without the key, in all.",
        ),
    ] = ()
