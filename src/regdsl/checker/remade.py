"""Parts of a regulation that follow from others: made as the model makes them, put beside what was written."""

from collections.abc import Iterable, Mapping
from copy import copy
from typing import Any, TypeVar

from regdsl.model.value_type import TYPES

__all__ = ["concept_from", "remade"]

T = TypeVar("T")


def concept_from(cls: type[T], data: Mapping[str, object], records: Iterable[str] = ()) -> T:
    """A concept as if `data` stood in the file, whose record types are `records`."""
    concept: Any = cls
    made: T = concept.__pydantic_validator__.validate_python(data, context={TYPES: frozenset(records)})
    return made


def remade(value: T, **parts: object) -> T:
    """A copy of a frozen concept with other parts; what the model has validated need not be validated again."""
    made = copy(value)
    for name, held in parts.items():
        object.__setattr__(made, name, held)
    return made
