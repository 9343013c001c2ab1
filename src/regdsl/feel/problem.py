"""A finding inside one expression, before anyone knows which file the expression stands in."""

from collections.abc import Mapping

from msgspec import Struct, field

from regdsl.diagnostics import Bilingual, Kind
from regdsl.diagnostics.diagnostic import Parameter

__all__ = ["Problem"]


class Problem(Struct, frozen=True):
    """A finding of `kind` between two 0-based character offsets of the expression's text."""

    kind: Kind
    start: int
    end: int
    params: Mapping[str, Parameter] = field(default_factory=dict)
    help: Bilingual | None = None
