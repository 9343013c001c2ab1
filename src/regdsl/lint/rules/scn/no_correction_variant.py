"""Nobody can have a slip of the pen in the result corrected.

## What it looks for

No variant by `use: std/исправление опечаток`, and none whose name or title speaks of an error, a slip or a correction.

## Why it matters

Criterion 2 asks for all variants of the service, and correcting what the authority itself wrote wrong is one of them.
It is for an expert: the act that the regulation follows may know no such order.

## Bad

```yaml
variants: {садовый: Участок для сада или огорода}
```

## Good

```yaml
features: {цель: {values: {опечатка: Исправить ошибку}}}
variants:
  table: |
    | цель     | => вариант |
    |----------|------------|
    | сад      | садовый    |
    | огород   | огородный  |
    | опечатка | исправление |
  исправление: {use: std/исправление опечаток, term: 5 рабочих дней}
```

## How to mend it

Add the variant; the standard block brings all but its term.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule
from regdsl.lint.variants import any_speaks_of

__all__ = ["RULE"]

_CORRECTION: Final = Phrases.like(r"опечат\w*", r"описк\w+", r"ошиб\w+", r"исправлени\w+", r"corrections?", r"errors?")


def _check(draft: Draft) -> Iterator[Finding]:
    if not any_speaks_of(draft.model, "std/исправление опечаток", _CORRECTION):
        yield Finding(KeyOf("/variants"))


RULE: Final = DraftRule(
    kind=Kind(
        "SCN005",
        "no-correction-variant",
        Severity.INFO,
        Bilingual("нет варианта, в котором исправляют опечатки", "there is no variant for correcting a slip"),
        Bilingual(
            "добавьте вариант: use: std/исправление опечаток и term", "add a variant: `use: std/исправление опечаток`"
        ),
    ),
    title=Bilingual("нет варианта для исправления опечаток", "no variant for corrections"),
    requirements=("E2", "P18"),
    check=_check,
)
