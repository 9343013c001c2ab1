"""The authority's silence decides, and the applicant is not told so.

## What it looks for

`silence` without `explain`.

## Why it matters

Silence is a decision that nobody signs: without a text the applicant does not learn that he has received what he asked
for, since when, and by which norm (principle 4).

## Bad

```yaml
silence: {after: решение, means: granted, basis: порядок/п.10}
```

## Good

```yaml
silence: {after: решение, means: granted, explain: Отказа в срок не было., basis: порядок/п.10}
```

## How to mend it

Write `explain`: until which day there was no answer, and what that means.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.silence is not None and draft.model.silence.explain is None:
        yield Finding(KeyOf("/silence"))


RULE: Final = DraftRule(
    kind=Kind(
        "INF006",
        "silence-without-explanation",
        Severity.WARNING,
        Bilingual(
            "не сказано, что молчание органа значит для заявителя", "nothing tells the applicant what silence means"
        ),
        Bilingual(
            "добавьте explain: до какого дня ответа не было и что это значит",
            "add `explain`: until which day there was no answer, and what that means",
        ),
    ),
    title=Bilingual("молчание без объяснения", "silence without an explanation"),
    requirements=("P04",),
    check=_check,
)
