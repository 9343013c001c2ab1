"""Consents: to remote and to proactive provision."""

from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.common import Basis, Mark
from regdsl.model.scalars import Boolean, Title

__all__ = ["Consent", "Consents"]


@concept(ru="Согласие", en="Consent", ru_text="Нужно ли согласие, как его дают и отзывают.")
class Consent:
    """Whether a consent is needed, how it is given and withdrawn."""

    needed: Annotated[Boolean, describe("Нужно", "Needed", "Нужно ли согласие.", "Whether consent is needed.")]
    given: Annotated[Title | None, describe("Как дают", "Given", "Где и как дают.", "Where and how it is given.")] = (
        None
    )
    withdrawn: Annotated[
        Title | None, describe("Как отзывают", "Withdrawn", "Где и как отзывают.", "Where and how it is withdrawn.")
    ] = None
    notify: Annotated[
        Title | None, describe("Уведомление", "Notice", "Как предупреждают.", "How the applicant is told.")
    ] = None
    basis: Basis = ()
    verified: Mark = None


@concept(ru="Согласия", en="Consents", ru_text="На дистанционное и на упреждающее предоставление.")
class Consents:
    """To remote and to proactive provision."""

    remote: Annotated[
        Consent | None, describe("Дистанционно", "Remote", "Без личного присутствия.", "Without presence in person.")
    ] = None
    proactive: Annotated[
        Consent | None, describe("Упреждающе", "Proactive", "Без заявления.", "Without an application.")
    ] = None
