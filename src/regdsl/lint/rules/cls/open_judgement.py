"""A ground rests on a judgement that has no closed answer or no list of what is looked at.

## What it looks for

An input that a person judges, that a ground reads, and whose answer is a free text, or whose judgement names nothing
to be looked at (`test`).

## Why it matters

Where a person has to look, the answer is binary only if it is told what is looked at; otherwise the criterion is the
person. «Соответствует?» without a list is the subjective criterion that the Concept takes out.

## Bad

```yaml
inputs: {живёт в городе: {source: {judgement: {by: Инспектор, question: Где живёт заявитель}}}}
```

## Good

```yaml
inputs: {живёт в городе: {source: {judgement: {by: Инспектор, question: Где живёт заявитель, test: [Вещи]}}}}
```

## How to mend it

List under `test` what the person looks at, and let the answer be `boolean` or a code.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.finding import At, Finding, KeyOf
from regdsl.lint.judgements import judgements_of
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.value_type import Basic, ListOf

__all__ = ["RULE"]

_FREE: Final = Bilingual("ответ — свободный текст", "a free text for its answer")
_UNTESTED: Final = Bilingual("не сказано, на что смотреть", "no list of what is looked at")


def _check(sound: Sound) -> Iterator[Finding]:
    judged = tuple(judgements_of(sound.draft))
    read = sound.read_at("/grounds/") if judged else frozenset()
    for one in judged:
        names = [name for name in one.inputs if name in read]
        for name in names:
            written = sound.draft.model.inputs[name].type
            if (written.item if isinstance(written, ListOf) else written) is Basic.TEXT:
                yield Finding(At(join("/inputs", name, "type")), {"title": sound.draft.title_of(name), "what": _FREE})
        if names and not one.said.test:
            yield Finding(KeyOf(one.pointer), {"title": sound.draft.title_of(names[0]), "what": _UNTESTED})


RULE: Final = SoundRule(
    kind=Kind(
        "CLS004",
        "open-judgement",
        Severity.WARNING,
        Bilingual(
            "основание зависит от суждения «{title}», у которого {what}",
            "a ground depends on the judgement `{title}`, which has {what}",
        ),
        Bilingual(
            "перечислите в `test`, на что смотрят, и сделайте ответ закрытым: да, нет или код",
            "list under `test` what is looked at, and make the answer a closed one: yes, no or a code",
        ),
    ),
    title=Bilingual("суждение без признаков", "a judgement without tests"),
    requirements=(
        "I8.4",
        "E6",
        "P17",
    ),
    check=_check,
)
