"""Nothing says how long the service takes.

## What it looks for

A variant in which no clock of its own runs: no entry of `terms` and no `term` of a result that holds there starts at
filing or at the arrival of data. A clock that follows another one, or that a ground starts, is not the term of the
service.

## Why it matters

The term is an item of the standard of provision (210-ФЗ ст. 14), and what has no term cannot be shortened (principle
8). Decree 96 counts a missing term of a decision among the signs of too wide discretion (3а).

## Bad

```yaml
terms:
  решение: {only: [садовый]}
```

## Good

```yaml
terms:
  решение: {length: {садовый: 5 рабочих дней, огородный: 3 рабочих дня}}
```

## How to mend it

Write the term of the decision under `terms`; its length may differ from variant to variant.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.checker.clocks.running import clocks_in, variants_of
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_EVERY: Final = Bilingual("ни в одном случае", "in no case")


def _check(draft: Draft) -> Iterator[Finding]:
    variants = variants_of(draft.model)
    without = [one for one in variants if not any(clock.is_of_its_own for clock in clocks_in(draft.model, one))]
    if len(without) == len(variants):
        yield Finding(At("/terms"), {"variant": _EVERY})
        return
    for variant in without:
        said = Bilingual(f"вариант «{variant}»", f"the variant `{variant}`")
        yield Finding(At(_place(draft, variant)), {"variant": said})


def _place(draft: Draft, variant: str) -> str:
    """The only term, which has to hold here too; else the list of terms."""
    terms = draft.model.terms
    return join("/terms", next(iter(terms))) if len(terms) == 1 else "/terms"


RULE: Final = DraftRule(
    kind=Kind(
        "TRM001",
        "no-term",
        Severity.ERROR,
        Bilingual(
            "не сказано, за сколько решают: {variant}",
            "nothing says how long the decision takes: {variant}",
        ),
        Bilingual(
            "добавьте срок в terms: length, from и basis",
            "add a term under `terms`: `length`, `from` and `basis`",
        ),
    ),
    title=Bilingual(
        "срока нет",
        "no term",
    ),
    requirements=("P08", "I8.5"),
    check=_check,
)
