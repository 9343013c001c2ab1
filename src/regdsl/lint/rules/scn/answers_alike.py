"""Two answers to one question always come to the same.

## What it looks for

A feature that the applicant is asked for (no `known_from`) with two answers that lead to the same variants whatever the
other answers, are excluded alike, and that no condition, definition or text reads.

## Why it matters

The Concept asks for the least number of questions; a choice that makes no difference only makes the applicant think. It
is for an expert: sometimes people find themselves sooner among two plain answers than in one broad one.

## Bad

```yaml
features:
  вода: {question: "Откуда вода?", values: {скважина: Скважина, колодец: Колодец, нет: Воды нет}, basis: порядок/п.2}
variants:
  table: |
    | цель   | вода              | => вариант |
    |--------|-------------------|------------|
    | сад    | скважина, колодец | поливной   |
    | сад    | нет               | садовый    |
    | огород | -                 | огородный  |
  поливной: Участок с водой
```

## Good

```yaml
features:
  вода: {question: "Есть ли вода?", values: {есть: Вода есть, нет: Воды нет}, basis: порядок/п.2}
variants:
  table: |
    | цель   | вода | => вариант |
    |--------|------|------------|
    | сад    | есть | поливной   |
    | сад    | нет  | садовый    |
    | огород | -    | огородный  |
  поливной: Участок с водой
```

## How to mend it

Make one answer of the two.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.answers import Answers
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound

__all__ = ["RULE"]


def _check(sound: Sound) -> Iterator[Finding]:
    features = sound.draft.model.features
    answers = Answers.of(sound.draft.model)
    for name in answers.features if answers is not None else ():
        asked = features[name].known_from is None and not any(True for _ in sound.reading(name))
        if answers is None or not asked or not answers.matters(name):
            continue
        seen: set[str] = set()
        for one, other in combinations(features[name].values, 2):
            if other not in seen and answers.alike(name, one, other):
                seen.add(other)
                said = features[name].values
                at = KeyOf(join("/features", name, "values", other))
                yield Finding(at, {"one": said[one], "other": said[other]})


RULE: Final = SoundRule(
    kind=Kind(
        "SCN004",
        "answers-alike",
        Severity.INFO,
        Bilingual("ответы «{one}» и «{other}» ничем не различаются", "`{one}` and `{other}` come to the same"),
        Bilingual("объедините их в один ответ", "make one answer of them"),
    ),
    title=Bilingual("ответы, между которыми нет разницы", "answers that make no difference"),
    requirements=("I1.2",),
    check=_check,
)
