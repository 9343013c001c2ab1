"""External systems: applying from them, verifying the result in them, and no paper asked for by them."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.ext import no_programmatic_channel, paper_downstream, unverifiable_result

__all__ = ["EXT"]

EXT: Final[tuple[AnyRule, ...]] = (no_programmatic_channel.RULE, unverifiable_result.RULE, paper_downstream.RULE)
