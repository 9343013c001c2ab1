"""An organisation takes part in the service, and nothing says what it does.

## What it looks for

An entry of `participants` without `role`.

## Why it matters

The applicant may go to any organisation that takes part, so he has to know which of them does what; and whoever
examines the draft has to see that each of them is needed (principle 1).

## Bad

```yaml
participants:
  - {name: Почта России, basis: 210-фз/ст.16}
```

## Good

```yaml
participants:
  - {name: Почта России, role: Доставляет выписку, basis: 210-фз/ст.16}
```

## How to mend it

Say in one phrase what the organisation does in this service.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for index, one in enumerate(draft.model.participants):
        if one.role is None:
            yield Finding(At(join("/participants", index, "name")), {"name": one.name})


RULE: Final = DraftRule(
    kind=Kind(
        "ORG002",
        "participant-without-role",
        Severity.WARNING,
        Bilingual("не сказано, что делает в услуге «{name}»", "nothing says what `{name}` does in the service"),
        Bilingual("добавьте role: что делает эта организация", "add `role`: what the organisation does in the service"),
    ),
    title=Bilingual("участник без роли", "participant without a role"),
    requirements=("P01", "M7"),
    check=_check,
)
