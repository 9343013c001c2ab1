"""What can be wrong with the names of channels."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["KINDS", "UNDECLARED_CHANNEL"]

UNDECLARED_CHANNEL: Final = Kind(
    "NAM081",
    "undeclared-channel",
    Severity.ERROR,
    Bilingual("канала «{name}» нет в channels", "there is no channel `{name}` in `channels`"),
    Bilingual(
        "назовите один из объявленных ({known}) или объявите этот в channels",
        "name one of those declared ({known}), or declare this one in `channels`",
    ),
)

KINDS: Final = (UNDECLARED_CHANNEL,)
