"""A personal datum is used for more than it is asked for.

## What it looks for

A personal input with `purpose` that is written into the record, though `register_record` is not among its purposes; or
that the variants or the grounds of the decision itself (`refuse`, `suspend`, `terminate`, `leave_unconsidered`) read,
though neither `decision` nor `assessment` is. Whether the application is complete may be asked of any datum.

## Why it matters

Personal data gathered for one purpose are not used for another (principle 11). The applicant was told, say, that his
address serves to reach him, and is refused by it.

## Bad

```yaml
result: {record: {почта: {expr: почта для ответа, title: Почта}}}
```

## Good

```yaml
inputs: {почта для ответа: {purpose: [contact, register_record]}}
result: {record: {почта: {expr: почта для ответа, title: Почта}}}
```

## How to mend it

Add the purpose, if the law gives it, or do not use the datum there.
"""

import re
from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.words import Purpose

__all__ = ["RULE"]

_DECIDING: Final = frozenset({Purpose.DECISION, Purpose.ASSESSMENT})
_RECORDING: Final = frozenset({Purpose.REGISTER_RECORD})
_DECIDES: Final = re.compile(r"/variants/|/grounds/(?:[^/]+/)?(?:refuse|suspend|terminate|leave_unconsidered)/")
_DECISION: Final = Bilingual("решения", "the decision")
_RECORD: Final = Bilingual("записи в реестре", "the register record")


def _check(sound: Sound) -> Iterator[Finding]:
    personal = {name: one for name, one in sound.draft.model.inputs.items() if one.personal is not None and one.purpose}
    if not personal:
        return
    decided = _decided(sound)
    stages = (join("/results", name, "record") for name in sound.draft.model.results)
    recorded = {name for point in ("/result/record", *stages) for name in _read(sound, point)}
    for name, one in personal.items():
        said = frozenset(one.purpose)
        for used, fitting, words in ((decided, _DECIDING, _DECISION), (recorded, _RECORDING, _RECORD)):
            if name in used and not said & fitting:
                yield Finding(At(join("/inputs", name, "purpose")), {"title": one.title, "use": words})


def _decided(sound: Sound) -> frozenset[str]:
    """What the variants and the grounds of the decision read, through definitions and criteria too."""
    below = tuple(pointer for pointer in sound.checked.expressions if _DECIDES.match(pointer))
    return sound.read_at(*below) if below else frozenset()


def _read(sound: Sound, start: str) -> frozenset[str]:
    """What the fields below `start` write as it is."""
    below = (one for pointer, one in sound.checked.expressions.items() if pointer.startswith(start))
    return frozenset(name for one in below for name in one.reads)


RULE: Final = SoundRule(
    kind=Kind(
        "SEC009",
        "beyond-purpose",
        Severity.WARNING,
        Bilingual(
            "«{title}» используют для {use}, а такой цели в purpose нет",
            "`{title}` is used for {use}, and `purpose` does not say so",
        ),
        Bilingual(
            "добавьте цель, если её даёт закон, или не используйте эти сведения там",
            "add the purpose, if the law gives it, or do not use the datum there",
        ),
    ),
    title=Bilingual("использование сверх цели", "use beyond the purpose"),
    requirements=("P11", "C14"),
    check=_check,
)
