"""The same event can begin the same case twice.

## What it looks for

`proactive` without `once_by`, where no ground of its variant reads the register that the result is written into
either.

## Why it matters

Records of an event are corrected and sent again. Without a mark by which a case is known again, each arrival grants
the service once more, and the term of each runs.

## Bad

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
  consent: {needed: true}
```

## Good

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
  consent: {needed: true}
  once_by: [детей]
```

## How to mend it

Name under `once_by` the data that tell the case from any other, or refuse where the register holds the result
already.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.source import Origin

__all__ = ["RULE"]


def _check(sound: Sound) -> Iterator[Finding]:
    model, proactive = sound.draft.model, sound.draft.model.proactive
    if proactive is None or proactive.once_by:
        return
    stages = (stage.record.register for stage in model.results.values() if stage.record is not None)
    registers = {model.result.register} if model.result is not None else set(stages)
    read = sound.read_at("/grounds/")
    for _, name, given in sound.draft.inputs_from(Origin.REGISTER):
        source = sound.draft.source_of(given)
        asked = name in read and (not given.only or proactive.variant in given.only)
        if asked and source is not None and source.register in registers:
            return
    yield Finding(KeyOf("/proactive/trigger"))


RULE: Final = SoundRule(
    kind=Kind(
        "PRO006",
        "proactive-not-once",
        Severity.WARNING,
        Bilingual("одно и то же событие может начать дело дважды", "the same event can begin a case twice"),
        Bilingual(
            "назовите в `once_by`, по чему узнают уже начатое дело",
            "name under `once_by` what a case begun already is known by",
        ),
    ),
    title=Bilingual("повторное упреждающее начало", "a proactive start that may repeat"),
    requirements=(
        "A10",
        "T03",
    ),
    check=_check,
)
