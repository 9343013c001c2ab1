"""The nodes of the syntax tree that have no parts: literals and names."""

from dataclasses import dataclass

from regdsl.feel.tree_base import Node

__all__ = ["AtLiteral", "BooleanLiteral", "Name", "NullLiteral", "NumberLiteral", "StringLiteral"]


@dataclass(frozen=True, slots=True)
class NumberLiteral(Node):
    """`12`, `.5`, `1.20`, `1e3`: the text as written, so that nothing is lost."""

    text: str


@dataclass(frozen=True, slots=True)
class StringLiteral(Node):
    """A double-quoted string, escapes already read."""

    value: str


@dataclass(frozen=True, slots=True)
class BooleanLiteral(Node):
    """`true` or `false`."""

    value: bool


@dataclass(frozen=True, slots=True)
class NullLiteral(Node):
    """`null`."""


@dataclass(frozen=True, slots=True)
class AtLiteral(Node):
    """`@"2026-03-01"`: a date, time, date and time or duration in ISO form."""

    text: str


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A name, spaces within it folded to one."""

    name: str
