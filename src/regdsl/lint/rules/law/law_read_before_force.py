"""The law was read earlier than the version begins to hold.

## What it looks for

`law_as_of` earlier than the first day of `in_force`.

## Why it matters

What changed in the law between the two days is not in the regulation. A draft is often written so; before it is adopted
the law has to be read anew.

## Bad

```yaml
law_as_of: 2025-12-31
```

## Good

```yaml
law_as_of: 2026-01-01
```

## How to mend it

Read the acts as of the first day of force and set `law_as_of` to it.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.acts import in_words
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    read, day = draft.model.law_as_of, draft.model.in_force.from_
    if read is not None and read < day:
        yield Finding(At("/law_as_of"), {"read": in_words(read), "day": in_words(day)})


RULE: Final = DraftRule(
    kind=Kind(
        "LAW004",
        "law-read-before-force",
        Severity.INFO,
        Bilingual(
            "закон прочитан на {read}, а версия действует с {day}",
            "the law was read as of {read}, the version holds from {day}",
        ),
        Bilingual(
            "перечитайте акты на первый день действия и исправьте law_as_of",
            "read the acts as of the first day of force and mend `law_as_of`",
        ),
    ),
    title=Bilingual("закон прочитан раньше, чем начала действовать версия", "law read before the version holds"),
    requirements=("P04", "E6"),
    check=_check,
)
