"""Combinations of features that cannot be: a closed list, like the table of variants itself."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import VIRTUAL, concept, describe
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Text

__all__ = ["Exclusion"]

_KEYS = ("reason", "basis", "verified", "reading")


@concept(ru="Невозможное сочетание", en="Excluded combination", ru_text="Ответы, которых вместе не бывает, и почему.")
class Exclusion:
    """Answers that never stand together, and why."""

    features: Annotated[
        Mapping[str, Names],
        describe(
            "Признаки",
            "Features",
            "Ответы по признакам.",
            "The answers by feature.",
            alias=f"{VIRTUAL}features",
        ),
    ]
    reason: Annotated[
        Text, describe("Почему", "Reason", "Почему такого не бывает.", "Why there is no such combination.")
    ]
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Set the features apart from the keys."""
        if not isinstance(data, Mapping):
            return data
        keys = {key: value for key, value in data.items() if key in _KEYS}
        features = {key: value for key, value in data.items() if key not in keys}
        if not features:
            raise PydanticCustomError("no_feature", "no feature")
        return {**keys, f"{VIRTUAL}features": features}
