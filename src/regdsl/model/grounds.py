"""The seven closed lists."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import model_validator

from regdsl.document.pointer import join
from regdsl.model.base import EMPTY, INSTEAD, concept, describe
from regdsl.model.ground import Ground
from regdsl.model.words import Effect

__all__ = ["Grounds", "ResultGrounds"]

_EARLY = "early"
_BY_RESULT = f"{INSTEAD}by result"
_LISTS = frozenset((*(effect.value for effect in Effect), _EARLY))
_EARLY_WORDS = describe(
    "Досрочно",
    "Early",
    "Стадии, которые решают по первому верному основанию, не дожидаясь остальных.",
    "The stages that decide on a true ground at once, without waiting for the others.",
)


def _closed(effect: Effect) -> object:
    return describe(
        effect.ru.capitalize(),
        effect.en.capitalize(),
        "Закрытый перечень; пустой пишут как `[]`.",
        "A closed list; an empty one is written `[]`.",
        **({"alias": "return"} if effect is Effect.RETURN else {}),
    )


@concept(
    ru="Основания результата",
    en="Grounds of a result",
    ru_text="Закрытые перечни одного из результатов; каждый из семи написан хотя бы у одного.",
)
class ResultGrounds:
    """The closed lists of one of several results; each of the seven is written under one result at least."""

    reject_intake: Annotated[tuple[Ground, ...] | None, _closed(Effect.REJECT_INTAKE)] = None
    return_: Annotated[tuple[Ground, ...] | None, _closed(Effect.RETURN)] = None
    correct: Annotated[tuple[Ground, ...] | None, _closed(Effect.CORRECT)] = None
    suspend: Annotated[tuple[Ground, ...] | None, _closed(Effect.SUSPEND)] = None
    refuse: Annotated[tuple[Ground, ...] | None, _closed(Effect.REFUSE)] = None
    leave_unconsidered: Annotated[tuple[Ground, ...] | None, _closed(Effect.LEAVE_UNCONSIDERED)] = None
    terminate: Annotated[tuple[Ground, ...] | None, _closed(Effect.TERMINATE)] = None
    early: Annotated[tuple[Effect, ...], _EARLY_WORDS] = ()

    def written(self, effect: Effect) -> tuple[Ground, ...] | None:
        """The closed list of `effect`; None where it is left out."""
        found: tuple[Ground, ...] | None = getattr(self, "return_" if effect is Effect.RETURN else effect.value)
        return found


@concept(
    ru="Основания",
    en="Grounds",
    ru_text="Семь закрытых перечней; пустой перечень пишут, а не пропускают. При нескольких результатах — по каждому.",
)
class Grounds:
    """The seven closed lists; an empty list is written, never left out. With several results, those of each."""

    reject_intake: Annotated[tuple[Ground, ...], _closed(Effect.REJECT_INTAKE)]
    return_: Annotated[tuple[Ground, ...], _closed(Effect.RETURN)]
    correct: Annotated[tuple[Ground, ...], _closed(Effect.CORRECT)]
    suspend: Annotated[tuple[Ground, ...], _closed(Effect.SUSPEND)]
    refuse: Annotated[tuple[Ground, ...], _closed(Effect.REFUSE)]
    leave_unconsidered: Annotated[tuple[Ground, ...], _closed(Effect.LEAVE_UNCONSIDERED)]
    terminate: Annotated[tuple[Ground, ...], _closed(Effect.TERMINATE)]
    early: Annotated[tuple[Effect, ...], _EARLY_WORDS] = ()
    by_result: Annotated[
        Mapping[str, ResultGrounds],
        describe("По результатам", "By result", "Перечни каждого результата.", "The lists of each.", alias=_BY_RESULT),
    ] = EMPTY

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Tell the lists of several results from those of the only one."""
        if not isinstance(data, Mapping) or not data or not _LISTS.isdisjoint(data):
            return data
        if not all(isinstance(value, Mapping) for value in data.values()):
            return data
        return {**{effect.value: [] for effect in Effect}, _BY_RESULT: data}

    def of(self, effect: Effect) -> tuple[Ground, ...]:
        """The closed lists of `effect`, of all results together."""
        found: tuple[Ground, ...] = getattr(self, "return_" if effect is Effect.RETURN else effect.value)
        return (*found, *(ground for lists in self.by_result.values() for ground in lists.written(effect) or ()))

    @property
    def corrections(self) -> tuple[Ground, ...]:
        """The grounds for mending the application."""
        return self.of(Effect.CORRECT)

    @property
    def suspensions(self) -> tuple[Ground, ...]:
        """The grounds on which the case stands."""
        return self.of(Effect.SUSPEND)

    def located(self) -> Iterator[tuple[str, Effect, Ground]]:
        """Every ground with its effect and its pointer, in the order of `Effect`; of several results one by one."""
        yield from self._of_one(None)
        for name in self.by_result:
            yield from self._of_one(name)

    def located_of(self, result: str | None) -> Iterator[tuple[str, Effect, Ground]]:
        """The grounds that count for a result (None: the only one): its own, and those for missing data, which every
        result rests on."""
        for pointer, effect, ground in self.located():
            own = result is None or pointer.startswith(join("/grounds", result) + "/")
            if own or (ground.event is not None and ground.event.type.value == "missing_required"):
                yield pointer, effect, ground

    def early_of(self, result: str | None) -> tuple[Effect, ...]:
        """The stages of a result (None: of the only one) that decide on their first true ground."""
        return self.early if result is None else self.by_result[result].early

    def _of_one(self, result: str | None) -> Iterator[tuple[str, Effect, Ground]]:
        for effect in Effect:
            if result is None:
                base = f"/grounds/{effect.value}"
                listed = getattr(self, "return_" if effect is Effect.RETURN else effect.value)
            else:
                base = join("/grounds", result, effect.value)
                listed = self.by_result[result].written(effect) or ()
            for index, ground in enumerate(listed):
                yield f"{base}/{index}", effect, ground
