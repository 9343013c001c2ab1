"""A sum is named without its currency.

## What it looks for

A `fee` with an amount and without `currency`.

## Why it matters

The applicant is told how much he pays before he applies (the Concept, direction 1). Another program that reads the
regulation needs the code of the currency too.

## Bad

```yaml
fee: {currency: null}
```

## Good

```yaml
fee: {currency: RUB}
```

## How to mend it

Write `currency: RUB`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.lint.charge import charge_of
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_entry
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    fee = charge_of(draft)
    if fee is not None and fee.currency is None:
        edit = add_entry(draft.document, "/fee", "currency", "RUB", Safety.SAFE)
        yield Finding(At("/fee/amount"), edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "PAY005",
        "fee-without-currency",
        Severity.INFO,
        Bilingual(
            "не сказано, в какой валюте плата",
            "the fee has no currency",
        ),
        Bilingual(
            "добавьте currency: RUB",
            "add `currency: RUB`",
        ),
    ),
    title=Bilingual(
        "плата без валюты",
        "a fee without a currency",
    ),
    requirements=("T01", "P07"),
    check=_check,
)
