"""There are personal data, and it is not said how long they are kept.

## What it looks for

A regulation with personal inputs or fields and without `retention.personal_data`.

## Why it matters

Personal data are kept no longer than their purpose needs (principle 11). If the regulation names no term, the data of
every applicant stay in the agency's system for ever.

## Bad

```yaml
retention: {case: 5 лет, personal_data: null}  # left out
```

## Good

```yaml
retention: {case: 5 лет, personal_data: 3 года, basis: порядок/п.14}
```

## How to mend it

Add `retention.personal_data`. Where the law of the service is silent, the agency's own act names the term; if that act
is not yet at hand, let the finding stand with the comment `# regdsl: allow-file SEC004` and the reason.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding, KeyOf
from regdsl.lint.personal import data_of
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    retention = draft.model.retention
    if retention is not None and retention.personal_data is not None:
        return
    count = sum(one.personal is not None for one in data_of(draft))
    if count:
        yield Finding(KeyOf("/inputs") if retention is None else At("/retention"), {"count": count})


RULE: Final = DraftRule(
    kind=Kind(
        "SEC004",
        "no-retention",
        Severity.WARNING,
        Bilingual(
            "не сказано, сколько хранят персональные данные; таких сведений здесь {count}",
            "it is not said how long personal data are kept; there are {count} of them here",
        ),
        Bilingual(
            "добавьте retention: {{case: …, personal_data: …, basis: …}}",
            "add `retention: {{case: …, personal_data: …, basis: …}}`",
        ),
    ),
    title=Bilingual("срок хранения персональных данных не назван", "no term of keeping personal data"),
    requirements=("P11", "C14"),
    check=_check,
)
