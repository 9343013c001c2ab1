"""Features of the applicant: the closed questions that lead to the variant."""

from collections.abc import Mapping
from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.common import Basis, Mark
from regdsl.model.scalars import Text, Title

__all__ = ["Feature"]


@concept(ru="Признак заявителя", en="Feature", ru_text="Закрытый вопрос, ответ на который ведёт к варианту.")
class Feature:
    """A closed question whose answer leads to the variant."""

    question: Annotated[
        Title | None, describe("Вопрос", "Question", "Как спросить заявителя.", "How to ask the applicant.")
    ] = None
    known_from: Annotated[
        Title | None,
        describe(
            "Известно из",
            "Known from",
            "Источник, из которого ответ известен: тогда не спрашивают.",
            "The source that knows the answer: then nobody is asked.",
        ),
    ] = None
    values: Annotated[
        Mapping[str, Title],
        describe(
            "Ответы", "Values", "Коды ответов и их тексты.", "The codes of the answers and their texts.", min_length=1
        ),
    ]
    title: Annotated[
        Title | None, describe("Название", "Title", "Короткое имя признака.", "A short name of the feature.")
    ] = None
    hint: Annotated[Text | None, describe("Подсказка", "Hint", "Пояснение к вопросу.", "A note to the question.")] = (
        None
    )
    basis: Basis = ()
    verified: Mark = None
