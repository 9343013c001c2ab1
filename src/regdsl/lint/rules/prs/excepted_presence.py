"""The applicant has to come in person, by a justified exception that this jurisdiction does not know.

## What it looks for

`presence: required`, of the service or of one procedure, with an `exception` that has a `basis`.

## Why it matters

The exception stands in the Concept only: «может сохраняться необходимость обязательного личного присутствия». The list
of principles of the Kherson decree has none, so there even a justified presence is shown to the expert. In the profiles
that follow the Concept the rule is off.

## Bad

```yaml
presence: {mode: required, exception: {reason: Подпись ставят при сотруднике, basis: порядок/п.3}}
```

## Good

```yaml
presence: optional
```

## How to mend it

Let the applicant do it remotely. If a law above the region demands presence, leave a comment `regdsl: allow PRS002`
with its name.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.presence import is_justified, required
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for one in required(draft.model):
        if one.exception is not None and is_justified(one.exception):
            yield Finding(At(one.pointer), {"basis": ", ".join(one.exception.basis)})


RULE: Final = DraftRule(
    kind=Kind(
        "PRS002",
        "excepted-presence",
        Severity.WARNING,
        Bilingual(
            "прийти лично обязательно ({basis}); исключения для этого здесь не предусмотрено",
            "presence in person is required ({basis}); there is no exception for that here",
        ),
        Bilingual(
            "уберите обязательность; если её требует федеральный закон, оставьте запись allow с его статьёй",
            "lift the requirement; if a federal law demands it, leave an `allow` comment with its article",
        ),
    ),
    title=Bilingual("обоснованное личное присутствие", "presence in person by an exception"),
    requirements=("P02",),
    check=_check,
)
