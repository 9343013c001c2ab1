"""A text judges by a word that everyone understands in his own way.

## What it looks for

«достаточные основания», «обоснованные сомнения», «надлежащим образом», «должным образом», «существенный»,
«значительный», «в полной мере», «по возможности» in a text for people. «Существенные условия» of a contract are a term
of law and not meant.

## Why it matters

By the method of Decree 96 this is a sign of factor 4(в), words of evaluative character. Criteria of a digital
regulation are binary: met or not met, on data that can be shown.

## Bad

```yaml
inputs: {детей: {hint: Существенные перемены в составе семьи укажите сами.}}
```

## Good

```yaml
inputs: {детей: {hint: "Если в семье родился ребёнок, укажите его сами."}}
```

## How to mend it

Write the number or the fact by which it is told.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_WORDS: Final = Phrases.like(
    r"(?:достаточн|веск|обоснованн)\w+ (?:основани|сомнени)\w+",
    r"(?:надлежащ|должн)\w+ (?:образом|качеств\w+)",
    r"надлежаще (?:оформленн|заверенн)\w+",
    r"существенн(?!\w+ услови)\w+",
    r"(?:не)?значительн\w+",
    r"в полной мере",
    r"по возможности",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _WORDS.in_norms(draft):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG009",
        "evaluative-wording",
        Severity.WARNING,
        Bilingual("оценочные слова: «{words}»", "evaluative words: `{words}`"),
        Bilingual(
            "назовите число или факт, по которому это видно (признак 4(в) по методике постановления 96)",
            "name the number or the fact by which it is told (sign `4(в)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("оценочные слова", "evaluative words"),
    requirements=("I8.4", "E6", "P17"),
    check=_check,
)
