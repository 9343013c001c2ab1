"""Texts of a program: titles, and templates with holes that are values."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from regdsl.feel.kernel import Kernel

__all__ = ["Hole", "SpecialHole", "Template", "Texts", "Title"]

Title = Mapping[str, str]
"""The same title by language; the regulation's own language is always there."""


class SpecialHole(StrEnum):
    """Holes that are no expressions: titles of missing data, of silent sources, a deadline by its term's name."""

    MISSING = "missing"
    SILENT = "silent"
    DEADLINE = "deadline"


class Hole(Struct, frozen=True):
    """A value to show: an expression (with unit, digits and code titles to show it by), or a
    special one."""

    value: Kernel | None
    special: SpecialHole | None = None
    argument: str = ""
    display_scale: int | None = None
    display_unit: str | None = None
    codes: Mapping[str, Title] | None = None


Template = tuple["str | Hole", ...]

Texts = Mapping[str, Template]
"""The same template by language; the regulation's own language is always there."""
