"""What the applicant has to do depends on what an official finds right.

## What it looks for

«по требованию сотрудника», «по выбору администрации», «если орган сочтёт нужным», «признает целесообразным» in a text
for people.

## Why it matters

By the method of Decree 96 this is a sign of factor 4(б), abuse of the applicant's right: his right is not settled, so
whoever receives him settles it.

## Bad

```yaml
inputs: {детей: {hint: Свидетельства покажите по требованию сотрудника.}}
```

## Good

```yaml
inputs: {детей: {hint: Свидетельства показывать не нужно.}}
```

## How to mend it

Say when it is needed, as a condition over data. If it is never needed, take it away.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_OFFICIAL: Final = (
    "(?:органа|ведомства|сотрудника|специалиста|работника|должностного лица|администрации|комиссии|руководителя)"
)
_WORDS: Final = Phrases.like(
    rf"по (?:выбору|требованию|указанию|просьбе) {_OFFICIAL}",
    r"(?:сочт[еу]т|посчита[ею]т|призна[ею]т) (?:это )?(?:нужн|необходим|достаточн|возможн|целесообразн)\w+",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _WORDS.in_norms(draft):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG011",
        "choice-of-the-official",
        Severity.WARNING,
        Bilingual("решает сотрудник: «{words}»", "an official decides: `{words}`"),
        Bilingual(
            "назовите условие, по которому это нужно (признак 4(б) по методике постановления 96)",
            "name the condition on which it is needed (sign `4(б)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("решает сотрудник", "an official decides"),
    requirements=("E6", "P17", "I8.4"),
    check=_check,
)
