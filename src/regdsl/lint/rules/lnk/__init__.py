"""Links between services."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.lnk import datum_nobody_records, record_made_twice

__all__ = ["LNK"]

LNK: Final[tuple[AnyRule, ...]] = (
    record_made_twice.RULE,
    datum_nobody_records.RULE,
)
