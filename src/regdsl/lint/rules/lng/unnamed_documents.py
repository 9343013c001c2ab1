"""The applicant is told to bring documents that are not named.

## What it looks for

«необходимые документы», «соответствующие сведения», «подтверждающие документы», «требуемые документы» in what is said
to the applicant: hints, questions, explanations, remedies.

## Why it matters

By the method of Decree 96 this is a sign of factor 3(ж), an order of action that lacks an element. After profiling the
applicant is given exhaustive information, the list of documents first; «необходимые документы» sends him to ask.

## Bad

```yaml
inputs: {детей: {hint: Приложите необходимые документы.}}
```

## Good

```yaml
inputs: {детей: {hint: Приложите свидетельство о рождении ребёнка.}}
```

## How to mend it

Name each document or datum.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule
from regdsl.lint.speech import is_speech

__all__ = ["RULE"]

_WORDS: Final = Phrases.like(
    r"(?:необходим|требуем|соответствующ|подтверждающ|нужн)(?:ые|ых|ыми|ие|их|ими) (?:документ|сведени|бумаг)\w*",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _WORDS.in_norms(draft):
        if is_speech(place.pointer):
            yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG010",
        "unnamed-documents",
        Severity.WARNING,
        Bilingual("не сказано, какие: «{words}»", "which ones is not said: `{words}`"),
        Bilingual(
            "назовите каждый документ (признак 3(ж) по методике постановления 96)",
            "name each document (sign `3(ж)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("документы, которые не названы", "documents that are not named"),
    requirements=("I1.4", "T01", "E5"),
    check=_check,
)
