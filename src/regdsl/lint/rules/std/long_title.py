"""The service has a long name and no everyday one.

## What it looks for

A `title` longer than 60 letters where `short` is missing.

## Why it matters

The official name is an item of the standard; people look for the service by the words that they use. A list of cases or
a message cannot hold a name of four lines either.

## Bad

```yaml
title: Предоставление гражданам, имеющим детей, земельных участков для садоводства и огородничества
short:
```

## Good

```yaml
title: Предоставление гражданам, имеющим детей, земельных участков для садоводства и огородничества
short: Садовый участок
```

## How to mend it

Write the everyday name in `short`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.number import Number
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_LONGEST: Final = Number("title_letters", 60, Bilingual("самое длинное название без short", "longest without `short`"))


def _check(draft: Draft) -> Iterator[Finding]:
    title = draft.model.title
    if draft.model.short is None and len(title) > draft.number(RULE.code, _LONGEST):
        yield Finding(At("/title"), {"length": len(title)})


RULE: Final = DraftRule(
    kind=Kind(
        "STD011",
        "long-title",
        Severity.INFO,
        Bilingual(
            "у длинного названия ({length}) нет обиходного",
            "the long title ({length} characters) has no everyday name beside it",
        ),
        Bilingual("добавьте short: как услугу называют люди", "add `short`: what people call the service"),
    ),
    title=Bilingual("длинное название без обиходного", "a long title without an everyday name"),
    requirements=("T02", "P03"),
    numbers=(_LONGEST,),
    check=_check,
)
