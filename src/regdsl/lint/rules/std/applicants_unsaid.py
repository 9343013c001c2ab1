"""It is not said who may apply.

## What it looks for

A regulation without `applicants`.

## Why it matters

The circle of applicants opens every regulation. Who is not named cannot know whether the service is for him, and the
variants cannot be shown to cover everyone.

## Bad

```yaml
applicants: []
```

## Good

```yaml
applicants: {citizen: {title: Гражданин, basis: порядок/п.1}}
```

## How to mend it

Name each category in `applicants` with its place in the law.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.model.applicants:
        yield Finding(At(""))


RULE: Final = DraftRule(
    kind=Kind(
        "STD002",
        "applicants-unsaid",
        Severity.WARNING,
        Bilingual("не сказано, кто может обратиться", "it is not said who may apply"),
        Bilingual("перечислите категории в applicants", "name the categories in `applicants`"),
    ),
    title=Bilingual("не назван круг заявителей", "the circle of applicants is not named"),
    requirements=("E2", "P18"),
    check=_check,
)
