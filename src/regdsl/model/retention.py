"""How long data are kept."""

from typing import Annotated

from regdsl.model.base import SHORT, concept, describe
from regdsl.model.common import Basis, Mark
from regdsl.model.scalars import Title

__all__ = ["Retention"]


@concept(ru="Хранение", en="Retention", ru_text="Сколько хранят сведения дела.", short="case")
class Retention:
    """How long the data of a case are kept."""

    case: Annotated[Title, describe("Дело", "Case", "Сколько хранят дело.", "How long the case is kept.")]
    personal_data: Annotated[
        Title | None,
        describe("Персональные данные", "Personal data", "Сколько хранят их.", "How long personal data are kept."),
    ] = None
    record: Annotated[
        Title | None, describe("Запись", "Record", "Сколько хранят запись.", "How long the record is kept.")
    ] = None
    basis: Basis = ()
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False
