"""It is not said whether the applicant has to come.

## What it looks for

A regulation without `presence`.

## Why it matters

Services are provided without personal presence at all stages, unless the law asks for it. Who has to come, and why, is
said in the regulation, not at the desk.

## Bad

```yaml
presence:
```

## Good

```yaml
presence: none
```

## How to mend it

Write `presence: none`, or the stages and the lawful exception.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.presence is None:
        yield Finding(At(""))


RULE: Final = DraftRule(
    kind=Kind(
        "STD009",
        "presence-unsaid",
        Severity.WARNING,
        Bilingual("не сказано, нужно ли приходить лично", "it is not said whether to appear in person"),
        Bilingual(
            "напишите presence: none или исключение с основанием",
            "write `presence: none`, or the exception with its basis",
        ),
    ),
    title=Bilingual("не сказано о личном присутствии", "nothing is said of presence"),
    requirements=("P02", "E3"),
    check=_check,
)
