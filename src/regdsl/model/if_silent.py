"""What follows when a source does not answer."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import EMPTY, INSTEAD, Spelling, concept, describe
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.read_by import ReadBy
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Plain

__all__ = ["IfSilent"]

_NAMES = f"{INSTEAD}names"


def _assumed(value: object) -> object:
    if value is None or isinstance(value, str | int | bool) or type(value).__name__ == "Decimal":
        return value
    raise PydanticCustomError("expected", "expected a value", {"expected": "scalar"})


_Assumed = Annotated[
    Plain | None,
    Spelling("single value or `null`"),
    ReadBy(_assumed, {"type": ["string", "number", "boolean", "null"]}),
]


@concept(
    ru="При молчании",
    en="If silent",
    ru_text="Что следует, если ответа нет: имена (основание, продление, `повтор`) или значения по умолчанию.",
)
class IfSilent:
    """What follows when nobody answers: names (a ground, an extension, `repeat`), or values by default."""

    names: Annotated[
        Names,
        describe(
            "Последствия",
            "Consequences",
            "Основание приостановления, продление или `повтор`.",
            "A ground to suspend, an extension, or `repeat`.",
            alias=_NAMES,
        ),
    ] = ()
    default: Annotated[
        Mapping[str, _Assumed],
        describe(
            "По умолчанию",
            "Default",
            "Что записать в результат, пока сведения этого источника неизвестны.",
            "What the record takes while an input of this source is unknown.",
            min_length=1,
        ),
    ] = EMPTY
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Tell names from values by default."""
        return {_NAMES: data} if isinstance(data, str | list | tuple) else data

    @model_validator(mode="after")
    def _founded(self) -> Self:
        """Ask for values, and for the law that gives them."""
        if self.names:
            return self
        if not self.default:
            raise PydanticCustomError("one_of", "no default", {"keys": ("default",)})
        if not self.basis:
            raise PydanticCustomError("default_without_basis", "no basis", {"at": ("default",)})
        return self
