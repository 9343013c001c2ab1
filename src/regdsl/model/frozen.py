"""The methods that make a concept a value: shared, where `dataclass` would write and compile them for each class anew,
which is most of what declaring a hundred classes costs."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, TypeVar

__all__ = ["frozen"]

T = TypeVar("T")


def frozen(cls: type[T]) -> type[T]:
    """Give a slotted dataclass that was made without them the methods that show, compare, hash, copy and freeze its
    values: the same as those of a frozen dataclass."""
    made: Any = cls
    names = tuple(one.name for one in fields(made))
    values = _values(names)

    @recursive_repr()
    def shown(self: Any) -> str:
        parts = (f"{name}={value!r}" for name, value in zip(names, values(self), strict=True))
        return f"{type(self).__qualname__}({', '.join(parts)})"

    def equal(self: Any, other: object) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    def state(self: Any) -> tuple[Any, ...]:
        return values(self)

    def restore(self: Any, state: tuple[Any, ...]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    made.__repr__, made.__eq__, made.__hash__ = shown, equal, hashed
    made.__getstate__, made.__setstate__ = state, restore
    made.__setattr__, made.__delattr__ = _not_set, _not_deleted
    return cls


def _values(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _not_set(self: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _not_deleted(self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
