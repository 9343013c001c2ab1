"""A condition about one subject, as it is said where it is plain of whom it speaks."""

from typing import cast

from msgspec.structs import replace

from regdsl.feel.tree import Expr, Name, Node, Path

__all__ = ["said_of_one"]


def said_of_one(tree: Expr, subject: str) -> Expr:
    """The expression with the fields of `subject` named by themselves."""
    return cast("Expr", _without(tree, subject))


def _without(value: object, subject: str) -> object:
    match value:
        case Path(base=Name(name=owner)) if owner == subject:
            return Name(name=value.name, start=value.start, end=value.end)
        case Node():
            parts = {name: getattr(value, name) for name in value.__struct_fields__}
            changed = {name: _without(part, subject) for name, part in parts.items()}
            return replace(value, **changed)
        case tuple():
            return tuple(_without(part, subject) for part in value)
        case _:
            return value
