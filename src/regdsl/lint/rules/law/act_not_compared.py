"""It is not said by which text an act was read.

## What it looks for

An act of `legal_basis` without `verified`; an act of a file of acts is told where it is first relied on.

## Why it matters

The expert has to know what he may trust: an official copy, somebody's retelling, or memory.

## Bad

```yaml
legal_basis: {порядок: {verified: }}
```

## Good

```yaml
legal_basis: {порядок: {verified: official_copy}}
```

## How to mend it

Write `official_copy`, `secondary` or `unverified`, and in `source` where the text was read.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for key, one in draft.model.legal_basis.items():
        if one.verified is None:
            yield Finding(KeyOf(join("/legal_basis", key)), {"act": one.act})
    for use, shared in draft.shared_acts:
        if shared.verified is None:
            yield Finding(At(use.pointer), {"act": shared.act})


RULE: Final = DraftRule(
    kind=Kind(
        "LAW015",
        "act-not-compared",
        Severity.INFO,
        Bilingual(
            "не сказано, по какому тексту прочитан акт «{act}»",
            "it is not said by which text the act `{act}` was read",
        ),
        Bilingual("укажите verified и source", "add `verified` and `source`"),
    ),
    title=Bilingual("акт без отметки о проверке", "an act without the mark of how it was read"),
    requirements=("P04", "E6"),
    check=_check,
)
