"""A person carries out a procedure, and it is not said why a machine cannot.

## What it looks for

A procedure with `actor: human` that has neither a `reason` nor a `reading`.

## Why it matters

Principle 10 takes the person out of the process, criterion 6 asks whether what is left of him is justified. A step by
hand costs time and leaves room for choice; whoever keeps it says why.

## Bad

```yaml
procedures: {проверка: {type: decision, actor: human}}
```

## Good

```yaml
procedures: {проверка: {type: decision, actor: human, reason: Обмеряет участок на месте}}
```

## How to mend it

Say in `reason` what only a person can do there, or let the machine do it: `actor: machine`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.procedures import procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Actor

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for one in procedures_of(draft).values():
        if one.said.actor is Actor.HUMAN and one.said.reason is None and one.said.reading is None:
            yield Finding(At(join(one.pointer, "actor")), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "AUT001",
        "human-without-reason",
        Severity.WARNING,
        Bilingual("не сказано, почему «{title}» проводит человек", "it is not said why a person carries out `{title}`"),
        Bilingual(
            "назовите в `reason`, чего не может машина, или поставьте `actor: machine`",
            "say in `reason` what a machine cannot do, or put `actor: machine`",
        ),
    ),
    title=Bilingual("человек без причины", "a person without a reason"),
    requirements=(
        "P10",
        "E6",
        "P17",
    ),
    check=_check,
)
