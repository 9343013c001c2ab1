"""The body that provides the service."""

import zoneinfo
from typing import Annotated

from pydantic_core import PydanticCustomError

from regdsl.model.base import Spelling, concept, describe
from regdsl.model.read_by import ReadBy
from regdsl.model.scalars import Title
from regdsl.model.words import Level, Post

__all__ = ["Authority", "Owner"]


def _time_zone(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("expected", "expected a time zone", {"expected": "time_zone"})
    try:
        zoneinfo.ZoneInfo(value)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError("time_zone", "unknown time zone") from None
    return value


@concept(ru="Ответственное лицо", en="Owner", ru_text="Кто отвечает за предоставление услуги.")
class Owner:
    """The official who answers for the service."""

    post: Annotated[Post, describe("Должность", "Post", "Ранг должности.", "The rank of the post.")]
    name: Annotated[Title | None, describe("Наименование", "Name", "Должность словами.", "The post in words.")] = None


@concept(ru="Орган", en="Authority", ru_text="Кто предоставляет услугу.")
class Authority:
    """The body that provides the service."""

    level: Annotated[Level, describe("Уровень", "Level", "Чья это услуга.", "Whose service it is.")]
    body: Annotated[Title, describe("Орган", "Body", "Наименование органа.", "The name of the body.")]
    owner: Annotated[
        Owner | None,
        describe(
            "Ответственный",
            "Owner",
            "Должностное лицо, отвечающее за услугу.",
            "The official answering for the service.",
        ),
    ] = None
    time_zone: Annotated[
        str,
        Spelling("time zone"),
        ReadBy(_time_zone, {"type": "string", "pattern": "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$"}),
        describe(
            "Часовой пояс",
            "Time zone",
            "По нему считают день подачи: `Europe/Moscow`.",
            "By it the day of filing is told: `Europe/Moscow`.",
        ),
    ] = "Europe/Moscow"
