"""Personal data are kept for ever, and no law is named that says so.

## What it looks for

`retention.personal_data` that says «постоянно», «бессрочно», «всегда», «без срока», «до минования надобности» where
`retention` has no `basis`.

## Why it matters

Personal data are kept no longer than their purpose needs (principle 11). Keeping them for ever is an exception that
only a law can make; the register record, which may stay for ever, has a term of its own: `retention.record`.

## Bad

```yaml
retention: {case: 5 лет, personal_data: Бессрочно, record: Постоянно, basis: []}
```

## Good

```yaml
retention: {case: 5 лет, personal_data: 5 лет, record: Постоянно}
```

## How to mend it

Name a term, or the place in the law by which the data stay for ever.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_FOR_EVER: Final = Phrases.like(
    "постоянно|бессрочно|неограниченно|всегда|вечно|без срока|без ограничения срока|до минования надобности"
    "|for ever|forever|indefinitely|permanently"
)


def _check(draft: Draft) -> Iterator[Finding]:
    retention = draft.model.retention
    if retention is None or retention.basis or retention.personal_data is None:
        return
    if any(_FOR_EVER.found(retention.personal_data)):
        yield Finding(At("/retention/personal_data"), {"words": retention.personal_data})


RULE: Final = DraftRule(
    kind=Kind(
        "SEC005",
        "endless-retention",
        Severity.WARNING,
        Bilingual(
            "персональные данные хранят без срока («{words}»), а норма не названа",
            "personal data are kept without a term (`{words}`), and no law is named",
        ),
        Bilingual(
            "назовите срок или норму, по которой данные хранят бессрочно (basis)",
            "name a term, or the law by which the data stay for ever (`basis`)",
        ),
    ),
    title=Bilingual("персональные данные хранят без срока", "personal data kept for ever"),
    requirements=("P11", "C14"),
    check=_check,
)
