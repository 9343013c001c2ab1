"""Channels of contact."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.omn import (
    no_electronic_channel,
    procedure_tied_to_channel,
    procedure_without_electronic_channel,
    same_place_only,
    single_channel,
)

__all__ = ["OMN"]

OMN: Final[tuple[AnyRule, ...]] = (
    single_channel.RULE,
    no_electronic_channel.RULE,
    procedure_tied_to_channel.RULE,
    procedure_without_electronic_channel.RULE,
    same_place_only.RULE,
)
