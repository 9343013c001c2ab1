"""Personal presence, and the lawful exceptions from remote service."""

from typing import Annotated

from regdsl.model.base import SHORT, concept, describe
from regdsl.model.common import Basis, Mark
from regdsl.model.scalars import Title
from regdsl.model.words import PresenceMode

__all__ = ["Justification", "Presence"]


@concept(ru="Исключение", en="Justification", ru_text="Почему без личного присутствия или бумаги нельзя.")
class Justification:
    """Why presence in person or paper cannot be done without."""

    reason: Annotated[Title, describe("Причина", "Reason", "Почему нельзя иначе.", "Why it cannot be otherwise.")]
    basis: Basis = ()
    verified: Mark = None


@concept(ru="Личное присутствие", en="Presence", ru_text="Нужно ли приходить лично.", short="mode")
class Presence:
    """Whether the applicant has to appear in person."""

    mode: Annotated[
        PresenceMode, describe("Нужно ли", "Mode", "`none`, `optional`, `required`.", "`none`, `optional`, `required`.")
    ]
    exception: Annotated[
        Justification | None, describe("Исключение", "Exception", "Почему обязательно.", "Why it is required.")
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False
