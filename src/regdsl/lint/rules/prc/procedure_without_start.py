"""A procedure has no criterion of its start.

## What it looks for

A described procedure without `starts_when` that has no `reading` either. Of the typical procedures nothing is asked.
Where `after` names what is waited for, that is the criterion.

## Why it matters

A procedure that starts when somebody takes the case in hand has no term and no order: the Concept wants formal
criteria of the start and the end of every procedure, and it is from them that idle time is seen.

## Bad

```yaml
procedures: {запрос: {type: interagency, actor: human, reason: Связи нет}}
```

## Good

```yaml
procedures: {запрос: {type: interagency, actor: human, reason: Связи нет, starts_when: Заявление зарегистрировано}}
```

## How to mend it

Write in `starts_when` the fact by which it is known that the procedure starts.
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
        said = one.said
        known = bool(said.after)
        if said.starts_when is None and not known and said.reading is None:
            yield Finding(KeyOf(one.pointer), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "PRC001",
        "procedure-without-start",
        Severity.WARNING,
        Bilingual("не сказано, когда начинается «{title}»", "it is not said when `{title}` starts"),
        Bilingual(
            "напишите в `starts_when` событие или сведение — критерий начала",
            "write in `starts_when` the event or datum that is the criterion of its start",
        ),
    ),
    title=Bilingual("процедура без критерия начала", "a procedure without a criterion of its start"),
    requirements=("I8.3",),
    check=_check,
)
