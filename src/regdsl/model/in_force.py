"""When a version of a regulation, or an act, is in force."""

from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.scalars import Day

__all__ = ["InForce"]


@concept(ru="Действие", en="In force", ru_text="С какого и по какой день действует.")
class InForce:
    """From which day and to which day something is in force."""

    from_: Annotated[Day, describe("С", "From", "Первый день действия.", "The first day in force.", alias="from")]
    to: Annotated[Day | None, describe("По", "To", "Последний день действия.", "The last day in force.")] = None
    published: Annotated[
        Day | None,
        describe(
            "Опубликовано",
            "Published",
            "Когда правила опубликованы; действуют они всё равно с `from`, даже если раньше.",
            "When the rules were published; they are in force from `from` all the same, even if that is earlier.",
        ),
    ] = None
