"""Readings: how a gap or doubt of the law was understood, and by whom."""

from typing import Annotated

from regdsl.model.base import SHORT, concept, describe
from regdsl.model.scalars import Title
from regdsl.model.words import ReadingKind

__all__ = ["Reading", "ReadingField"]


@concept(ru="Толкование", en="Reading", ru_text="Как понят пробел или сомнение закона и кем.", short="text")
class Reading:
    """How a gap or doubt of the law was understood, and by whom."""

    text: Annotated[Title, describe("Текст", "Text", "Что принято и почему.", "What was decided on and why.")]
    kind: Annotated[
        ReadingKind | None,
        describe("Вид", "Kind", "Пробел, неоднозначность, коллизия.", "A gap, an ambiguity, a conflict."),
    ] = None
    decided_by: Annotated[
        Title | None, describe("Кто решил", "Decided by", "Чьё это толкование.", "Whose reading it is.")
    ] = None
    letter: Annotated[
        Title | None,
        describe("Письмо", "Letter", "Разъяснение, на которое опирались.", "The official letter relied on."),
    ] = None
    proposal: Annotated[
        Title | None,
        describe("Предложение", "Proposal", "Как дополнить закон.", "How the law should be amended."),
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


ReadingField = Annotated[
    Reading | None,
    describe(
        "Толкование",
        "Reading",
        "Как понят закон там, где он молчит или неясен.",
        "How the law was read where it is silent or unclear.",
    ),
]
"""How the law was read; may be left out."""
