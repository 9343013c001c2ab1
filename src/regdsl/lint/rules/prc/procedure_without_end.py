"""A procedure has no criterion of its end.

## What it looks for

A described procedure without `ends_when` that has no `reading` either. Of the typical procedures nothing is asked. A
procedure by a machine that yields `outputs` ends when they are there.

## Why it matters

A procedure without a criterion of its end can be called finished at will, and whatever goes after it waits for nobody
knows what. The Concept wants formal criteria of the start and the end of every procedure.

## Bad

```yaml
procedures: {запрос: {type: interagency, actor: human, reason: Связи нет}}
```

## Good

```yaml
procedures: {запрос: {type: interagency, actor: human, reason: Связи нет, ends_when: Ответ получен}}
```

## How to mend it

Write in `ends_when` the fact by which it is known that the procedure ends.
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
        said = one.said
        known = said.actor is Actor.MACHINE and bool(said.outputs)
        if said.ends_when is None and not known and said.reading is None:
            yield Finding(KeyOf(one.pointer), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "PRC002",
        "procedure-without-end",
        Severity.WARNING,
        Bilingual("не сказано, когда кончается «{title}»", "it is not said when `{title}` ends"),
        Bilingual(
            "напишите в `ends_when` событие или сведение — критерий окончания",
            "write in `ends_when` the event or datum that is the criterion of its end",
        ),
    ),
    title=Bilingual("процедура без критерия окончания", "a procedure without a criterion of its end"),
    requirements=("I8.3",),
    check=_check,
)
