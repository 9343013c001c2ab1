"""What a case expects of the decision."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import WithJsonSchema, model_validator

from regdsl.model.base import EMPTY, VIRTUAL, concept, describe
from regdsl.model.clock_state import ClockState
from regdsl.model.common import Names
from regdsl.model.expected_of_subject import ExpectedOfSubject
from regdsl.model.outcome import Outcome
from regdsl.model.scalars import Boolean, Day, Title
from regdsl.model.words import Effect

__all__ = ["Boundary", "Expectation", "is_field_name"]


def is_field_name(name: object) -> bool:
    """Whether a name beside the keys of an expectation is that of a field: keys are Latin, so that a slip in one of
    them is never taken for a field."""
    return isinstance(name, str) and not name.isascii()


FieldName = Annotated[str, WithJsonSchema({"type": "string", "pattern": "[^\\x00-\\x7f]"})]
"""The name of a field of the record that may stand beside the keys of an expectation."""


@concept(ru="Ожидание", en="Expectation", ru_text="Что должно быть в решении; о чём не сказано, не проверяется.")
class Expectation:
    """What has to stand in the decision; what is not mentioned is not compared."""

    outcome: Annotated[Outcome | None, describe("Исход", "Outcome", "Чем кончается.", "How it ends.")] = None
    variant: Annotated[Title | None, describe("Вариант", "Variant", "Какой вариант.", "Which variant.")] = None
    grounds: Annotated[
        Names | None,
        describe(
            "Основания",
            "Grounds",
            "Все верные основания; отдельный критерий пишут `основание/критерий`.",
            "All true grounds; a limb is written `ground/limb`.",
        ),
    ] = None
    needs: Annotated[
        Names | None, describe("Нужно", "Needs", "Каких сведений не хватает.", "Which data are missing.")
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
    deemed: Annotated[
        Boolean | None, describe("По молчанию", "Deemed", "Предоставлено молчанием.", "Granted by silence.")
    ] = None
    results: Annotated[
        Mapping[str, Any], describe("Запись", "Results", "Значения полей записи.", "The record's values.")
    ] = EMPTY
    deadline: Annotated[
        Mapping[str, Day], describe("Сроки", "Deadlines", "Последние дни сроков.", "The terms' last days.")
    ] = EMPTY
    clock: Annotated[
        Mapping[str, ClockState],
        describe("Часы", "Clocks", "Идёт ли срок, стоит ли.", "Whether a term runs or stands."),
    ] = EMPTY
    show: Annotated[
        Mapping[str, Any],
        describe("Показать", "Show", "Значения вычислений и критериев.", "The values of definitions and criteria."),
    ] = EMPTY
    each: Annotated[
        Mapping[str, ExpectedOfSubject],
        describe(
            "По каждому",
            "Each",
            "Решение по каждому; о ком не сказано, не проверяется.",
            "The decision on every subject; one that is not mentioned is not compared.",
        ),
    ] = EMPTY
    record: Annotated[
        Mapping[FieldName, Any],
        describe("Поля записи", "Fields of the record", "По именам.", "By name.", alias=f"{VIRTUAL}record"),
    ] = EMPTY

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Set the fields of the record that stand beside the keys apart."""
        if not isinstance(data, Mapping):
            return data
        record = {name: value for name, value in data.items() if is_field_name(name)}
        own = {name: value for name, value in data.items() if name not in record}
        return {**own, f"{VIRTUAL}record": record} if record else data


@concept(ru="Граница", en="Boundary", ru_text="То же дело с небольшим изменением — по другую сторону границы.")
class Boundary:
    """The same case a little changed, on the other side of the border."""

    change: Annotated[
        Mapping[str, Any],
        describe("Изменить", "Change", "Что изменить, отличиями.", "What to change, by differences.", min_length=1),
    ]
    expect: Annotated[Expectation, describe("Ожидание", "Expectation", "Что тогда.", "What holds then.")]
