"""The nodes of the syntax tree that have no parts: literals and names."""

from regdsl.feel.tree_base import Node

__all__ = ["AtLiteral", "BooleanLiteral", "Name", "NullLiteral", "NumberLiteral", "StringLiteral"]


class NumberLiteral(Node, frozen=True):
    """`12`, `.5`, `1.20`, `1e3`: the text as written, so that nothing is lost."""

    text: str


class StringLiteral(Node, frozen=True):
    """A double-quoted string, escapes already read."""

    value: str


class BooleanLiteral(Node, frozen=True):
    """`true` or `false`."""

    value: bool


class NullLiteral(Node, frozen=True):
    """`null`."""


class AtLiteral(Node, frozen=True):
    """`@"2026-03-01"`: a date, time, date and time or duration in ISO form."""

    text: str


class Name(Node, frozen=True):
    """A name, spaces within it folded to one."""

    name: str
