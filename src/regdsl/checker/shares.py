"""Simple fractions that authors write: a default, a parameter's value, a figure of a table."""

from typing import Final

from regdsl.checker.share_findings import ZERO_BELOW
from regdsl.diagnostics import Kind
from regdsl.feel.types import Number, Type
from regdsl.runtime.shares import ShareFault, read_share

__all__ = ["fits_share", "wrong_value"]

_PLAIN: Final = (str, int)


def fits_share(value: object, kind: Number) -> bool:
    """Whether a value written in YAML is a simple fraction within its bounds."""
    share = read_share(value) if type(value) in _PLAIN else ShareFault.NOT_ONE
    if isinstance(share, ShareFault):
        return False
    return (kind.low is None or kind.low <= share) and (kind.high is None or share <= kind.high)


def wrong_value(value: object, kind: Type | None, usual: Kind) -> Kind:
    """What is wrong with a value that does not fit: of a fraction with zero or less below, that."""
    of_share = isinstance(kind, Number) and kind.scale is None and type(value) in _PLAIN
    return ZERO_BELOW if of_share and read_share(value) is ShareFault.BELOW else usual
