"""A ground lets an official choose whether it counts.

## What it looks for

Words that leave the outcome to somebody's choice in the titles and explanations of grounds: «вправе отказать», «может
быть отказано», «по усмотрению», «по решению комиссии», «как правило»; and words that somebody has to weigh:
«недостоверное заполнение», «противоречия в документах», «ненадлежащего качества», «нецелесообразность», «вызывает
сомнение», «есть основания полагать», «по мнению комиссии». What is left to the applicant or to somebody else who is no
authority is not meant («заявитель по своему усмотрению выбирает»). An entry with a `reading` is left alone.

## Why it matters

A ground holds or it does not: criterion 6 of the expertise excludes personal discretion, and the condition of a
ground here is true or false. A text that says «может быть отказано» beside a condition that always refuses tells the
applicant something that is not so.

## Bad

```yaml
grounds:
  refuse: [{id: а, title: Может быть отказано гостю, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}]
```

## Good

```yaml
grounds:
  refuse: [{id: житель, title: Не житель, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}]
```

## How to mend it

Say what the ground is, in the words of the condition. If the act says «вправе», add a `reading` on how that was
understood.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.readings import has_reading
from regdsl.lint.rule import DraftRule
from regdsl.lint.subjects import is_left_to_others

__all__ = ["RULE"]

_WORDS: Final = Phrases.like(
    r"вправе (?:отказ|верн|возвра|приостан|прекра|остав)\w+",
    r"мо(?:жет|гут) быть (?:отказано|возвращен|приостановлен|прекращен|оставлен)\w*",
    r"мо(?:жет|гут) (?:отказать|вернуть|возвратить|приостановить|прекратить|оставить)",
    r"по решению (?:руководител|комисси|должностн)\w+",
    "как правило",
    r"(?:недостоверн|противоречив)\w+(?: (?:или|и|либо) (?:недостоверн|противоречив)\w+)? заполнени\w+",
    r"противоречи(?:е|я|й|ям|ями|ях) (?:в|между) (?:\w+ )?(?:документ|сведени|заявлени|данны)\w*",
    r"противоречив\w+ (?:документ|сведени|данны)\w*",
    r"ненадлежащ\w+ качеств\w+",
    r"нецелесообразн\w+",
    r"(?<!не\s)(?:вызыва\w+|вызва\w+|есть|имеются|при наличии|возник\w+) (?:\w+ )?сомнени[еяй]",
    r"(?<!без\s)(?<!нет\s)сомнени[еяй] в (?:достоверност|подлинност|полнот|правильност)\w+",
    r"под сомнением|сомнительн\w+|не внуша\w+ доверия|неубедительн\w+",
    r"недостаточн\w+ (?:обоснован|убедительн|мотивирован)\w*",
    r"(?:есть|имеются|при наличии) основани[яй] (?:полагать|предполагать|считать|подозревать|сомневаться)",
    r"по мнению (?:орган|администраци|комисси|специалист|сотрудник|должностн|эксперт|инспектор|руководител)\w*",
)

_AT_WILL: Final = Phrases.like(r"(?:по|на)(?: свое\w+| собственн\w+)? усмотрени\w+")


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.language != "ru":
        return
    for said in draft.texts:
        if not said.pointer.startswith("/grounds/") or said.key not in ("title", "explain"):
            continue
        at_will = (one for one in _AT_WILL.found(said.text) if not is_left_to_others(said.text, *one))
        for start, end in sorted((*at_will, *_WORDS.found(said.text))):
            if not has_reading(draft, said.pointer):
                yield Finding(Words(said.pointer, start, end), {"words": said.text[start:end]})


RULE: Final = DraftRule(
    kind=Kind(
        "CLS002",
        "discretionary-ground",
        Severity.WARNING,
        Bilingual("основание оставляет выбор: «{words}»", "the ground leaves a choice: `{words}`"),
        Bilingual(
            "назовите, при чём отказывают; если так сказано в законе, добавьте `reading` о том, как это понято",
            "name what is refused; if the act words it so, add a `reading` on how it was understood",
        ),
    ),
    title=Bilingual("основание по усмотрению", "a ground at discretion"),
    requirements=(
        "E6",
        "P17",
        "I8.4",
    ),
    check=_check,
)
