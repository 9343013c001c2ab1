"""A case that began without an application waits for the applicant's data.

## What it looks for

An input of the application that is required (`required`) in the variant of the proactive start, unless the trigger
gives it. One that may be left blank (`default`, `nullable`) takes nothing away.

## Why it matters

In a proactive case nobody has filled in an application: the datum is unknown for ever, and the case is never decided.

## Bad

```yaml
proactive: {variant: огородный, trigger: {event: Рождение ребёнка, source: загс}}
```

## Good

```yaml
proactive: {variant: огородный, trigger: {event: Рождение ребёнка, source: загс}}
inputs: {район: {only: [садовый]}}
result: {record: {в районе: {expr: цель}}}
```

## How to mend it

Narrow the input to the other variants (`only`), take it from an agency, or let the trigger give it.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.model.source import Origin

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    proactive = draft.model.proactive
    if proactive is None:
        return
    for pointer, name, given in draft.inputs_from(Origin.APPLICATION):
        there = not given.only or proactive.variant in given.only
        if there and given.required is not None and name not in proactive.trigger.gives:
            yield Finding(KeyOf(pointer), {"title": given.title})


RULE: Final = DraftRule(
    kind=Kind(
        "PRO008",
        "proactive-asks-applicant",
        Severity.ERROR,
        Bilingual(
            "дело начато без заявления, а «{title}» знает только заявитель",
            "the case began without an application, and only the applicant knows `{title}`",
        ),
        Bilingual(
            "сузьте сведение до других вариантов через `only` или возьмите его у ведомства",
            "narrow it to the other variants by `only`, or take it from an agency",
        ),
    ),
    title=Bilingual("упреждающая услуга спрашивает заявителя", "a proactive service that asks the applicant"),
    requirements=(
        "A10",
        "E7",
    ),
    check=_check,
)
