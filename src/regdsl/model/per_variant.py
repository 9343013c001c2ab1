"""Values that may differ from variant to variant."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Generic, TypeVar

from pydantic import model_validator

from regdsl.calendar import Length
from regdsl.model.base import EMPTY, VIRTUAL, concept, describe
from regdsl.model.common import TermLength
from regdsl.model.scalars import Start

__all__ = ["OTHERWISE", "LengthPerVariant", "TextPerVariant"]

OTHERWISE = ("иначе", "otherwise")
"""How "all other variants" is written, in Russian and in English."""

T = TypeVar("T")


class _PerVariant(Generic[T]):
    """What both kinds have in common: one value for all variants, or values by variant."""

    __slots__ = ()

    always: T | None
    variants: Mapping[str, T]

    def of(self, variant: str) -> T | None:
        """The value that holds in `variant`; None where the file names none."""
        if self.always is not None:
            return self.always
        if variant in self.variants:
            return self.variants[variant]
        return next((self.variants[word] for word in OTHERWISE if word in self.variants), None)

    def located(self) -> Iterator[tuple[str, T]]:
        """Every value with the key it stands under; the empty text for a value that holds in all variants."""
        if self.always is not None:
            yield "", self.always
        yield from self.variants.items()

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Tell one value from several."""
        if isinstance(data, Mapping):
            return {f"{VIRTUAL}variants": data}
        return data if data is None or isinstance(data, list) else {f"{VIRTUAL}always": data}


@concept(
    ru="Длительность по вариантам",
    en="Length by variant",
    ru_text="Одна длительность или своя у каждого варианта; остальные — `иначе`.",
)
class LengthPerVariant(_PerVariant[Length]):
    """One length, or one for each variant; all others under `otherwise`."""

    always: Annotated[
        TermLength | None, describe("Всегда", "Always", "Для всех.", "For all.", alias=f"{VIRTUAL}always")
    ] = None
    variants: Annotated[
        Mapping[str, TermLength],
        describe("По вариантам", "By variant", "Варианты.", "Variants.", alias=f"{VIRTUAL}variants", min_length=1),
    ] = EMPTY


@concept(
    ru="Текст по вариантам",
    en="Text by variant",
    ru_text="Один текст или свой у каждого варианта; остальные — `иначе`.",
)
class TextPerVariant(_PerVariant[str]):
    """One text, or one for each variant; all others under `otherwise`."""

    always: Annotated[Start | None, describe("Всегда", "Always", "Для всех.", "For all.", alias=f"{VIRTUAL}always")] = (
        None
    )
    variants: Annotated[
        Mapping[str, Start],
        describe("По вариантам", "By variant", "Варианты.", "Variants.", alias=f"{VIRTUAL}variants", min_length=1),
    ] = EMPTY
