"""An organisation takes part in the service, and no act is named that lets it.

## What it looks for

An entry of `participants` without `basis`.

## Why it matters

Who takes part in providing a service is settled by law 210-FZ and the acts under it: the list of organisations, the
requirements to them and how they are selected (principle 1). An organisation that no act names has no right to see the
applicant's data, and nobody can check that it has to be there.

## Bad

```yaml
participants:
  - {name: Почта России, role: Доставляет выписку}
```

## Good

```yaml
participants:
  - {name: Почта России, role: Доставляет выписку, basis: 210-фз/ст.16}
```

## How to mend it

Name the article that lets the organisation take part. If there is none, take the organisation out.
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
        if not one.basis:
            yield Finding(At(join("/participants", index, "name")), {"name": one.name})


RULE: Final = DraftRule(
    kind=Kind(
        "ORG001",
        "participant-without-basis",
        Severity.ERROR,
        Bilingual("не сказано, по какой норме участвует «{name}»", "no act is named under which `{name}` takes part"),
        Bilingual(
            "укажите basis: статью, по которой организация участвует в предоставлении услуги",
            "add `basis`: the article by which the organisation takes part in the service",
        ),
    ),
    title=Bilingual("участник без основания в законе", "participant without a legal basis"),
    requirements=("P01",),
    check=_check,
)
