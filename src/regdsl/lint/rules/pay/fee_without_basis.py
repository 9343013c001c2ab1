"""Money is taken, and no act is named that lets it be taken.

## What it looks for

A `fee` with an amount and without `basis`. The basis of the figure (of a parameter) says how much it is, not that it
may be charged.

## Why it matters

A state or municipal service is free unless a law says otherwise (210-ФЗ ст. 8). A charge without a law is a ground
for a complaint (ст. 11.1).

## Bad

```yaml
fee: {basis: null}
```

## Good

```yaml
fee: {basis: порядок/п.9}
```

## How to mend it

Name the article that sets the charge. If there is none, write `fee: none`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.charge import charge_of
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    fee = charge_of(draft)
    if fee is not None and not fee.basis:
        yield Finding(At("/fee/amount"))


RULE: Final = DraftRule(
    kind=Kind(
        "PAY002",
        "fee-without-basis",
        Severity.ERROR,
        Bilingual(
            "не сказано, по какому закону берут плату",
            "no act is named under which the fee is charged",
        ),
        Bilingual(
            "укажите basis: статью, которая вводит плату; если её нет, напишите fee: none",
            "add `basis`: the article that sets the charge; if there is none, write `fee: none`",
        ),
    ),
    title=Bilingual(
        "плата без основания",
        "a fee without a basis",
    ),
    requirements=("P07",),
    check=_check,
)
