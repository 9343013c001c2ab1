"""The fee cannot be paid on the federal portal.

## What it looks for

A `fee` with an amount whose `portal` is `false`, or is not written while no entry of `methods` names the portal
(ЕПГУ, «Единый портал»). A `reading` of the fee silences the rule.

## Why it matters

Principle 7: the applicant can pay the state duty or another charge by means of the federal portal. Where he cannot, a
service that is remote in all else sends him to a bank.

## Bad

```yaml
fee: {portal: false, methods: [банк]}
```

## Good

```yaml
fee: {portal: true}
```

## How to mend it

Write `portal: true` when it can be paid there; if it cannot yet, that is what has to be changed first.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.lint.charge import charge_of
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_entry, replace
from regdsl.lint.finding import At, Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_PORTAL: Final = Phrases.like("епгу", "epgu", "един\\w+ портал\\w*", "госуслуг\\w*")


def _check(draft: Draft) -> Iterator[Finding]:
    fee = charge_of(draft)
    if fee is None or fee.portal or fee.reading is not None:
        return
    if fee.portal is None and any(any(_PORTAL.found(method)) for method in fee.methods):
        return
    if fee.portal is None:
        yield Finding(At("/fee"), edit=add_entry(draft.document, "/fee", "portal", "true", Safety.UNSAFE))
    else:
        yield Finding(At("/fee/portal"), edit=replace(draft.document, "/fee/portal", "true", Safety.UNSAFE))


RULE: Final = DraftRule(
    kind=Kind(
        "PAY001",
        "fee-without-portal",
        Severity.ERROR,
        Bilingual(
            "плату нельзя внести через Единый портал",
            "the fee cannot be paid on the federal portal",
        ),
        Bilingual(
            "дайте оплату на портале и напишите portal: true",
            "let it be paid on the portal and write `portal: true`",
        ),
    ),
    title=Bilingual(
        "плата без оплаты на портале",
        "a fee without payment on the portal",
    ),
    requirements=("P07",),
    check=_check,
)
