"""A procedure has neither data that it takes in nor data that it yields.

## What it looks for

A described procedure with neither `inputs` nor `outputs` that has no `reading`.

## Why it matters

The Concept sets each procedure apart by its incoming and outgoing data. One that takes nothing and yields nothing
changes nothing in the case, so it is redundant or not described.

## Bad

```yaml
procedures: {запрос: {type: interagency, actor: machine}}
```

## Good

```yaml
procedures: {запрос: {type: interagency, actor: machine, outputs: живёт в городе}}
```

## How to mend it

Name the data it needs (`inputs`) and those it yields (`outputs`).
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
        if not one.said.inputs and not one.said.outputs and one.said.reading is None:
            yield Finding(KeyOf(one.pointer), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "PRC003",
        "procedure-without-data",
        Severity.WARNING,
        Bilingual(
            "у процедуры «{title}» нет ни входных, ни выходных сведений",
            "the procedure `{title}` has neither incoming nor outgoing data",
        ),
        Bilingual("перечислите `inputs` и `outputs`", "list its `inputs` and `outputs`"),
    ),
    title=Bilingual("процедура без сведений", "a procedure without data"),
    requirements=("I8.2",),
    check=_check,
)
