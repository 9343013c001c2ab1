"""A category of applicants has no basis in law.

## What it looks for

A category of `applicants` without `basis`.

## Why it matters

Who has a right to the service is settled by an act, not by its regulation: a category that no act names widens or
narrows the law.

## Bad

```yaml
applicants: {citizen: {title: Гражданин, basis: }, организация: {title: Организация, basis: порядок/п.1}}
```

## Good

```yaml
applicants: {citizen: {title: Гражданин, basis: порядок/п.1}}
```

## How to mend it

Name the place in `basis`.
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
    for name, one in draft.model.applicants.items():
        if not one.basis:
            yield Finding(At(join("/applicants", name)), {"title": draft.category(name)})


RULE: Final = DraftRule(
    kind=Kind(
        "STD003",
        "applicant-without-basis",
        Severity.WARNING,
        Bilingual("не сказано, по какой норме обращается «{title}»", "no act is named by which `{title}` may apply"),
        Bilingual("укажите basis у категории заявителей", "add `basis` to the category"),
    ),
    title=Bilingual("категория заявителей без основания", "a category of applicants without a basis"),
    requirements=("E2", "P04"),
    check=_check,
)
