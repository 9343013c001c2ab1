"""What the service gives has no name.

## What it looks for

`result` without `title`, or one of `results` without one.

## Why it matters

Principle 4 asks to explain the decision on the result of the service. Without a name the applicant is told the register
in which something was written, and not what he has received.

## Bad

```yaml
results: {участок: {record: {register: Реестр}}}
```

## Good

```yaml
result: {title: Участок выдан}
```

## How to mend it

Write in `title` what the applicant receives, in the words of the law.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    result = draft.model.result
    if result is not None and result.title is None:
        yield Finding(KeyOf("/result"), {"name": result.register})
    for name, stage in draft.model.results.items():
        if stage.title is None:
            yield Finding(KeyOf(join("/results", name)), {"name": name})


RULE: Final = DraftRule(
    kind=Kind(
        "INF005",
        "result-without-title",
        Severity.WARNING,
        Bilingual("результат («{name}») никак не назван", "the result (`{name}`) has no name"),
        Bilingual("добавьте title: что получает заявитель", "add `title`: what the applicant receives"),
    ),
    title=Bilingual("результат без названия", "a result without a title"),
    requirements=("P04",),
    check=_check,
)
