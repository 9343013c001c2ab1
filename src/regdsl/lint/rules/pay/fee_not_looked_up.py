"""There is a fee, and nothing says where the authority learns that it was paid.

## What it looks for

A `fee` with an amount, without `checked_in`, in a regulation none of whose inputs comes from a source `from:
payment`. A `reading` of the fee silences the rule.

## Why it matters

Where the authority does not look the payment up, the applicant will be asked for a receipt, which principle 5
forbids.

## Bad

```yaml
sources:
  казначейство: {from: agency}
fee: {checked_in: null}
```

## Good

```yaml
fee: {checked_in: ГИС ГМП}
```

## How to mend it

Name the system in `checked_in`, or take an input from a source `from: payment`; the block `std/уплата пошлины` does
it.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.charge import charge_of
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.source import Origin

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    fee = charge_of(draft)
    if fee is None or fee.checked_in is not None or fee.reading is not None:
        return
    if not any(draft.inputs_from(Origin.PAYMENT)):
        yield Finding(At("/fee"))


RULE: Final = DraftRule(
    kind=Kind(
        "PAY003",
        "fee-not-looked-up",
        Severity.WARNING,
        Bilingual(
            "не сказано, откуда орган узнаёт об оплате",
            "nothing says where the payment is looked up",
        ),
        Bilingual(
            "укажите checked_in или возьмите сведение из источника `from: payment`",
            "add `checked_in`, or take an input from a source `from: payment`",
        ),
    ),
    title=Bilingual(
        "орган не проверяет оплату сам",
        "a payment that nobody looks up",
    ),
    requirements=("P07", "P05"),
    check=_check,
)
