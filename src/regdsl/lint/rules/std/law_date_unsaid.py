"""It is not said as of which day the law was read.

## What it looks for

A regulation without `law_as_of`.

## Why it matters

The legal grounds are an item of the standard (210-FZ art. 14), and they change every month. Without the day nobody can
tell which amendments the regulation already knows.

## Bad

```yaml
law_as_of:
```

## Good

```yaml
law_as_of: 2026-01-01
```

## How to mend it

Write the day on which the acts were read.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.law_as_of is None:
        yield Finding(At(""))


RULE: Final = DraftRule(
    kind=Kind(
        "STD010",
        "law-date-unsaid",
        Severity.WARNING,
        Bilingual("не сказано, на какой день прочитан закон", "it is not said as of which day the law was read"),
        Bilingual("укажите law_as_of", "add `law_as_of`"),
    ),
    title=Bilingual("не сказано, на какой день прочитан закон", "the day of reading the law is not said"),
    requirements=("P04", "E6"),
    check=_check,
)
