"""The service begins without an application, and no norm allows it.

## What it looks for

`proactive` without a `basis`.

## Why it matters

A case that the person did not ask for uses his data and changes his rights; by which norm it is begun has to be said.
Where the norm is known and not read, a mark `verified` or a `reading` beside the basis says so.

## Bad

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
  consent: {needed: true}
```

## Good

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
  consent: {needed: true}
  basis: порядок/п.2
```

## How to mend it

Name the article by which the service begins without an application.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.proactive is not None and not draft.model.proactive.basis:
        yield Finding(KeyOf("/proactive/trigger"), {})


RULE: Final = DraftRule(
    kind=Kind(
        "PRO005",
        "trigger-without-basis",
        Severity.WARNING,
        Bilingual(
            "не названа норма, по которой услугу начинают без заявления",
            "no norm is named by which the service begins without an application",
        ),
        Bilingual("добавьте `basis` у `proactive`", "add a `basis` to `proactive`"),
    ),
    title=Bilingual("упреждающее начало без нормы", "a proactive start without a norm"),
    requirements=(
        "A10",
        "E7",
    ),
    check=_check,
)
