"""What begins the case without an application comes from the applicant.

## What it looks for

A `trigger` whose source is the application, a payment by the applicant or a person's judgement.

## Why it matters

Proactive means that the state acts upon what it learns by itself. A case that waits for the applicant's paper or
payment is begun by an application under another name.

## Bad

```yaml
proactive: {variant: огородный, trigger: {event: Подана анкета, source: заявление}}
```

## Good

```yaml
proactive: {variant: огородный, trigger: {event: Рождение ребёнка, source: загс}}
```

## How to mend it

Name the agency or register whose datum begins the case, or take `proactive` out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.source import Origin

__all__ = ["RULE"]

_OF_APPLICANT: Final = frozenset({Origin.APPLICATION, Origin.PAYMENT, Origin.JUDGEMENT})


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.proactive is None:
        return
    name = draft.model.proactive.trigger.source
    source = draft.model.sources.get(name)
    if source is not None and source.origin in _OF_APPLICANT:
        yield Finding(At("/proactive/trigger/source"), {"source": draft.title_of(name)})


RULE: Final = DraftRule(
    kind=Kind(
        "PRO007",
        "trigger-from-applicant",
        Severity.ERROR,
        Bilingual(
            "повод приходит от самого заявителя: «{source}»", "the trigger comes from the applicant himself: `{source}`"
        ),
        Bilingual(
            "назовите ведомство или реестр, чьи сведения начинают дело",
            "name the agency or register whose data begin the case",
        ),
    ),
    title=Bilingual("повод от заявителя", "a trigger from the applicant"),
    requirements=(
        "A10",
        "T03",
    ),
    check=_check,
)
