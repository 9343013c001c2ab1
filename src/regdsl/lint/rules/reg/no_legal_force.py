"""The record has no legal force, as far as the regulation says.

## What it looks for

A `result` without `legal_force`. A reading beside the result with a `proposal` for the law silences the rule.

## Why it matters

A record replaces the paper only if it proves the right as the paper did (§ V of the Concept). If no act says so,
whoever is shown the record will ask for the paper, and the regulation has to say what the law is still missing.

## Bad

```yaml
result: {legal_force: null}  # left out
```

## Good

```yaml
result: {legal_force: {statement: Запись подтверждает право на участок, basis: порядок/п.11}}
```

## How to mend it

Add `legal_force` with its `basis`. If the law does not give the record any force, write a reading beside the result
with a `proposal` for the law.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    result = draft.model.result
    if result is None or result.legal_force is not None:
        return
    if result.reading is not None and result.reading.proposal:
        return
    yield Finding(KeyOf("/result"))


RULE: Final = DraftRule(
    kind=Kind(
        "REG007",
        "no-legal-force",
        Severity.WARNING,
        Bilingual("не сказано, какую юридическую силу имеет запись", "it is not said what legal force the record has"),
        Bilingual(
            "добавьте legal_force с нормой; если закон молчит, напишите reading с предложением (proposal)",
            "add `legal_force` with its basis; if the law is silent, a `reading` with a `proposal`",
        ),
    ),
    title=Bilingual("юридическая сила записи не названа", "no legal force"),
    requirements=("L3", "P12"),
    check=_check,
)
