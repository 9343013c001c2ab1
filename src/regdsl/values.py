"""The dataclasses of the standard library, made in a third of the time.

Some five hundred of them stand between a command and its answer. For each, Python writes six methods as texts and compiles
them, which took longer than all that `regdsl check` does with a file. Here the methods that look at all fields alike are
functions, and `__init__` is compiled when the first value is made: most runs make no value of most classes.
"""

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Final, TypeVar

__all__ = ["dataclass", "with_methods"]

C = TypeVar("C", bound=type[Any])
_DERIVED: Final = object()
"""Stands for an argument that was left out and is made anew for each value."""

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen=False, slots=False, kw_only=False, eq=True, order=False):
        """Make a class a dataclass: as `dataclasses.dataclass` does, and a subclass has to be made by the same."""

        def make(cls):
            if order:
                return dataclasses.dataclass(cls, frozen=frozen, slots=slots, kw_only=kw_only, order=True)
            cls.__doc__ = cls.__doc__ or cls.__name__  # else a signature is made up
            made = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)
            if "__init__" not in vars(made):
                _take_first(made, frozen)
            return with_methods(made, frozen=frozen, eq=eq)

        return make


def with_methods(cls: C, *, frozen: bool = True, eq: bool = True) -> C:
    """Give a dataclass that was made without them the methods that show, compare, hash and freeze its values; what the
    class itself defines stays."""
    fields = dataclasses.fields(cls)
    own = frozenset(vars(cls))
    if "__repr__" not in own:
        cls.__repr__ = _shown([one.name for one in fields if one.repr])
    if eq:
        if "__eq__" not in own:
            cls.__eq__ = _compared(_values(one.name for one in fields if one.compare))
        if "__hash__" not in own or ("__eq__" in own and vars(cls)["__hash__"] is None):
            hashed = (one.name for one in fields if (one.compare if one.hash is None else one.hash))
            cls.__hash__ = _hashed(_values(hashed)) if frozen else None
    if frozen:
        names = frozenset(one.name for one in fields)
        cls.__setattr__, cls.__delattr__ = _not_set(cls, names), _not_deleted(cls, names)
        if "__slots__" in own and "__getstate__" not in own:
            cls.__getstate__, cls.__setstate__ = _state, _restore
    return cls


def _values(names: Iterable[str]) -> Callable[[Any], tuple[Any, ...]]:
    listed = tuple(names)
    if len(listed) > 1:
        return attrgetter(*listed)
    return lambda value: tuple(getattr(value, name) for name in listed)


def _shown(names: list[str]) -> Callable[[Any], str]:
    @recursive_repr()
    def shown(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return shown


def _compared(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any, object], bool]:
    def equal(self: Any, other: object) -> bool:
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented

    return equal


def _hashed(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any], int]:
    return lambda self: hash(values(self))


def _not_set(cls: type[Any], names: frozenset[str]) -> Callable[[Any, str, object], None]:
    def refuse(self: Any, name: str, value: object) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    return refuse


def _not_deleted(cls: type[Any], names: frozenset[str]) -> Callable[[Any, str], None]:
    def refuse(self: Any, name: str) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return refuse


def _state(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for one, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


def _take_first(cls: type[Any], frozen: bool) -> None:
    """Let the first value that is made have `__init__` compiled."""

    def first(self: Any, /, *args: Any, **named: Any) -> None:
        _compiled(cls, frozen)(self, *args, **named)

    cls.__init__ = first


def _compiled(cls: type[Any], frozen: bool) -> Callable[..., None]:
    """Write `__init__`, compile it and give it to the class. The names of fields are those of our own sources."""
    fields = dataclasses.fields(cls)
    known: dict[str, Any] = {"_set": object.__setattr__, "_derived": _DERIVED}
    for one in fields:
        known[f"_default_{one.name}"], known[f"_make_{one.name}"] = one.default, one.default_factory
    plain = [_parameter(one) for one in fields if one.init and not one.kw_only]
    named = [_parameter(one) for one in fields if one.init and one.kw_only]
    head = ", ".join(["self", *plain, *(["*", *named] if named else [])])
    body = [*_assignments(fields, frozen), *(["self.__post_init__()"] if hasattr(cls, "__post_init__") else [])]
    lines = "\n ".join(body or ["pass"])
    exec(f"def __init__({head}):\n {lines}", known)  # noqa: S102
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__annotations__ = {one.name: one.type for one in fields if one.init} | {"return": None}
    cls.__init__ = made
    return made


def _parameter(field: "dataclasses.Field[Any]") -> str:
    if field.default_factory is not dataclasses.MISSING:
        return f"{field.name}=_derived"
    return field.name if field.default is dataclasses.MISSING else f"{field.name}=_default_{field.name}"


def _assignments(fields: Iterable["dataclasses.Field[Any]"], frozen: bool) -> Iterator[str]:
    for one in fields:
        value = one.name
        if one.default_factory is not dataclasses.MISSING:
            made = f"_make_{one.name}()"
            value = f"{made} if {one.name} is _derived else {one.name}" if one.init else made
        elif not one.init:
            if one.default is dataclasses.MISSING:
                continue
            value = f"_default_{one.name}"
        yield f"_set(self, {one.name!r}, {value})" if frozen else f"self.{one.name} = {value}"
