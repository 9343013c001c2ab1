"""It is not said in which life situations the service is needed.

## What it looks for

A regulation without `life_situations`.

## Why it matters

People look for help in a situation, not for a service by its name: after a birth, a move, a loss. Navigation by life
situations shows only services that say so.

## Bad

```yaml
life_situations:
```

## Good

```yaml
life_situations: [Рождение ребёнка]
```

## How to mend it

Name the situations in `life_situations`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.model.life_situations:
        yield Finding(At(""))


RULE: Final = DraftRule(
    kind=Kind(
        "STD012",
        "life-situations-unsaid",
        Severity.INFO,
        Bilingual(
            "не сказано, в каких жизненных ситуациях нужна услуга",
            "it is not said in which life situations the service is needed",
        ),
        Bilingual("перечислите их в life_situations", "name them in `life_situations`"),
    ),
    title=Bilingual("не названы жизненные ситуации", "life situations are not named"),
    requirements=("T02", "P03"),
    check=_check,
)
