"""A person judges, and it is not said by what the answer is reasoned.

## What it looks for

A judgement, of a source or of an input, with neither `reason` nor a `test`. One by listed signs is reasoned by them.

## Why it matters

A judgement that is left to a person is the last place of discretion in a regulation. Whoever judges says why, or the
applicant has nothing to dispute and nobody can see whether the closed question was answered.

## Bad

```yaml
sources: {осмотр: {judgement: {by: Инспектор, question: Пригоден ли участок}}}
```

## Good

```yaml
sources: {осмотр: {judgement: {by: Инспектор, question: Пригоден ли участок, reason: Акт осмотра}}}
```

## How to mend it

Write in `reason` what the answer is reasoned by: an act of inspection, a finding for each of the tests.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.judgements import judgements_of
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for one in judgements_of(draft):
        if one.said.reason is None and not one.said.test:
            yield Finding(KeyOf(one.pointer), {"by": one.said.by})


RULE: Final = DraftRule(
    kind=Kind(
        "AUT009",
        "judgement-without-reason",
        Severity.WARNING,
        Bilingual(
            "не сказано, обосновывает ли «{by}» свой ответ",
            "it is not said whether `{by}` gives reasons for the answer",
        ),
        Bilingual("скажите в `reason`, чем обосновывают ответ", "say in `reason` how the answer is reasoned"),
    ),
    title=Bilingual("суждение без обоснования", "a judgement without reasons"),
    requirements=(
        "E6",
        "I8.4",
        "P17",
    ),
    check=_check,
)
