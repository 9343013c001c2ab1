"""What the service costs."""

from typing import Annotated, Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import VIRTUAL, concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Boolean, Expr, Title

__all__ = ["Fee"]


class _Free(Choice):
    """How it is written that nobody pays."""

    NONE = "none", "бесплатно", "free of charge"


@concept(ru="Плата", en="Fee", ru_text="Госпошлина или иная плата; бесплатно — `none`.", texts=({"const": _Free.NONE},))
class Fee:
    """A state duty or another payment; `none` when the service is free."""

    amount: Annotated[
        Expr | None, describe("Размер", "Amount", "Сумма или имя норматива.", "A sum or a parameter's name.")
    ] = None
    free: Annotated[bool, describe("Бесплатно", "Free", alias=f"{VIRTUAL}free")] = False
    title: Annotated[Title | None, describe("Название", "Title", "Госпошлина, плата.", "State duty, charge.")] = None
    currency: Annotated[Title | None, describe("Валюта", "Currency", "Код валюты.", "The currency's code.")] = None
    portal: Annotated[
        Boolean | None,
        describe(
            "Через портал",
            "Portal",
            "Можно ли заплатить на Едином портале.",
            "Whether it can be paid on the federal portal.",
        ),
    ] = None
    methods: Annotated[Names, describe("Способы", "Methods", "Как заплатить.", "How to pay.")] = ()
    checked_in: Annotated[
        Title | None,
        describe("Проверяют в", "Checked in", "Откуда узнают об оплате.", "Where the payment is looked up."),
    ] = None
    exempt: Annotated[Names, describe("Освобождены", "Exempt", "Кто не платит.", "Who does not pay.")] = ()
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @model_validator(mode="before")
    @classmethod
    def _none(cls, data: Any) -> Any:
        """Read `none`."""
        return {f"{VIRTUAL}free": True} if data == _Free.NONE else data

    @model_validator(mode="after")
    def _said(self) -> Self:
        """Ask for the amount, unless the service is free."""
        if not self.free and self.amount is None:
            raise PydanticCustomError("missing", "no amount", {"at": ("amount",)})
        return self
