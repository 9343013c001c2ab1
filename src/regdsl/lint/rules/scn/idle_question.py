"""A question is put, and no answer to it changes anything.

## What it looks for

A feature that is no column of the table of variants, or a column whose answers lead to the same variant whatever the
other answers; and that no condition, definition or text reads. A feature by which `excluded` tells what cannot be is of
use and is let stand.

## Why it matters

The Concept asks for the least number of questions in profiling. Such a question costs every applicant a moment and may
stop him, and nobody needs the answer.

## Bad

```yaml
features:
  теплица: {question: "Будет ли теплица?", values: {да: Да, нет: Нет}, basis: порядок/п.2}
```

## Good

```yaml
features:
  теплица: {question: "Будет ли теплица?", values: {да: Да, нет: Нет}, basis: порядок/п.2}
variants:
  table: |
    | цель   | теплица | => вариант |
    |--------|---------|------------|
    | сад    | да      | тепличный  |
    | сад    | нет     | садовый    |
    | огород | -       | огородный  |
  тепличный: Участок для сада с теплицей
```

## How to mend it

Take the feature out, with its column.
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
    model = sound.draft.model
    answers = Answers.of(model)
    for name, feature in model.features.items():
        if answers is not None and name in answers.features and answers.matters(name):
            continue
        if not any(True for _ in sound.reading(name)):
            title = feature.title or feature.question or name
            yield Finding(KeyOf(join("/features", name)), {"question": title})


RULE: Final = SoundRule(
    kind=Kind(
        "SCN002",
        "idle-question",
        Severity.ERROR,
        Bilingual(
            "ответ ничего не меняет, ни варианта, ни решения: «{question}»",
            "the answer changes nothing, neither the variant nor the decision: `{question}`",
        ),
        Bilingual("уберите этот признак и его столбец", "take the feature out, with its column"),
    ),
    title=Bilingual("вопрос, который ничего не меняет", "a question that changes nothing"),
    requirements=("I1.2", "P03"),
    check=_check,
)
