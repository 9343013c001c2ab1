"""What a case expects of the decision on one subject."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import model_validator

from regdsl.model.base import EMPTY, VIRTUAL, concept, describe
from regdsl.model.common import Names
from regdsl.model.outcome import Outcome
from regdsl.model.scalars import Boolean
from regdsl.model.words import Effect

__all__ = ["ExpectedOfSubject"]

_KEYS = frozenset({"outcome", "grounds", "undetermined", "certain", "complete", "results"})


@concept(
    ru="Ожидание по одному",
    en="Expected of a subject",
    ru_text="Что должно быть в решении по одному из списка; поля записи можно писать рядом, по именам.",
)
class ExpectedOfSubject:
    """What has to stand in the decision on one subject; fields of the record may be written beside, by name."""

    outcome: Annotated[Outcome | None, describe("Исход", "Outcome", "Чем кончается.", "How it ends.")] = None
    grounds: Annotated[
        Names | None,
        describe(
            "Основания",
            "Grounds",
            "Все верные основания; отдельный критерий пишут `основание/критерий`.",
            "All true grounds; a limb is written `ground/limb`.",
        ),
    ] = None
    undetermined: Annotated[
        Names | None, describe("Неизвестны", "Undetermined", "Неопределённые основания.", "The grounds still unknown.")
    ] = None
    certain: Annotated[
        Effect | None,
        describe("Уже ясно", "Certain", "Какой исход уже не изменить.", "Which effect is already certain."),
    ] = None
    complete: Annotated[
        Boolean | None, describe("Полное", "Complete", "Все ли основания известны.", "Whether every ground is known.")
    ] = None
    results: Annotated[
        Mapping[str, Any], describe("Запись", "Results", "Значения полей записи.", "The record's values.")
    ] = EMPTY
    fields: Annotated[
        Mapping[str, Any],
        describe("Поля записи", "Fields", "Поля записи по именам.", "The record's fields.", alias=f"{VIRTUAL}fields"),
    ] = EMPTY

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Set the record's fields apart from the keys that a decision has."""
        if not isinstance(data, Mapping):
            return data
        own = {key: value for key, value in data.items() if key in _KEYS}
        rest = {key: value for key, value in data.items() if key not in own}
        return {**own, f"{VIRTUAL}fields": rest} if rest else own

    @property
    def record(self) -> Mapping[str, Any]:
        """The record's fields, wherever they are written."""
        return {**self.results, **self.fields}
