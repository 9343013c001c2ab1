"""It is not said what the service costs.

## What it looks for

A regulation without `fee`.

## Why it matters

The applicant is told the amount before he applies, and «nothing» is an amount: `fee: none`. Left out, nobody knows
whether it is free or forgotten.

## Bad

```yaml
fee:
```

## Good

```yaml
fee: none
```

## How to mend it

Write `fee: none`, or the amount with its basis.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.fee is None:
        yield Finding(At(""))


RULE: Final = DraftRule(
    kind=Kind(
        "STD007",
        "fee-unsaid",
        Severity.WARNING,
        Bilingual("не сказано, сколько стоит услуга", "it is not said what the service costs"),
        Bilingual(
            "напишите fee: none, если услуга бесплатна, иначе размер и основание",
            "write `fee: none` if it is free, else the amount and its basis",
        ),
    ),
    title=Bilingual("не сказано о плате", "nothing is said of the fee"),
    requirements=("T01", "I1.4", "P07"),
    check=_check,
)
