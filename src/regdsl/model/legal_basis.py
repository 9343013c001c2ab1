"""The acts a regulation rests on."""

from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.common import Labels, Mark
from regdsl.model.in_force import InForce
from regdsl.model.scalars import Day, Label, Text, Title

__all__ = ["LegalBasis"]


@concept(ru="Правовой акт", en="Legal act", ru_text="Акт, на который опирается регламент.")
class LegalBasis:
    """An act that the regulation rests on."""

    act: Annotated[Title, describe("Акт", "Act", "Вид, дата, номер акта.", "The act's kind, date and number.")]
    article: Annotated[
        Label | None, describe("Статья", "Article", "Статья об услуге.", "The article about the service.")
    ] = None
    articles: Annotated[
        Labels, describe("Статьи", "Articles", "Статьи, если их несколько.", "The articles when there are several.")
    ] = ()
    edition: Annotated[
        Day | None, describe("Редакция", "Edition", "Дата прочитанной редакции.", "The day of the edition read.")
    ] = None
    in_force: Annotated[
        InForce | None, describe("Действие", "In force", "Когда акт действует.", "When the act is in force.")
    ] = None
    verified: Mark = None
    source: Annotated[
        Text | None, describe("Источник", "Source", "Где текст прочитан.", "Where the text was read.")
    ] = None
