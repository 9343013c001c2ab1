"""Parts of a regulation that follow from others: made as the model makes them, put beside what was written."""

from collections.abc import Mapping
from copy import copy
from typing import Any, TypeVar

__all__ = ["concept_from", "remade"]

T = TypeVar("T")


def concept_from(cls: type[T], data: Mapping[str, object]) -> T:
    """A concept as if `data` stood in the file."""
    concept: Any = cls
    made: T = concept.__pydantic_validator__.validate_python(data)
    return made


def remade(value: T, **parts: object) -> T:
    """A copy of a frozen concept with other parts; what the model has validated need not be validated again."""
    made = copy(value)
    for name, held in parts.items():
        object.__setattr__(made, name, held)
    return made
