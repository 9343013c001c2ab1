"""It is not said how to apply.

## What it looks for

A regulation without `channels`.

## Why it matters

The channels are what the applicant is told first. Unsaid, the service can be refused to whoever came the wrong way.

## Bad

```yaml
channels: []
```

## Good

```yaml
channels: [epgu, mfc]
```

## How to mend it

Name the channels with their places in the law.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.model.channels:
        yield Finding(At(""))


RULE: Final = DraftRule(
    kind=Kind(
        "STD008",
        "channels-unsaid",
        Severity.WARNING,
        Bilingual("не сказано, как обратиться", "it is not said how to apply"),
        Bilingual("перечислите каналы в channels", "name the channels in `channels`"),
    ),
    title=Bilingual("не названы каналы обращения", "the channels are not named"),
    requirements=("T01", "P06"),
    check=_check,
)
