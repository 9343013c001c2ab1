"""An edition is older than the act itself.

## What it looks for

`edition` of an act earlier than the day in the act's name.

## Why it matters

One of the two days is wrong, so the text that was read cannot be found.

## Bad

```yaml
legal_basis: {порядок: {edition: 2025-11-30}}
```

## Good

```yaml
legal_basis: {порядок: {edition: 2025-12-01}}
```

## How to mend it

Mend the day of the edition or of the act.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.acts import act_day, in_words
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for key, one in draft.model.legal_basis.items():
        day = act_day(one.act)
        if day is not None and one.edition is not None and one.edition < day:
            yield Finding(At(join("/legal_basis", key, "edition")), {"day": in_words(one.edition), "act": one.act})


RULE: Final = DraftRule(
    kind=Kind(
        "LAW003",
        "edition-before-the-act",
        Severity.WARNING,
        Bilingual(
            "редакция от {day} раньше самого акта: «{act}»",
            "the edition of {day} is older than the act: `{act}`",
        ),
        Bilingual("исправьте одну из двух дат", "mend one of the two days"),
    ),
    title=Bilingual("редакция раньше акта", "an edition older than its act"),
    requirements=("P04", "E6"),
    check=_check,
)
