"""An act was compared with an official copy, and it is not said of which edition.

## What it looks for

An act with `verified: official_copy` and without `edition`; an act of a file of acts without `editions`, which is told
where it is first relied on.

## Why it matters

Acts change. «Compared with the official copy» means nothing without the day of the copy: the words that were read may
be gone.

## Bad

```yaml
legal_basis: {порядок: {verified: official_copy, edition: }}
```

## Good

```yaml
legal_basis: {порядок: {verified: official_copy, edition: 2025-12-01}}
```

## How to mend it

Write the day of the edition that was read, from the copy's heading.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Verified

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for key, one in draft.model.legal_basis.items():
        if one.verified is Verified.OFFICIAL_COPY and one.edition is None:
            yield Finding(At(join("/legal_basis", key, "verified")), {"act": one.act})
    for use, shared in draft.shared_acts:
        if shared.verified is Verified.OFFICIAL_COPY and not shared.editions:
            yield Finding(At(use.pointer), {"act": shared.act})


RULE: Final = DraftRule(
    kind=Kind(
        "LAW014",
        "copy-without-edition",
        Severity.WARNING,
        Bilingual(
            "не сказано, с какой редакцией сверено: «{act}»",
            "the edition that it was compared with is not said: `{act}`",
        ),
        Bilingual(
            "укажите edition: день редакции из заголовка копии",
            "add `edition`: the day in the heading of the copy",
        ),
    ),
    title=Bilingual("официальная копия без редакции", "an official copy without its edition"),
    requirements=("P04", "E6"),
    check=_check,
)
