"""Numbers of rules that a profile may set."""

from msgspec import Struct

from regdsl.diagnostics import Bilingual

__all__ = ["Number"]


class Number(Struct, frozen=True):
    """A number that a rule goes by: its name in profiles and settings, its value when nobody sets it, its meaning."""

    name: str
    default: int
    title: Bilingual
