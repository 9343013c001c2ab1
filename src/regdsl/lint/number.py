"""Numbers of rules that a profile may set."""

from dataclasses import dataclass

from regdsl.diagnostics import Bilingual

__all__ = ["Number"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number that a rule goes by: its name in profiles and settings, its value when nobody sets it, its meaning."""

    name: str
    default: int
    title: Bilingual
