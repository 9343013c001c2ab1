"""What the authority's silence means."""

from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Mark, Only
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Text, Title

__all__ = ["Silence", "SilenceMeans"]


class SilenceMeans(Choice):
    """What silence is taken for."""

    GRANTED = "granted", "считается согласием", "deemed granted"


@concept(ru="Молчание органа", en="Silence", ru_text="Что означает, что орган не ответил в срок.")
class Silence:
    """What it means that the authority did not answer in time."""

    after: Annotated[Title, describe("После", "After", "Имя срока.", "The id of the term.")]
    means: Annotated[
        SilenceMeans, describe("Означает", "Means", "Чем считается молчание.", "What silence is taken for.")
    ]
    explain: Annotated[
        Text | None, describe("Объяснение", "Explanation", "Что сказать заявителю.", "What the applicant is told.")
    ] = None
    only: Only = ()
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
