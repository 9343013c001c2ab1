"""What the author states of the regulation as a whole, for the prover to prove of every applicant."""

from typing import Annotated, Any, Final, Self

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.accept import ONE_OR_MANY
from regdsl.model.base import SHORT, concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Only
from regdsl.model.outcome import Decided
from regdsl.model.scalars import Expr, Text, Title

__all__ = ["Direction", "Invariant", "Monotone", "Property"]

_CLAIMS: Final = ("always", "never", "gets", "monotone", "invariant")
_OF_ONE: Final = ("always", "never", "gets")
"""What is claimed of one applicant; the others compare two."""


class Direction(Choice):
    """Where something goes when the datum grows."""

    UP = "up", "не убывает", "never falls"
    DOWN = "down", "не растёт", "never rises"


@concept(
    ru="Порядок",
    en="Order",
    ru_text="Что из двух заявителей, различающихся одним сведением, верно о том, у кого оно больше.",
)
class Monotone:
    """What holds, of two applicants who differ in one datum alone, of the one who has more of it."""

    input: Annotated[
        Title, describe("Сведение", "Input", "Сведение, которым они различаются.", "The datum in which they differ.")
    ]
    of: Annotated[
        Title | None,
        describe(
            "Чего",
            "Of",
            "Поле записи, которое сравнивают; без ключа — сама услуга: предоставлена или нет.",
            "The field of the record that is compared; without the key, the grant itself.",
        ),
    ] = None
    direction: Annotated[
        Direction,
        describe(
            "Направление",
            "Direction",
            "`up` — у кого сведение больше, у того не меньше; `down` — у того не больше.",
            "`up`: who has more of the datum never has less; `down`: never has more.",
        ),
    ]


@concept(
    ru="Независимость",
    en="Independence",
    ru_text="Сведение, от которого ничего не зависит; одно имя — решение целиком.",
    short="input",
)
class Invariant:
    """A datum on which nothing depends; a name alone: the whole decision."""

    input: Annotated[
        Title,
        describe(
            "Сведение",
            "Input",
            "Сведение, «канал» или «категория заявителя».",
            "A datum, `канал` or `категория заявителя`.",
        ),
    ]
    of: Annotated[
        Title | None,
        describe(
            "Чего",
            "Of",
            "Поле записи; без ключа — исход, вариант, основания и вся запись.",
            "A field of the record; without the key, the outcome, the variant, the grounds and all that is recorded.",
        ),
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


def _some(value: tuple[Any, ...]) -> tuple[Any, ...]:
    if not value:
        raise PydanticCustomError("empty_list", "empty list")
    return value


_Outcomes = Annotated[tuple[Decided, ...], AfterValidator(_some), ONE_OR_MANY]


@concept(
    ru="Свойство",
    en="Property",
    ru_text="Что верно о каждом заявителе; на решения не влияет, его доказывает `regdsl verify`.",
)
class Property:
    """What holds of every applicant; it changes no decision, `regdsl verify` proves it."""

    title: Annotated[Title, describe("Название", "Title", "Свойство словами.", "The property, in words.")]
    basis: Basis = ()
    why: Annotated[Text | None, describe("Почему", "Why", "Почему так должно быть.", "Why it has to be so.")] = None
    only: Only = ()
    whoever: Annotated[
        Expr | None,
        describe(
            "Кто бы ни",
            "Whoever",
            "О ком речь: условие над сведениями, вычислениями, нормативами; без ключа — обо всех.",
            "Who is meant: a condition on inputs, definitions, parameters; without the key, everybody.",
        ),
    ] = None
    always: Annotated[
        _Outcomes,
        describe("Всегда", "Always", "Один из этих исходов, и никакой другой.", "One of these outcomes and no other."),
    ] = ()
    never: Annotated[
        _Outcomes, describe("Никогда", "Never", "Ни один из этих исходов.", "None of these outcomes.")
    ] = ()
    gets: Annotated[
        Expr | None,
        describe(
            "Получает",
            "Gets",
            "Что верно о записи, когда услуга предоставлена: условие над её полями.",
            "What holds of the record where the service is granted: a condition on its fields.",
        ),
    ] = None
    monotone: Annotated[
        Monotone | None,
        describe("Порядок", "Order", "У кого больше, у того не меньше.", "Who has more never has less."),
    ] = None
    invariant: Annotated[
        Invariant | None,
        describe(
            "Не зависит", "Independent of", "От чего решение не зависит.", "On what the decision does not depend."
        ),
    ] = None

    @model_validator(mode="after")
    def _one_claim(self) -> Self:
        """Ask for a claim: of one applicant, or of two who are compared, not both."""
        said = tuple(key for key in _CLAIMS if getattr(self, key) not in (None, ()))
        if not said:
            raise PydanticCustomError("one_of", "no claim", {"keys": _CLAIMS})
        of_two = tuple(key for key in said if key not in _OF_ONE)
        if of_two and len(said) > 1:
            raise PydanticCustomError("conflict", "claims of one and of two", {"keys": said})
        if self.always and self.never:
            raise PydanticCustomError("conflict", "always and never", {"keys": ("always", "never")})
        return self
