"""Structural keys of kernels: two places in a text that say the same have the same key."""

from collections.abc import Callable
from typing import Final

from regdsl.feel.kernel import (
    Apply,
    Choose,
    Collect,
    Const,
    Extend,
    InRange,
    Kernel,
    MakeList,
    Op,
    Origin,
    Quantify,
    Ref,
    Select,
)

__all__ = ["Key", "is_constant", "is_free", "key_of", "speaks_of"]

Key = tuple[object, ...]


def key_of(kernel: Kernel, bound: tuple[str, ...] = ()) -> Key:
    """The structure of a kernel without its place and type; variables that it binds itself count by their depth."""
    match kernel:
        case Ref(origin=Origin.LOCAL, name=name) if name in bound:
            return ("bound", bound[::-1].index(name))
        case Ref():
            return ("ref", kernel.origin, kernel.name)
        case Const():
            # equal values of different kinds (a month, a day) or spellings (moments) are different constants
            return ("const", type(kernel.static.type), kernel.value, str(kernel.value))
        case Apply():
            return ("apply", kernel.op, *(key_of(operand, bound) for operand in kernel.operands))
        case InRange():
            ends = (key_of(part, bound) for part in (kernel.value, kernel.low, kernel.high))
            return ("in", kernel.low_included, kernel.high_included, *ends)
        case Choose():
            parts = (kernel.condition, kernel.then, kernel.otherwise)
            return ("if", *(key_of(part, bound) for part in parts))
        case MakeList():
            return ("list", *(key_of(item, bound) for item in kernel.items))
        case Quantify():
            body = key_of(kernel.condition, (*bound, kernel.local))
            return ("quantify", kernel.universal, key_of(kernel.source, bound), body)
        case Select():
            return ("select", key_of(kernel.source, bound), key_of(kernel.condition, (*bound, kernel.local)))
        case Collect():
            return ("collect", key_of(kernel.source, bound), key_of(kernel.result, (*bound, kernel.local)))
        case Extend():
            items = (key_of(item, (*bound, kernel.local)) for item in kernel.items)
            return ("extend", key_of(kernel.record, bound), *items)


def speaks_of(kernel: Kernel, local: str) -> bool:
    """Whether a kernel reads the variable `local`, which is bound outside of it."""
    return _holds(key_of(kernel), lambda key: key == ("ref", Origin.LOCAL, local))


def is_free(kernel: Kernel) -> bool:
    """Whether a kernel reads no variable that is bound outside of it."""
    return not _holds(key_of(kernel), lambda key: key[:2] == ("ref", Origin.LOCAL))


def is_constant(kernel: Kernel) -> bool:
    """Whether a kernel reads nothing, so that it is worth the same in every application."""
    return not _holds(key_of(kernel), lambda key: key[0] == "ref" or key[:2] in _BY_CALENDAR)


_BY_CALENDAR: Final = (("apply", Op.ADD_WORKING_DAYS), ("apply", Op.WORKING_DAYS_BETWEEN))


def _holds(key: Key, wanted: Callable[[Key], bool]) -> bool:
    return wanted(key) or any(isinstance(part, tuple) and _holds(part, wanted) for part in key)
