"""The case is suspended, and it is not said what resumes it.

## What it looks for

A ground of the list `suspend` without `resume` and without a `reading`. That a clock which it stops never goes on is
an error of the language (EXP131).

## Why it matters

Suspension is a pause with an end: the Concept automates both the pause and the resumption. A case without a resuming
event waits until somebody remembers it.

## Bad

```yaml
grounds:
  suspend: [{id: а, title: Ждём ответа, event: no_answer, basis: порядок/п.5, explain: Ждём ответа.}]
```

## Good

```yaml
grounds:
  suspend: [{id: а, title: Ждём ответа, event: no_answer, resume: answered, basis: порядок/п.5, explain: Ждём ответа.}]
```

## How to mend it

Write in `resume` the event upon which the case goes on.
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
        if effect is Effect.SUSPEND and ground.resume is None and ground.reading is None:
            yield Finding(At(join(pointer, "title")), {"title": ground.title})


RULE: Final = DraftRule(
    kind=Kind(
        "PRC014",
        "suspension-without-end",
        Severity.WARNING,
        Bilingual(
            "не сказано, что возобновляет дело после «{title}»", "it is not said what resumes the case after `{title}`"
        ),
        Bilingual(
            "добавьте `resume`: событие, с которым дело идёт дальше",
            "add `resume`: the event upon which the case goes on",
        ),
    ),
    title=Bilingual("приостановление без конца", "a suspension without an end"),
    requirements=(
        "A04",
        "I8.6",
    ),
    check=_check,
)
