"""An answer is offered that, with whatever else, is excluded.

## What it looks for

An answer to a feature that no row of the table of variants fits: `excluded` bars it together with everything.

## Why it matters

The applicant who chooses it comes to a dead end: the service has no variant for him. Either there is a case that the
regulation forgot, or the answer should not be offered.

## Bad

```yaml
features: {цель: {values: {стройка: Для дома}}}
variants: {excluded: [{цель: стройка, reason: Дом на садовом участке не строят}]}
```

## Good

```yaml
features: {цель: {values: {стройка: Для дома}}}
variants:
  table: |
    | цель    | => вариант |
    |---------|------------|
    | сад     | садовый    |
    | огород  | огородный  |
    | стройка | дачный     |
  дачный: Участок для дома
```

## How to mend it

Take the answer out, or write the variant that it leads to.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.answers import Answers
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound

__all__ = ["RULE"]


def _check(sound: Sound) -> Iterator[Finding]:
    answers = Answers.of(sound.draft.model)
    for name in answers.features if answers is not None else ():
        for answer, title in sound.draft.model.features[name].values.items():
            if answers is not None and not answers.leads(name, answer):
                yield Finding(KeyOf(join("/features", name, "values", answer)), {"answer": title})


RULE: Final = SoundRule(
    kind=Kind(
        "SCN003",
        "impossible-answer",
        Severity.WARNING,
        Bilingual("ответ «{answer}» не ведёт ни к одному варианту", "the answer `{answer}` leads to no variant"),
        Bilingual(
            "уберите ответ или добавьте строку с вариантом, к которому он ведёт",
            "take the answer out, or add a row with the variant that it leads to",
        ),
    ),
    title=Bilingual("ответ, который никуда не ведёт", "an answer that leads nowhere"),
    requirements=("E2", "I1.2"),
    check=_check,
)
