"""A reading of the law that nobody answers for.

## What it looks for

A `reading` without `decided_by` and `letter`.

## Why it matters

Where the law is silent or unclear, somebody has to decide how it is read, once for all applicants; otherwise every
official decides for himself. A reading of the draft's author is a question to those who may answer it.

## Bad

```yaml
inputs: {детей: {reading: Считаны и усыновлённые дети.}}
```

## Good

```yaml
inputs: {детей: {reading: {text: Считаны и усыновлённые дети., decided_by: Администрация города}}}
```

## How to mend it

Ask the body that may explain the act, and write whose reading it is in `decided_by`, its letter in `letter`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.readings import readings_of, shortened
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, text, keys in readings_of(draft):
        if not keys & {"decided_by", "letter"}:
            yield Finding(KeyOf(pointer), {"text": shortened(text)})


RULE: Final = DraftRule(
    kind=Kind(
        "LAW008",
        "open-reading",
        Severity.INFO,
        Bilingual("толкование, за которым никто не стоит: {text}", "a reading that nobody answers for: {text}"),
        Bilingual(
            "укажите decided_by — кто так решил — или letter, письмо с разъяснением",
            "add `decided_by`, who decided so, or `letter`, the official explanation",
        ),
    ),
    title=Bilingual("открытое толкование", "an open reading"),
    requirements=("E6", "I8.4"),
    check=_check,
)
