"""A suspension that may last for ever.

## What it looks for

A ground of suspension that stops a clock and names nothing that ends it: it starts no other term (`starts`), has no
last day (`until`), no clock of the applicant. A `reading` of the ground silences the rule.

## Why it matters

A suspension has a longest length and a formal criterion of its end (the typical procedure 4). A clock that stands
until somebody answers is no term: principle 8 is kept on paper, and the applicant waits.

## Bad

```yaml
grounds:
  suspend:
    - id: нет ответа
      title: Ответы не поступили
      event: no_answer
      resume: answered
      stops: решение
      basis: порядок/п.5
      explain: "Не ответили: {silent}."
      remedy: Ждать ответа.
```

## Good

```yaml
terms:
  предельный:
    title: Принять решение после приостановления
    length: 15 рабочих дней
    from: регистрация
    when: приостановлено
    basis: порядок/п.5
grounds:
  suspend:
    - id: нет ответа
      title: Ответы не поступили
      event: no_answer
      resume: answered
      stops: решение
      starts: предельный
      basis: порядок/п.5
      explain: "Не ответили: {silent}."
      remedy: Ждать ответа.
```

## How to mend it

Let the ground start a term that ends the suspension (`starts`).
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
        if effect is not Effect.SUSPEND or not ground.stops or ground.reading is not None:
            continue
        if not ground.starts and ground.until is None and ground.applicant is None:
            yield Finding(At(join(pointer, "stops")), {"title": ground.title})


RULE: Final = DraftRule(
    kind=Kind(
        "TRM008",
        "suspension-without-end",
        Severity.WARNING,
        Bilingual(
            "приостановление «{title}» может длиться сколько угодно",
            "the suspension `{title}` may last for ever",
        ),
        Bilingual(
            "назовите срок, который ограничит приостановление: starts: имя срока",
            "name the term that limits the suspension: `starts: …`",
        ),
    ),
    title=Bilingual(
        "приостановление без предела",
        "a suspension without an end",
    ),
    requirements=("A04", "P08"),
    check=_check,
)
