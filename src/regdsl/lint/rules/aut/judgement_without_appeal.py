"""A person judges, and the answer cannot be appealed.

## What it looks for

A judgement, of a source or of an input, with neither `appeal` nor a `test`. One by listed signs is checked against
them when the decision is appealed (210-FZ, article 11.1).

## Why it matters

The rule decides the case by what the person has answered, so an appeal against the decision alone leads nowhere: the
answer itself has to be open to a second look.

## Bad

```yaml
sources: {осмотр: {judgement: {by: Инспектор, question: Пригоден ли участок}}}
```

## Good

```yaml
sources: {осмотр: {judgement: {by: Инспектор, question: Пригоден ли участок, appeal: В комиссию области}}}
```

## How to mend it

Name in `appeal` who looks at the answer again, and within what time.
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
        if one.said.appeal is None and not one.said.test:
            yield Finding(KeyOf(one.pointer), {"by": one.said.by})


RULE: Final = DraftRule(
    kind=Kind(
        "AUT010",
        "judgement-without-appeal",
        Severity.WARNING,
        Bilingual(
            "не сказано, куда жаловаться на ответ «{by}»", "it is not said where an answer of `{by}` can be appealed"
        ),
        Bilingual("назовите в `appeal`, кто пересматривает ответ", "name in `appeal` who looks at the answer again"),
    ),
    title=Bilingual("суждение без обжалования", "a judgement without appeal"),
    requirements=(
        "E6",
        "I8.4",
        "P17",
    ),
    check=_check,
)
