"""It is not said whether somebody may apply for the applicant.

## What it looks for

A regulation without `representatives`.

## Why it matters

Guardians, parents and those with a power of attorney come to every service. What they have to show belongs to the
exhaustive list of documents; unsaid, each office decides for itself.

## Bad

```yaml
representatives:
```

## Good

```yaml
representatives: {allow: [по доверенности], document: Доверенность, basis: порядок/п.3}
```

## How to mend it

Describe in `representatives` who is admitted and what proves it, or take the block `std/представитель`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.representatives is None:
        yield Finding(At(""))


RULE: Final = DraftRule(
    kind=Kind(
        "STD004",
        "representatives-unsaid",
        Severity.INFO,
        Bilingual("не сказано, кто действует за заявителя", "it is not said who may act for the applicant"),
        Bilingual(
            "опишите representatives: кто допускается и чем подтверждает полномочия",
            "describe `representatives`: who is admitted, and what proves it",
        ),
    ),
    title=Bilingual("не сказано о представителях", "nothing is said of representatives"),
    requirements=("E2", "I1.4"),
    check=_check,
)
