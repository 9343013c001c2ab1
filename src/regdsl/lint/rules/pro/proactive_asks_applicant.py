"""A case that began without an application waits for the applicant's data.

## What it looks for

An input of the application that is required in the variant of the proactive start, or that a ground, a variant or the
record reads there with neither a `default` nor `nullable`. What the trigger gives is not counted.

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
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.source import Origin

__all__ = ["RULE"]

_DECIDING: Final = ("/variants/", "/grounds/", "/result")


def _check(sound: Sound) -> Iterator[Finding]:
    proactive = sound.draft.model.proactive
    if proactive is None:
        return
    read = sound.read_at(*_DECIDING)
    for pointer, name, given in sound.draft.inputs_from(Origin.APPLICATION):
        if (given.only and proactive.variant not in given.only) or name in proactive.trigger.gives:
            continue
        open_end = name in read and given.default is None and not given.nullable
        if given.required is not None or open_end:
            yield Finding(KeyOf(pointer), {"title": given.title})


RULE: Final = SoundRule(
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
