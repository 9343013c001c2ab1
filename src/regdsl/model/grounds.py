"""The seven closed lists."""

from collections.abc import Iterator
from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.ground import Ground
from regdsl.model.words import Effect

__all__ = ["Grounds"]


def _closed(effect: Effect) -> object:
    return describe(
        effect.ru.capitalize(),
        effect.en.capitalize(),
        "Закрытый перечень; пустой пишут как `[]`.",
        "A closed list; an empty one is written `[]`.",
        **({"alias": "return"} if effect is Effect.RETURN else {}),
    )


@concept(ru="Основания", en="Grounds", ru_text="Семь закрытых перечней; пустой перечень пишут, а не пропускают.")
class Grounds:
    """The seven closed lists; an empty list is written, never left out."""

    reject_intake: Annotated[tuple[Ground, ...], _closed(Effect.REJECT_INTAKE)]
    return_: Annotated[tuple[Ground, ...], _closed(Effect.RETURN)]
    correct: Annotated[tuple[Ground, ...], _closed(Effect.CORRECT)]
    suspend: Annotated[tuple[Ground, ...], _closed(Effect.SUSPEND)]
    refuse: Annotated[tuple[Ground, ...], _closed(Effect.REFUSE)]
    leave_unconsidered: Annotated[tuple[Ground, ...], _closed(Effect.LEAVE_UNCONSIDERED)]
    terminate: Annotated[tuple[Ground, ...], _closed(Effect.TERMINATE)]
    early: Annotated[
        tuple[Effect, ...],
        describe(
            "Досрочно",
            "Early",
            "Стадии, которые решают по первому верному основанию, не дожидаясь остальных.",
            "The stages that decide on a true ground at once, without waiting for the others.",
        ),
    ] = ()

    def of(self, effect: Effect) -> tuple[Ground, ...]:
        """The closed list of `effect`."""
        found: tuple[Ground, ...] = getattr(self, "return_" if effect is Effect.RETURN else effect.value)
        return found

    def located(self) -> Iterator[tuple[str, Effect, Ground]]:
        """Every ground with its effect and its pointer, in the order of `Effect`."""
        for effect in Effect:
            for index, ground in enumerate(self.of(effect)):
                yield f"/grounds/{effect.value}/{index}", effect, ground
