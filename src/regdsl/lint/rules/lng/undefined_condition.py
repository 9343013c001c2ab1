"""A text makes something depend on a condition that it does not name.

## What it looks for

Words like «при необходимости», «в случае возникновения необходимости», «по мере необходимости», «в исключительных
случаях» in a text for people.

## Why it matters

By the method of Decree 96 this is a sign of factor 3(а), the width of discretionary powers: who decides whether it is
necessary decides the case. In a digital regulation every condition is an expression over data.

## Bad

```yaml
inputs: {детей: {hint: При необходимости приложите свидетельства.}}
```

## Good

```yaml
inputs: {детей: {hint: Если детей нет в реестре, приложите свидетельства.}}
```

## How to mend it

Write the condition out, or take the words away.
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
    r"(?:при|в случае|по мере)(?: (?:возникновени|наличи|появлени)\w+)?(?: так\w+)? необходимости",
    r"в исключительн(?:ых случаях|ом случае)",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _WORDS.in_norms(draft):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG001",
        "undefined-condition",
        Severity.WARNING,
        Bilingual("условие не названо: «{words}»", "a condition that is not named: `{words}`"),
        Bilingual(
            "напишите само условие или уберите эти слова (признак 3(а) по методике постановления 96)",
            "write the condition out or take the words away (sign `3(а)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("условие, которое не названо", "a condition that is not named"),
    requirements=("I8.4", "P17"),
    check=_check,
)
