"""It is not said whether a person or a machine carries out a procedure.

## What it looks for

A described procedure without `actor`.

## Why it matters

What is automated, and how much of the service, is seen only where every step says who carries it out.

## Bad

```yaml
procedures: {проверка: {type: decision}}
```

## Good

```yaml
procedures: {проверка: {type: decision, actor: machine}}
```

## How to mend it

Write `actor: machine` or `actor: human` with a reason.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.procedures import procedures_of
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for one in procedures_of(draft).values():
        if one.said.actor is None:
            yield Finding(KeyOf(one.pointer), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "AUT002",
        "actor-unsaid",
        Severity.INFO,
        Bilingual(
            "не сказано, кто проводит «{title}»: машина или человек",
            "it is not said who carries out `{title}`, a machine or a person",
        ),
        Bilingual(
            "добавьте `actor: machine` или `actor: human` с причиной",
            "add `actor: machine`, or `actor: human` with a reason",
        ),
    ),
    title=Bilingual("исполнитель не назван", "no actor"),
    requirements=(
        "P10",
        "E6",
    ),
    check=_check,
)
