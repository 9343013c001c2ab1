"""Transitional rules: what becomes of cases that are under way when a version comes into force."""

from typing import Annotated

from regdsl.model.accept import ONE_OR_MANY
from regdsl.model.base import concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Mark, SomeBasis
from regdsl.model.preference import Preference
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Title

__all__ = ["Transitional", "TransitionalRules", "UndecidedCases"]


class UndecidedCases(Choice):
    """By which rules a case is decided that was filed before the change and is decided after it."""

    OLD = "old", "по прежним правилам", "by the former rules"
    NEW = "new", "по новым правилам", "by the new rules"
    BETTER = "better", "по тем, что лучше для заявителя", "by those that are better for the applicant"


@concept(
    ru="Переходное положение", en="Transitional rule", ru_text="По каким правилам решают дела, поданные до изменения."
)
class Transitional:
    """By which rules cases are decided that were filed before a change."""

    change: Annotated[Title, describe("Что изменилось", "Change", "Изменение словами.", "The change, in words.")]
    undecided_cases: Annotated[
        UndecidedCases,
        describe(
            "Нерешённые дела",
            "Undecided cases",
            "`old` — по прежним правилам, `new` — по новым, `better` — по тем и другим, и берут лучшее.",
            "`old`: by the former rules, `new`: by the new ones, `better`: by both, and the better one is taken.",
        ),
    ]
    prefer: Annotated[
        tuple[Preference, ...],
        ONE_OR_MANY,
        describe(
            "Что лучше",
            "Prefer",
            "При `better`: поля записи по порядку, чем больше, тем лучше; `{less: плата}` — чем меньше.",
            "With `better`: fields of the record in order, the more the better; `{less: fee}`: the less.",
        ),
    ] = ()
    basis: SomeBasis
    reading: ReadingField = None
    verified: Mark = None


TransitionalRules = Annotated[
    tuple[Transitional, ...],
    describe(
        "Переходные положения",
        "Transitional rules",
        "Как решать дела, поданные до того, как начала действовать эта версия.",
        "How to decide cases that were filed before this version came into force.",
        min_length=1,
    ),
]
"""The transitional rules of one version; where there are none the key is left out."""
