"""It is not said who sees the register record.

## What it looks for

A `result` without `access`.

## Why it matters

The record is open to the applicant, to third parties with his consent, and to authorities that have a ground in law
(principle 12). What is open to whom is laid down beforehand, or every request for the record is decided anew by
somebody.

## Bad

```yaml
result: {access: []}
```

## Good

```yaml
result: {access: [{who: applicant, ground: own}]}
```

## How to mend it

Add `access`: who sees the record and by what right. Where the law of the service is silent and the agency has not
decided yet, let the finding stand with a comment that says so.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.result is not None and not draft.model.result.access:
        yield Finding(KeyOf("/result"))


RULE: Final = DraftRule(
    kind=Kind(
        "REG003",
        "no-access-rules",
        Severity.WARNING,
        Bilingual(
            "не сказано, кто и по какому праву видит запись", "it is not said who sees the record and by what right"
        ),
        Bilingual(
            "добавьте access: заявителю — своя запись (own), третьим лицам — согласие (consent), органам — закон (law)",
            "add `access`: the applicant his `own`, third parties by `consent`, authorities by `law`",
        ),
    ),
    title=Bilingual("доступ к записи не описан", "no rules of access"),
    requirements=("P12", "I6.2"),
    check=_check,
)
