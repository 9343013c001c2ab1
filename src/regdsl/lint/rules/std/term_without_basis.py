"""A term has no basis in law.

## What it looks for

An entry of `terms` without `basis` and `reading`, unless a standard block brings it.

## Why it matters

The term is an item of the standard of provision (210-FZ art. 14). Where the act sets it, the regulation repeats it;
where the act leaves it to the body, the body's own act is the basis.

## Bad

```yaml
terms: {решение: {length: 5 рабочих дней, basis: }}
```

## Good

```yaml
terms: {решение: {length: 5 рабочих дней, basis: порядок/п.10}}
```

## How to mend it

Name the place in `basis`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.blocks import of_block
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for name, one in draft.model.terms.items():
        pointer = join("/terms", name)
        written = draft.document.node(pointer) is not None and not of_block(draft.document, pointer)
        if written and not one.basis and one.reading is None:
            yield Finding(KeyOf(pointer), {"title": one.title or name})


RULE: Final = DraftRule(
    kind=Kind(
        "STD006",
        "term-without-basis",
        Severity.WARNING,
        Bilingual("не сказано, по какой норме срок «{title}»", "no act is named that sets the term `{title}`"),
        Bilingual("укажите basis у срока", "add `basis` to the term"),
    ),
    title=Bilingual("срок без основания", "a term without a basis"),
    requirements=("I8.5", "P04"),
    check=_check,
)
