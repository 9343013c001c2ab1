"""The applicant is asked for more, and it is not said for how long.

## What it looks for

A ground of the list `correct` without the applicant's own clock (`applicant`) and without a `reading`.

## Why it matters

Additional information is asked for with a deadline, and with what follows when it passes; otherwise the case hangs
for ever and no term of the authority ever ends.

## Bad

```yaml
grounds:
  correct: [{id: а, title: Неясен район, when: район = "юг", basis: порядок/п.6, explain: Уточните район.}]
```

## Good

```yaml
grounds:
  correct: [{id: а, title: Неясен район, when: район = "юг", basis: порядок/п.6, explain: Уточните, reading: Срока нет}]
```

## How to mend it

Write `applicant: {within: …, otherwise: …}`; if the law gives no time, say so in a `reading`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Effect

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, effect, ground in draft.model.grounds.located():
        if effect is Effect.CORRECT and ground.applicant is None and ground.reading is None:
            yield Finding(At(join(pointer, "title")), {"title": ground.title})


RULE: Final = DraftRule(
    kind=Kind(
        "PRC013",
        "correction-without-deadline",
        Severity.WARNING,
        Bilingual(
            "не сказано, за сколько заявитель исправляет «{title}»",
            "it is not said how long the applicant has to mend `{title}`",
        ),
        Bilingual(
            "добавьте `applicant`: срок `within` и что будет потом, `otherwise`",
            "add `applicant` with the time, `within`, and what follows, `otherwise`",
        ),
    ),
    title=Bilingual("доработка без срока", "a correction without a deadline"),
    requirements=(
        "A07",
        "I8.5",
    ),
    check=_check,
)
