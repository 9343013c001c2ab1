"""Whoever is shown the result cannot verify it.

## What it looks for

A `result` without `verification`.

## Why it matters

An electronic result serves without paper duplicates (ninth criterion of expertise) only if whoever receives it can make
sure by himself that it is real: by the number of the record on the portal, by a code on the extract, by a signature.

## Bad

```yaml
result: {verification: null}  # left out
```

## Good

```yaml
result: {verification: По номеру записи на портале}
```

## How to mend it

Add `verification`: how the result is verified.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.result is not None and draft.model.result.verification is None:
        yield Finding(KeyOf("/result"))


RULE: Final = DraftRule(
    kind=Kind(
        "EXT002",
        "unverifiable-result",
        Severity.WARNING,
        Bilingual("не сказано, как проверить подлинность результата", "it is not said how the result is verified"),
        Bilingual(
            "добавьте verification: по номеру записи, по коду на выписке, по подписи",
            "add `verification`: by the number of the record, by a code, by a signature",
        ),
    ),
    title=Bilingual("результат нельзя проверить", "a result that cannot be verified"),
    requirements=("E9", "P12"),
    check=_check,
)
