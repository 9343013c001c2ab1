"""A procedure that a person carries out has no longest term.

## What it looks for

A described procedure without `term` that is not carried out by a machine, and has no `reading`. A machine acts at
once.

## Why it matters

The Concept wants procedures normed together with their terms. From the terms of the procedures the term of the
service follows; without them nobody sees where the time goes.

## Bad

```yaml
procedures: {осмотр: {type: assessment, actor: human, reason: Обмер, method: video_call}}
```

## Good

```yaml
procedures: {осмотр: {type: assessment, actor: human, reason: Обмер, method: video_call, term: 2 рабочих дня}}
```

## How to mend it

Write in `term` the longest time that the procedure may take.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.procedures import procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Actor

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for one in procedures_of(draft).values():
        if one.said.term is None and one.said.actor is not Actor.MACHINE and one.said.reading is None:
            yield Finding(KeyOf(one.pointer), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "PRC012",
        "procedure-without-term",
        Severity.WARNING,
        Bilingual("у процедуры «{title}» нет предельного срока", "the procedure `{title}` has no longest term"),
        Bilingual("добавьте `term`, например `2 рабочих дня`", "add a `term`, such as `2 рабочих дня`"),
    ),
    title=Bilingual("процедура без срока", "a procedure without a term"),
    requirements=(
        "I8.5",
        "P08",
    ),
    check=_check,
)
